package org.thalweg.app.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.thalweg.api.Minimum;

/** The loss that heights are counted from, where a minimum is known. */
public final class KnownFloor {
    /** Relative to its size, what a known minimum's digits and rounding explain. */
    private static final double DIGITS = 1e-6;

    private KnownFloor() {}

    /**
     * The least known value; or the least loss seen, where that lies below by no more than digits explain, so that no
     * height is negative. Empty where no minimum is known, or a run went further below: outside its domain, then.
     *
     * @param bestLosses of the runs; NaN where one saw none
     */
    public static OptionalDouble of(List<Minimum> minima, DoubleStream bestLosses) {
        OptionalDouble known = minima.stream().mapToDouble(Minimum::value).min();
        if (known.isEmpty()) {
            return known;
        }
        double least = bestLosses.filter(loss -> !Double.isNaN(loss)).min().orElse(Double.POSITIVE_INFINITY);
        return isBelow(least, known.getAsDouble())
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(least, known.getAsDouble()));
    }

    /** Whether a loss lies below the least known value by more than its digits explain; not if none is known, NaN. */
    public static boolean isBelow(double loss, double known) {
        return loss < known - DIGITS * (1 + Math.abs(known));
    }
}
