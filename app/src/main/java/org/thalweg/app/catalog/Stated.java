package org.thalweg.app.catalog;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.thalweg.api.Objective;
import org.thalweg.app.text.Numbers;

/** Whether what a plugin's objective states of itself fits together; the built-ins are tested for it. */
public final class Stated {
    private Stated() {}

    /** What is wrong and what would be right, in a sentence; empty if nothing is. */
    public static Optional<String> fault(Objective objective) {
        if (!(objective.getClass().getClassLoader() instanceof PluginClassLoader)) {
            return Optional.empty();
        }
        int n = sizeOf(objective::dimension).orElse(0);
        if (n == 0) {
            return Optional.empty();
        }
        Optional<String> fault = n < 0
                ? Optional.of("dimension() must be >= 1, or 0 for any, got " + n)
                : misfit("domain()", n, () -> objective.domain().dimension())
                        .or(() -> misfit("start()", n, () -> objective.start().length))
                        .or(() -> misfit("each minimum", n, () -> sizeOfMinima(objective, n)));
        return fault.map(sentence -> objective.getClass().getName() + ": " + sentence);
    }

    private static Optional<String> misfit(String what, int n, IntSupplier size) {
        return sizeOf(size)
                .filter(got -> got != n)
                .map(got -> what + " must be of " + Numbers.dimensions(n) + ", as dimension() says, got " + got);
    }

    /** Of the first that doesn't fit, if there is one. */
    private static int sizeOfMinima(Objective objective, int n) {
        return objective.minima().stream()
                .mapToInt(minimum -> minimum.x().size())
                .filter(size -> size != n)
                .findFirst()
                .orElse(n);
    }

    /** Empty if the objective throws, which is told when the size is needed. */
    private static Optional<Integer> sizeOf(IntSupplier size) {
        try {
            return Optional.of(size.getAsInt());
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }
}
