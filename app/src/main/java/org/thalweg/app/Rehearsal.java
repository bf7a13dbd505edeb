package org.thalweg.app;

import java.io.IOException;
import java.io.PrintWriter;
import org.thalweg.app.isolation.IsolatedProcess;

/**
 * Runs typical commands in one JVM, which the build then dumps the loaded classes of; the launcher's JVM maps that
 * archive instead of reading the classes anew.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** @param args the folder for the commands' files */
    public static void main(String[] args) throws IOException {
        String out = "--out=" + args[0];
        rehearse("gallery", out);
        rehearse("compare", "himmelblau", "adam:lr=0.1@warm-up:steps=10", "sgd@lambda-lr:lambda=1", "genetic", out);
        rehearse("landscape", "sphere", out);
        rehearse("evaluate", "rosenbrock", "--at=1,1");
        rehearse("schedule", "warm-up", out);
        rehearse("list");
        rehearse("describe", "adam");
        rehearse("--help");
        rehearse("run", "rosenbrok", "adam");
        rehearse("run", "sphere", "adam", "--isolate=all", out);
        IsolatedProcess.rehearse();
        System.exit(0);
    }

    private static void rehearse(String... args) {
        Main.run(new PrintWriter(System.out, true), new PrintWriter(System.out, true), args);
    }
}
