package org.thalweg.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Makes text from anywhere fit to be drawn on one line. */
final class PlainText {
    /** Longer text than this, in code points, cannot be wanted in a figure. */
    private static final int LONGEST = 400;

    private static final String ELLIPSIS = "\u2026";
    private static final int REPLACEMENT = 0xfffd;
    private static final FontRenderContext ANTIALIASED = new FontRenderContext(null, true, false);

    private PlainText() {}

    /** The text's width, in pixels. */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, ANTIALIASED).getWidth();
    }

    /** The text if it is no wider than a number of pixels, else as much of both its ends as is, around an ellipsis. */
    static String fitting(String text, Font font, double width) {
        String whole = clean(text);
        if (width(whole, font) <= width) {
            return whole;
        }
        int fits = 0;
        int tooLong = whole.codePointCount(0, whole.length());
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(shortened(whole, middle), font) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return shortened(whole, fits);
    }

    /** So many code points of both ends, around an ellipsis. */
    private static String shortened(String text, int kept) {
        int head = text.offsetByCodePoints(0, (kept + 1) / 2);
        int tail = text.offsetByCodePoints(text.length(), -(kept / 2));
        return text.substring(0, head) + ELLIPSIS + text.substring(tail);
    }

    /** White space becomes a space; what else is not to be seen, or would turn the text's direction, a replacement. */
    static String clean(String text) {
        String bounded = text.codePointCount(0, text.length()) > LONGEST ? shortened(text, LONGEST) : text;
        StringBuilder clean = new StringBuilder(bounded.length());
        for (int i = 0; i < bounded.length(); ) {
            int character = bounded.codePointAt(i);
            clean.appendCodePoint(
                    Character.isWhitespace(character) ? ' ' : isVisible(character) ? character : REPLACEMENT);
            i += Character.charCount(character);
        }
        return clean.toString().strip();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
