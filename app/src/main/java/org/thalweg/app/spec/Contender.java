package org.thalweg.app.spec;

import java.util.function.Supplier;
import org.thalweg.app.text.UsageException;

/**
 * An entry that is to be compared, and where it was written.
 *
 * @param entry what is to run
 * @param place what a refusal begins with; empty for one typed on the command line
 */
public record Contender(Entry entry, String place) {
    /** @throws UsageException if the text is no entry; the message says where it was written */
    public static Contender parse(String text, String place) {
        return new Contender(placed(place, () -> Entry.parse(text)), place);
    }

    /** One typed on the command line. */
    public static Contender parse(String text) {
        return parse(text, "");
    }

    /** What is made of this contender; where that is refused, the message says where it was written. */
    public <T> T placed(Supplier<T> made) {
        return placed(place, made);
    }

    private static <T> T placed(String place, Supplier<T> made) {
        try {
            return made.get();
        } catch (UsageException e) {
            throw place.isEmpty() ? e : new UsageException(place + ": " + e.getMessage());
        }
    }
}
