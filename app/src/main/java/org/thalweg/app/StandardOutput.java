package org.thalweg.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the standard output goes. */
final class StandardOutput {
    private static final Path FILE = Path.of("/dev/fd/1");
    private static final int KIND = 0170000; // in the words of POSIX S_IFMT, S_IFIFO and S_IFSOCK
    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;

    private StandardOutput() {}

    /** Whether to another program; false where that can't be told. */
    static boolean isPipe() {
        try {
            int kind = (int) Files.getAttribute(FILE, "unix:mode") & KIND;
            return kind == FIFO || kind == SOCKET;
        } catch (IOException | RuntimeException e) { // not a system of Unix's kind
            return false;
        }
    }
}
