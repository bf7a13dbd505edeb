package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecorderTest {
    /** Doubles in a row of a location of one coordinate. */
    private static final int WIDTH = Trace.COLUMNS + 1;

    /** A run of so many steps with these losses, the last one that of the last location. */
    private static Trace record(int capacity, double... losses) {
        Recorder recorder = new Recorder(1, capacity * WIDTH, 0, null);
        int steps = losses.length - 1;
        for (int step = 0; step < steps; step++) {
            recorder.add(step, 2L * step, 3L * step, losses[step], 0.1, 0.9, 4.0 * step, new double[] {10.0 * step});
        }
        return recorder.finish(steps, 2L * steps, 3L * steps, losses[steps], 4.0 * steps, new double[] {10.0 * steps});
    }

    private static double[] falling(int count) {
        return IntStream.range(0, count).mapToDouble(step -> -step).toArray();
    }

    private static List<Long> steps(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step).toList();
    }

    @Test
    void whatFitsIsKeptWhole() {
        Trace trace = record(8, falling(9));

        assertThat(steps(trace)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(trace.stride()).isEqualTo(1);
    }

    @Test
    void whenFullEveryOtherRowGoesAndTheStrideDoubles() {
        Trace trace = record(8, falling(10)); // step 8 no longer fits

        assertThat(steps(trace)).containsExactly(0L, 2L, 4L, 6L, 8L, 9L);
        assertThat(trace.stride()).isEqualTo(2);
    }

    @Test
    void theLowestRowStaysWhereverItWas() {
        double[] losses = new double[21];
        losses[5] = -1;

        assertThat(steps(record(8, losses))).containsExactly(0L, 4L, 5L, 8L, 12L, 16L, 20L);
    }

    @Test
    void theLowestRowStaysAlsoPastTheLastOneKept() {
        assertThat(steps(record(8, falling(13)))).containsExactly(0L, 2L, 4L, 6L, 8L, 10L, 11L, 12L);
    }

    @Test
    void theFirstOfEqualLowestRowsStays() {
        double[] losses = new double[21];
        losses[5] = -1;
        losses[7] = -1;

        assertThat(steps(record(8, losses))).contains(5L).doesNotContain(7L);
    }

    @Test
    void eachColumnIsItsOwn() {
        Trace trace = record(8, 5, 6, 7);

        assertThat(trace.size()).isEqualTo(3);
        assertThat(trace.dimension()).isEqualTo(1);
        assertThat(trace.steps()).isEqualTo(Vector.of(0, 1, 2));
        assertThat(trace.losses()).isEqualTo(Vector.of(5, 6, 7));
        assertThat(trace.coordinate(0)).isEqualTo(Vector.of(0, 10, 20));
        assertThat(trace.x(2, 0)).isEqualTo(20);
        assertThat(trace.evaluations(1)).isEqualTo(2);
        assertThat(trace.gradients(1)).isEqualTo(3);
        assertThat(trace.gradientNorm(2)).isEqualTo(8);
        assertThat(trace.lr(1)).isEqualTo(0.1);
        assertThat(trace.momentum(1)).isEqualTo(0.9);
        assertThat(trace.lr(2)).isNaN();
        assertThat(trace.momentum(2)).isNaN();
    }

    @Test
    void aRunWithoutAStepHasOneRow() {
        Trace trace = record(8, 5);

        assertThat(steps(trace)).containsExactly(0L);
        assertThat(trace.loss(0)).isEqualTo(5);
    }

    @Test
    void fourRowsAreKeptHoweverLongTheyAre() {
        Recorder recorder = new Recorder(1000, 1, 4, null);
        double[] x = new double[1000];
        for (int step = 0; step < 4; step++) {
            recorder.add(step, 0, 0, -step, 0, 0, 0, x);
        }

        assertThat(recorder.finish(4, 0, 0, -4, 0, x).size()).isEqualTo(5);
    }

    @Test
    void moreThanTheFirstAllocationFits() {
        Trace trace = record(1000, falling(700));

        assertThat(trace.size()).isEqualTo(700);
        assertThat(trace.losses()).isEqualTo(Vector.of(falling(700)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatANaiveListThinnedTheSameWayKeeps(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int capacity = random.nextInt(4, 40);
        int steps = random.nextInt(0, 2000);
        double slope = random.nextInt(2); // level or falling: the lowest row is early or late
        double[] losses = IntStream.rangeClosed(0, steps)
                .mapToDouble(step -> random.nextInt(50) - step * slope)
                .toArray();

        Trace trace = record(capacity, losses);

        List<Long> expected = naive(capacity, steps, losses);
        assertThat(steps(trace)).isEqualTo(expected);
        assertThat(trace.size()).isLessThanOrEqualTo(capacity + 2);
        for (int row = 0; row < trace.size(); row++) {
            int step = (int) trace.step(row);
            assertThat(trace.loss(row)).isEqualTo(losses[step]);
            assertThat(trace.x(row, 0)).isEqualTo(10.0 * step);
            assertThat(trace.evaluations(row)).isEqualTo(2L * step);
        }
    }

    /** All steps in a list, thinned whenever one more would be too many; then the lowest and the last are put in. */
    private static List<Long> naive(int capacity, int steps, double[] losses) {
        List<Long> kept = new ArrayList<>();
        long stride = 1;
        int lowest = 0;
        for (int step = 0; step < steps; step++) {
            lowest = losses[step] < losses[lowest] ? step : lowest;
            if (step % stride == 0 && kept.size() == capacity) {
                stride *= 2;
                long doubled = stride;
                kept.removeIf(other -> other % doubled != 0);
            }
            if (step % stride == 0) {
                kept.add((long) step);
            }
        }
        TreeSet<Long> all = new TreeSet<>(kept);
        if (steps > 0) {
            all.add((long) lowest);
        }
        all.add((long) steps);
        return List.copyOf(all);
    }

    @Test
    void theTimesAreThoseBeforeTheStepsAndCostNoRow() {
        AtomicLong now = new AtomicLong();
        Stopwatch stopwatch = new Stopwatch(now::get);
        Recorder recorder = new Recorder(1, 8 * WIDTH, 0, stopwatch);
        double[] losses = new double[21];
        losses[5] = -1;
        for (int step = 0; step < 20; step++) {
            stopwatch.start();
            now.addAndGet(1_000_000_000);
            stopwatch.stop();
            recorder.add(step, 0, 0, losses[step], 0.1, 0.9, 0, new double[] {0});
            now.addAndGet(77); // of keeping the trace
        }
        Trace trace = recorder.finish(20, 0, 0, losses[20], 0, new double[] {0});

        assertThat(steps(trace)).isEqualTo(steps(record(8, losses)));
        for (int row = 0; row < trace.size(); row++) {
            assertThat(trace.seconds(row)).isEqualTo(trace.step(row));
        }
        assertThat(record(8, losses).seconds(0)).isNaN();
    }

    /** A recorder after these steps, each of loss 0. */
    private static Recorder recorder(int capacity, int steps) {
        Recorder recorder = new Recorder(1, capacity * WIDTH, 0, null);
        addTo(recorder, 0, steps);
        return recorder;
    }

    private static void addTo(Recorder recorder, int from, int to) {
        for (int step = from; step < to; step++) {
            recorder.add(step, 0, 0, 0, 0.1, 0.9, 0, new double[] {step});
        }
    }

    private static Trace later(Recorder recorder, Recorder.Rows rows, int step) {
        return recorder.trace(rows, step, 0, 0, 0, Vector.of(step), 0);
    }

    @Test
    void rowsThatStoodStayWhileOthersAreAdded() {
        Recorder recorder = recorder(8, 3);
        Recorder.Rows rows = recorder.rows();

        addTo(recorder, 3, 8); // the array grows

        assertThat(later(recorder, rows, 3).coordinate(0)).isEqualTo(Vector.of(0, 1, 2, 3));
    }

    @Test
    void rowsThatWereThinnedMeanwhileAreNoTrace() {
        Recorder recorder = recorder(8, 8);
        Recorder.Rows rows = recorder.rows();

        addTo(recorder, 8, 9);

        assertThat(later(recorder, rows, 8)).isNull();
        assertThat(later(recorder, recorder.rows(), 9).coordinate(0)).isEqualTo(Vector.of(0, 2, 4, 6, 8, 9));
    }

    @Test
    void rowsThatWereFinishedInPlaceMeanwhileAreNoTrace() {
        Recorder recorder = new Recorder(1, 8 * WIDTH, 8, null);
        double[] losses = {0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0}; // the lowest row goes between
        for (int step = 0; step < 12; step++) {
            recorder.add(step, 0, 0, losses[step], 0.1, 0.9, 0, new double[] {step});
        }
        Recorder.Rows rows = recorder.rows();

        recorder.finish(12, 0, 0, 0, 0, new double[] {12});

        assertThat(rows.size()).isEqualTo(6);
        assertThat(later(recorder, rows, 12)).isNull();
    }
}
