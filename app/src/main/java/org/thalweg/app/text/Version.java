package org.thalweg.app.text;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
public final class Version implements IVersionProvider {
    public static final String NUMBER = number();

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"thalweg " + NUMBER + " (Java " + System.getProperty("java.version") + ")"};
    }
}
