package org.thalweg.app.words;

import java.util.List;
import org.thalweg.app.spec.Entry;

/**
 * Which of several entries to take, as far as their runs tell.
 *
 * @param picks the entry to take; several where they tie, none where nothing is worth taking
 * @param sentence that with its reasons
 */
public record Verdict(List<Entry> picks, String sentence) {
    /** More names than these make no sentence. */
    private static final int NAMES = 3;

    /** Entries as a part of a sentence: a, b and 4 more. */
    static String names(List<Entry> entries) {
        List<String> names = entries.stream().map(Entry::toString).toList();
        if (names.size() > NAMES + 1) {
            int more = names.size() - NAMES;
            return String.join(", ", names.subList(0, NAMES)) + " and " + more + " more";
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
