package org.thalweg.app.spec;

import java.util.List;
import java.util.Optional;
import org.thalweg.app.text.Brackets;
import org.thalweg.app.text.UsageException;

/**
 * A competitor: an optimiser, and the scheduler of its learning rate where there is one.
 *
 * @param optimizer what minimises
 * @param scheduler what sets its rates
 */
public record Entry(Spec optimizer, Optional<Spec> scheduler) {
    /** @throws UsageException if the text is not {@code optimizer[@scheduler]} */
    static Entry parse(String text) {
        List<Integer> ats = Brackets.positionsOf((t, i) -> t.charAt(i) == '@', text);
        if (ats.size() > 1) {
            throw Brackets.malformed(text, ats.get(1), "an entry has one '@' at most: optimizer@scheduler");
        }
        if (ats.isEmpty()) {
            return new Entry(Spec.parse(text), Optional.empty());
        }
        int at = ats.get(0);
        if (text.substring(0, at).isBlank()) {
            throw Brackets.malformed(text, at, "an optimizer is missing before the '@'");
        }
        if (text.substring(at + 1).isBlank()) {
            throw Brackets.malformed(text, at, "a scheduler is missing after the '@'");
        }
        return new Entry(Spec.parse(text.substring(0, at)), Optional.of(Spec.parse(text.substring(at + 1))));
    }

    /** The same text whatever the spelling and the order of the names: what seeds its runs. */
    public String canonical() {
        return optimizer.canonical()
                + scheduler.map(spec -> "@" + spec.canonical()).orElse("");
    }

    /** Text that {@link #parse} makes this entry of. */
    @Override
    public String toString() {
        return optimizer + scheduler.map(spec -> "@" + spec).orElse("");
    }
}
