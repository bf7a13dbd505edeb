package org.thalweg.app.figure;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.thalweg.api.Result;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.text.Converters;
import picocli.CommandLine.ITypeConverter;

/** What a run has paid for where it is: the horizontal axis of convergence curves. */
public enum Cost {
    STEPS("step"),
    EVALUATIONS("evaluations"),
    GRADIENTS("gradients"),
    PATH_LENGTH("path length"),

    /** The only one that differs from run to run. */
    TIME("seconds");

    private final String label;

    Cost(String label) {
        this.label = label;
    }

    /** What an axis says. */
    public String label() {
        return label;
    }

    /** Whether it is counted, not measured. */
    boolean isCount() {
        return this != PATH_LENGTH;
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was paid before each row of a result's trace. */
    public Vector of(Result result) {
        Trace trace = result.trace();
        return switch (this) {
            case STEPS -> trace.steps();
            case EVALUATIONS -> column(trace, trace::evaluations);
            case GRADIENTS -> column(trace, trace::gradients);
            case PATH_LENGTH -> pathLength(result);
            case TIME -> column(trace, trace::seconds);
        };
    }

    static Vector column(Trace trace, IntToDoubleFunction cell) {
        return Vector.of(IntStream.range(0, trace.size()).mapToDouble(cell).toArray());
    }

    /**
     * The sum of the distances between rows. Of a thinned trace these cut corners, so they are stretched alike until
     * the last row is where the whole path ends.
     */
    private static Vector pathLength(Result result) {
        Trace trace = result.trace();
        double[] lengths = new double[trace.size()];
        for (int row = 1; row < lengths.length; row++) {
            double distance = 0;
            for (int i = 0; i < trace.dimension(); i++) {
                distance = Math.hypot(distance, trace.x(row, i) - trace.x(row - 1, i));
            }
            lengths[row] = lengths[row - 1] + distance;
        }
        double sum = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
        if (trace.stride() > 1 && sum > 0) {
            for (int row = 0; row < lengths.length; row++) {
                lengths[row] *= result.pathLength() / sum;
            }
        }
        return Vector.of(lengths);
    }

    /** Makes one of what follows an option. */
    public static final class Converter implements ITypeConverter<Cost> {
        @Override
        public Cost convert(String text) {
            for (Cost cost : Cost.values()) {
                if (cost.toString().equalsIgnoreCase(text)) {
                    return cost;
                }
            }
            throw Converters.refused(text, "steps, evaluations, gradients, path-length or time");
        }
    }
}
