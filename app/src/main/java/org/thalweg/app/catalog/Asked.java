package org.thalweg.app.catalog;

import java.util.function.Supplier;
import org.thalweg.api.Differentiated;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.UsageException;

/** Asks a part, which may be a stranger's, for what it says of itself. */
public final class Asked {
    private Asked() {}

    /** @throws UsageException if the part throws; the message names it */
    public static <T> T of(Object part, String setting, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException | Error e) {
            throw new UsageException(name(part) + " threw " + Thrown.inWords(e) + " when asked for its " + setting);
        }
    }

    /** What to call a part: its class, or that of the objective whose gradient is another's. */
    public static String name(Object part) {
        Object author = part instanceof Differentiated differentiated ? differentiated.original() : part;
        return (author instanceof StandIn standIn ? standIn.type() : author.getClass()).getSimpleName();
    }
}
