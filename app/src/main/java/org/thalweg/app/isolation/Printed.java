package org.thalweg.app.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a child prints: the first lines of it are shown, with whose they are, and the rest is read and dropped. */
final class Printed {
    /** Lines shown. */
    private static final int MOST_LINES = 20;

    /** Characters of a line shown. */
    private static final int LONGEST = 500;

    private volatile String whose;
    private final Consumer<String> say;
    private final StringBuilder line = new StringBuilder();
    private int lines;

    Printed(String whose, Consumer<String> say) {
        this.whose = whose;
        this.say = say;
    }

    /** From now on. */
    void setWhose(String other) {
        whose = other;
    }

    /** Reads to the end. */
    void read(InputStream in) {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (lines <= MOST_LINES) {
                    show(new String(buffer, 0, length, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // the child has ended
        }
        if (line.length() > 0) {
            endLine();
        }
    }

    private void show(String text) {
        for (int i = 0; i < text.length() && lines <= MOST_LINES; i++) {
            char next = text.charAt(i);
            if (next == '\n') {
                endLine();
            } else if (line.length() < LONGEST) {
                line.append(next);
            }
        }
    }

    private void endLine() {
        lines++;
        say.accept(whose + (lines <= MOST_LINES ? " printed: " + line : " printed more than that, which is left out"));
        line.setLength(0);
    }
}
