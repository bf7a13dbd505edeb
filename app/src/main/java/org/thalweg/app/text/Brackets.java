package org.thalweg.app.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds separators in a spec's text that stand outside brackets and quotes. */
public final class Brackets {
    private static final int LONGEST_EXCERPT = 120;

    /** Far below what the stack holds of objects within objects. */
    private static final int DEEPEST = 250;

    private Brackets() {}

    /** What to look for; asked at each position outside brackets and quotes. */
    public interface Separator {
        boolean isAt(String text, int position);
    }

    /**
     * The positions of the separators.
     *
     * @throws UsageException if a bracket or quote isn't closed, or closes what wasn't open
     */
    public static List<Integer> positionsOf(Separator separator, String text) {
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open.isEmpty() && separator.isAt(text, i)) {
                found.add(i);
            }
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, i + 1);
                if (end < 0) {
                    throw malformed(text, i, "the quote " + c + " isn't closed");
                }
                i = end;
            } else if (c == '(' || c == '[') {
                if (open.size() == DEEPEST) {
                    throw malformed(text, i, "nested more than " + DEEPEST + " deep");
                }
                open.push(i);
            } else if (c == ')' || c == ']') {
                if (open.isEmpty() || text.charAt(open.peek()) != (c == ')' ? '(' : '[')) {
                    throw malformed(text, i, "'" + c + "' closes nothing");
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            throw malformed(text, open.peek(), "'" + text.charAt(open.peek()) + "' isn't closed");
        }
        return found;
    }

    /** @throws UsageException if a bracket or quote isn't closed, or closes what wasn't open */
    public static void requireClosed(String text) {
        positionsOf((t, i) -> false, text);
    }

    /** The refusal of a malformed text, with the place. */
    public static UsageException malformed(String text, int position, String what) {
        return new UsageException("in '" + excerpt(text, position) + "', position " + (position + 1) + ": " + what);
    }

    private static String excerpt(String text, int position) {
        int from = Math.max(0, position - LONGEST_EXCERPT / 2);
        int to = Math.min(text.length(), from + LONGEST_EXCERPT);
        return (from > 0 ? "..." : "") + text.substring(from, to) + (to < text.length() ? "..." : "");
    }

    /** The parts of a text between commas outside brackets and quotes. */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma : positionsOf((t, i) -> t.charAt(i) == ',', text)) {
            parts.add(text.substring(start, comma).trim());
            start = comma + 1;
        }
        parts.add(text.substring(start).trim());
        return parts;
    }
}
