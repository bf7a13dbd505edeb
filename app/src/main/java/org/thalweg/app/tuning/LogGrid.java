package org.thalweg.app.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thalweg.app.catalog.SpecText;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;

/**
 * Values of a parameter at even distances of their logarithm or, of one that says how much is kept from step to step,
 * such as beta1, of the logarithm of 1 - value.
 *
 * @param from the least value
 * @param to the greatest value
 * @param ofRemainder whether the logarithm is that of 1 - value
 * @param whole whether the values are whole numbers
 */
record LogGrid(double from, double to, boolean ofRemainder, boolean whole) {
    /** The rates that anybody has found best: of Adagrad on a wide valley, or of a descent beside a cliff. */
    private static final double LEAST_RATE = 1e-6;

    private static final double GREATEST_RATE = 100;

    /** What is kept from step to step, at the least and at the most. */
    private static final double LEAST_KEPT = 0;

    private static final double MOST_KEPT = 0.999;

    /** A parameter that is off unless given, such as weight decay. */
    private static final double LEAST_OFF = 1e-6;

    private static final double GREATEST_OFF = 1;

    /** Any other is tried from so many times smaller to so many times larger. */
    private static final double FACTOR = 100;

    /** Significant digits of a value, where that is enough to tell it from the next. */
    private static final int DIGITS = 3;

    /** A parameter that isn't called so is taken for something kept from step to step if it is this or more, below 1. */
    private static final double MOSTLY = 0.5;

    /**
     * The grid of a parameter, from where to where it was asked for or else what is sensible for it.
     *
     * @param kept whether it is taken for one that says how much is kept from step to step
     * @throws UsageException if there is no such grid
     */
    static LogGrid of(TunedAxis axis, Hyperparameter parameter, boolean kept) {
        boolean whole = parameter.isWhole();
        if (axis.hasRange()) {
            boolean ofRemainder = kept && axis.from() >= 0 && axis.to() < 1;
            if (!ofRemainder && !(axis.from() > 0)) {
                throw new UsageException("--tune: the range of " + axis.name()
                        + " must be above 0, since the values are spread by their logarithm, got "
                        + SpecText.of(axis.from()));
            }
            return new LogGrid(axis.from(), axis.to(), ofRemainder, whole);
        }
        if (Names.same(parameter.name(), "lr")) {
            return new LogGrid(LEAST_RATE, GREATEST_RATE, false, whole);
        }
        if (kept) {
            return new LogGrid(LEAST_KEPT, MOST_KEPT, true, false);
        }
        double value = parameter.value();
        if (value == 0) {
            return new LogGrid(whole ? 1 : LEAST_OFF, whole ? FACTOR : GREATEST_OFF, false, whole);
        }
        if (!(value > 0 && value * FACTOR < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--tune: nothing can be tried around " + parameter.name() + "="
                    + SpecText.of(value) + "; give a range, like --tune=" + axis.name() + "=0.1..10");
        }
        return new LogGrid(whole ? Math.max(1, value / FACTOR) : value / FACTOR, value * FACTOR, false, whole);
    }

    /** Whether a parameter says how much is kept from step to step, by its name or its value. */
    static boolean isKept(Hyperparameter parameter) {
        String name = Names.normalized(parameter.name());
        boolean isMostly = parameter.value() >= MOSTLY && parameter.value() < 1;
        return !parameter.isWhole()
                && (name.equals("momentum") || name.matches("beta\\d?") || isMostly && !name.equals("lr"));
    }

    /** How wide it is. */
    double decades() {
        return Math.abs(Math.log10(position(to)) - Math.log10(position(from)));
    }

    /** Where a value stands on a logarithmic axis. */
    double position(double value) {
        return ofRemainder ? 1 - value : value;
    }

    /** So many values, or fewer where whole numbers are too few, from least to greatest, as they are typed. */
    List<String> values(int count) {
        double first = Math.log10(position(from));
        double last = Math.log10(position(to));
        double distance = Math.abs(last - first) / (count - 1);
        // the next value is 10^distance times as large, so its digits differ by about that
        int digits = DIGITS + Math.max(0, (int) Math.ceil(-1.5 - Math.log10(distance)));
        DoubleStream positions =
                IntStream.range(0, count).mapToDouble(i -> Math.pow(10, first + (last - first) * i / (count - 1)));
        double[] values = positions.map(position -> value(position, digits)).toArray();
        values[0] = from; // as they were given
        values[count - 1] = to;
        return Arrays.stream(values)
                .map(value -> whole ? Math.rint(value) : value)
                .distinct()
                .mapToObj(value -> whole ? Long.toString((long) value) : SpecText.of(value))
                .toList();
    }

    private double value(double position, int digits) {
        BigDecimal rounded = new BigDecimal(position).round(new MathContext(digits));
        return (ofRemainder ? BigDecimal.ONE.subtract(rounded) : rounded).doubleValue();
    }

    /**
     * How many values each grid gets, so that all their combinations are as many as given or, if need be, fewer, and
     * the values are about equally dense.
     *
     * @param most at least 2 for each grid, multiplied
     */
    static int[] counts(List<LogGrid> grids, int most) {
        int[] counts = new int[grids.size()];
        Arrays.fill(counts, 2);
        while (true) {
            int sparsest = IntStream.range(0, counts.length)
                    .boxed()
                    .max((i, j) -> Double.compare(
                            grids.get(i).decades() / (counts[i] - 1),
                            grids.get(j).decades() / (counts[j] - 1)))
                    .orElseThrow();
            long others = 1;
            for (int i = 0; i < counts.length; i++) {
                others *= i == sparsest ? 1 : counts[i];
            }
            if (others * (counts[sparsest] + 1) > most) {
                return counts;
            }
            counts[sparsest]++;
        }
    }
}
