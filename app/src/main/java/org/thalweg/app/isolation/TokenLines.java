package org.thalweg.app.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream that begin with a token; all others are dropped, and take no memory however long they are. */
final class TokenLines {
    /** Longer lines are nobody's that knows the token. */
    static final int LONGEST = 1 << 18;

    /** How the JVM tells which signal it died of. */
    private static final String CRASH = "#  SIG";

    private final InputStream in;
    private final byte[] token;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private byte[] line = new byte[1 << 10];
    private volatile String crash = "";

    TokenLines(InputStream in, String token) {
        this.in = in;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /** The next one, without its token; null after the last. */
    String next() throws IOException {
        while (true) {
            int length = readLine();
            if (length < 0) {
                return null;
            }
            if (length <= LONGEST && startsWithToken(length)) {
                return new String(line, token.length, length - token.length, StandardCharsets.UTF_8);
            }
            noteCrash(length);
        }
    }

    private boolean startsWithToken(int length) {
        return length >= token.length && Arrays.equals(line, 0, token.length, token, 0, token.length);
    }

    /** Returns the length of the line, of which no more than the longest is kept; -1 at the end. */
    private int readLine() throws IOException {
        int length = 0;
        while (true) {
            if (position == end) {
                end = Math.max(0, in.read(buffer));
                position = 0;
                if (end == 0) {
                    return length == 0 ? -1 : length;
                }
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return length;
            }
            if (length < LONGEST) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length] = next;
            }
            length = Math.min(length + 1, LONGEST + 1);
        }
    }

    private void noteCrash(int length) {
        String start = new String(line, 0, Math.min(length, 40), StandardCharsets.ISO_8859_1);
        if (crash.isEmpty() && start.startsWith(CRASH)) {
            crash = start.substring(3).replaceFirst("[^A-Z].*", "");
        }
    }

    /** The signal that the JVM says it died of; empty if it doesn't. */
    String crash() {
        return crash;
    }
}
