package org.thalweg.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Makes text from anywhere fit to be drawn on one line. */
final class PlainText {
    /** Longer text than this, in code points, cannot be wanted in a figure. */
    private static final int LONGEST = 400;

    /** A word with fewer characters left says nothing. */
    private static final int SHORTEST_WORD = 10;

    private static final String ELLIPSIS = "\u2026";

    /** A line may end behind these. */
    private static final String BREAKS = " ,:@;(";

    private static final int REPLACEMENT = 0xfffd;
    private static final FontRenderContext ANTIALIASED = new FontRenderContext(null, true, false);

    private PlainText() {}

    /** The text's width, in pixels. */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, ANTIALIASED).getWidth();
    }

    /**
     * The text if it is no wider than a number of pixels. Else its longest word is as much of both its ends as there is
     * room for, around an ellipsis, for numbers at a text's end would be wrong without their beginning; or, where that is
     * not enough, so is the text.
     */
    static String fitting(String text, Font font, double width) {
        String whole = clean(text);
        if (width(whole, font) <= width) {
            return whole;
        }
        int start = 0;
        int end = 0;
        for (int from = 0, to; from < whole.length(); from = to + 1) {
            int space = whole.indexOf(' ', from);
            to = space < 0 ? whole.length() : space;
            if (to - from > end - start) {
                start = from;
                end = to;
            }
        }
        String head = whole.substring(0, start);
        String word = whole.substring(start, end);
        String tail = whole.substring(end);
        String shortest = head + shortened(word, Math.min(SHORTEST_WORD, length(word))) + tail;
        return width(shortest, font) <= width
                ? fitting(head, word, tail, font, width)
                : fitting("", whole, "", font, width);
    }

    /** As much of both ends of a text as there is room for between two others. */
    private static String fitting(String head, String text, String tail, Font font, double width) {
        int fits = 0;
        int tooLong = length(text);
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(head + shortened(text, middle) + tail, font) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return head + shortened(text, fits) + tail;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The whole text in lines no wider than a number of pixels, broken behind spaces and signs where it can be. */
    static List<String> wrapped(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text);
        while (!rest.isEmpty() && width(rest, font) > width) {
            int fits = 0; // at least one character, or there would be no end
            int good = 0;
            for (int end = next(rest, 0);
                    end < rest.length() && width(rest.substring(0, end), font) <= width;
                    end = next(rest, end)) {
                fits = end;
                good = BREAKS.indexOf(rest.charAt(end - 1)) >= 0 ? end : good;
            }
            int end = good > 0 ? good : Math.max(fits, next(rest, 0));
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** As {@link #wrapped(String, Font, double)}, but in so many lines at most, the last of them shortened to fit. */
    static List<String> wrapped(String text, Font font, double width, int most) {
        List<String> lines = wrapped(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
        shown.add(fitting(String.join(" ", lines.subList(most - 1, lines.size())), font, width));
        return shown;
    }

    private static int next(String text, int i) {
        return text.offsetByCodePoints(i, 1);
    }

    /** So many code points of both ends, around an ellipsis. */
    private static String shortened(String text, int kept) {
        int head = text.offsetByCodePoints(0, (kept + 1) / 2);
        int tail = text.offsetByCodePoints(text.length(), -(kept / 2));
        return text.substring(0, head) + ELLIPSIS + text.substring(tail);
    }

    /** White space becomes a space; what else is not to be seen, or would turn the text's direction, a replacement. */
    static String clean(String text) {
        String bounded = length(text) > LONGEST ? shortened(text, LONGEST) : text;
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
