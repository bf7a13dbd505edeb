package org.thalweg.app.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names as a user types them: case, hyphens and underscores don't matter. */
public final class Names {
    /** Fewer letters say nothing. */
    private static final int SHORTEST_PART = 3;

    private Names() {}

    public static String normalized(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    public static boolean same(String a, String b) {
        return normalized(a).equals(normalized(b));
    }

    /**
     * The choice that a mistyped name is nearest to, if it is near at all; else the longest that is a part of it, or
     * the shortest that it is a part of.
     */
    public static Optional<String> nearest(String typed, Collection<String> choices) {
        String wanted = normalized(typed);
        int reach = Math.max(1, wanted.length() / 3);
        return choices.stream()
                .min(Comparator.comparingInt((String choice) -> distance(wanted, normalized(choice)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(choice -> distance(wanted, normalized(choice)) <= reach)
                .or(() -> choices.stream()
                        .filter(choice -> isPart(normalized(choice), wanted))
                        .max(Comparator.comparingInt(String::length)))
                .or(() -> choices.stream()
                        .filter(choice -> isPart(wanted, normalized(choice)))
                        .min(Comparator.comparingInt(String::length)));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }

    /** The end of a refusal: the nearest choice where there is one, else all of them. */
    public static String suggestion(String typed, Collection<String> choices) {
        return nearest(typed, choices)
                .map(choice -> "did you mean " + choice + "?")
                .orElse("there are " + String.join(", ", choices));
    }

    /** The least number of letters to insert, delete, replace or swap with a neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (equal ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
