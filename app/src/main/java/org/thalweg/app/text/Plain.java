package org.thalweg.app.text;

/** Text from anywhere, made harmless for a terminal: one line, without control characters. */
public final class Plain {
    private Plain() {}

    public static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isHarmless(c) ? c : c == '\n' || c == '\t' ? ' ' : '?'));
        return plain.toString();
    }

    private static boolean isHarmless(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT // direction overrides among them
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
