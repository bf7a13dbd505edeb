package org.thalweg.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a mistyped name was meant to be. */
final class Spelling {
    private Spelling() {}

    /** The choice from which the fewest letters differ, if few do: one, or a third of those typed. */
    static Optional<String> nearest(String typed, Collection<String> choices) {
        int reach = Math.max(1, typed.length() / 3);
        return choices.stream()
                .filter(choice -> choice.length() > 1 || choice.equalsIgnoreCase(typed)) // any letter is near another
                .min(Comparator.comparingInt(choice -> distance(typed, choice)))
                .filter(choice -> distance(typed, choice) <= reach);
    }

    /** The least number of letters to insert, delete or replace, one line of the table at a time. */
    private static int distance(String typed, String choice) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = choice.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] line = new int[b.length() + 1];
            line[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                line[j] = Math.min(replaced, 1 + Math.min(above[j], line[j - 1]));
            }
            above = line;
        }
        return above[b.length()];
    }
}
