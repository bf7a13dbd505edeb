package org.thalweg.app.report;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Trace;

/**
 * Picks the rows of a trace that a page can hold. The trace is cut into stretches, and each keeps its first row and
 * those where the loss and the first two coordinates are least and greatest, so turns, spikes and the lowest row stay,
 * and so do the first and the last one.
 */
final class PageRows {
    /** The most that a stretch keeps: the first row, and two of each of three columns. */
    private static final int OF_A_STRETCH = 7;

    private PageRows() {}

    /** About as many rows as wanted at most, in order; all where there are no more. */
    static int[] of(Trace trace, int most) {
        if (trace.size() <= most) {
            return IntStream.range(0, trace.size()).toArray();
        }
        List<IntToDoubleFunction> columns = Stream.concat(
                        Stream.<IntToDoubleFunction>of(trace::loss),
                        IntStream.range(0, Math.min(2, trace.dimension()))
                                .mapToObj(i -> (IntToDoubleFunction) row -> trace.x(row, i)))
                .toList();
        int stretches = Math.max(1, most / OF_A_STRETCH);
        BitSet kept = new BitSet(trace.size());
        for (int k = 0; k < stretches; k++) {
            int from = boundary(k, stretches, trace.size());
            int to = boundary(k + 1, stretches, trace.size());
            kept.set(from);
            columns.forEach(column -> keepExtremes(column, from, to, kept));
        }
        kept.set(trace.size() - 1);
        return kept.stream().toArray();
    }

    private static int boundary(int k, int stretches, int size) {
        return (int) ((long) k * size / stretches);
    }

    private static void keepExtremes(IntToDoubleFunction column, int from, int to, BitSet kept) {
        int least = from;
        int greatest = from;
        for (int row = from + 1; row < to; row++) {
            double value = column.applyAsDouble(row);
            if (value < column.applyAsDouble(least)) {
                least = row;
            }
            if (value > column.applyAsDouble(greatest)) {
                greatest = row;
            }
        }
        kept.set(least);
        kept.set(greatest);
    }
}
