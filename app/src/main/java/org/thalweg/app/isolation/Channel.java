package org.thalweg.app.isolation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thalweg.app.text.Json;

/** What a child says to its parent; from any number of threads, each answer whole. */
final class Channel {
    /** Numbers a line: short enough for {@link TokenLines#LONGEST}. */
    private static final int CHUNK = 1 << 12;

    /** The kind of the answer that tells why there will be no other. */
    static final String LOST = "lost";

    private final OutputStream out;
    private final String token;
    private final byte[] outOfMemory;

    Channel(OutputStream out, String token) {
        this.out = out;
        this.token = token;
        outOfMemory = bytes(Json.line(Map.of(LOST, "its process ran out of memory")));
    }

    /** An answer. */
    void say(String kind, Object content) throws IOException {
        say(new double[0], 0, kind, content);
    }

    /** An answer, and numbers that belong to it: those from a position on. */
    synchronized void say(double[] numbers, int from, String kind, Object content) throws IOException {
        for (int i = from; i < numbers.length; i += CHUNK) {
            line("#" + Doubles.text(numbers, i, Math.min(numbers.length, i + CHUNK)));
        }
        line(Json.line(Map.of(kind, content)));
        out.flush();
    }

    /** Says why there will be no further answer; takes no memory. */
    void sayOutOfMemory() {
        try {
            out.write(outOfMemory);
        } catch (IOException e) {
            // the parent has gone
        }
    }

    private void line(String text) throws IOException {
        out.write(bytes(text));
    }

    /** It begins with an end of line, since a plugin may have written half of one. */
    private byte[] bytes(String text) {
        return ("\n" + token + text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
