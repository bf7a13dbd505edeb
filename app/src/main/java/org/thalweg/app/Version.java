package org.thalweg.app;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
final class Version implements IVersionProvider {
    static final String NUMBER = number();

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"thalweg " + NUMBER + " (Java " + System.getProperty("java.version") + ")"};
    }
}
