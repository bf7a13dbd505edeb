package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.thalweg.api.Runs.DESCENT;
import static org.thalweg.api.Runs.stepping;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run that another thread looks at. */
class OngoingTest {
    private static final Stop GIVEN_UP = new Stop(Stop.Reason.TIME, "given up");

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTheOtherThread() {
        other.shutdownNow();
    }

    /** x1², whose n-th evaluation, 1 for the first, waits for the test's end. */
    private static final class Stuck implements Differentiable {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final int at;
        private int evaluations;

        Stuck(int at) {
            this.at = at;
        }

        @Override
        public double value(double[] x) {
            if (++evaluations == at) {
                reached.countDown();
                awaited(released);
            }
            return x[0] * x[0];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = 2 * x[0];
            return value(x);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Minimization on(Objective objective) {
        return Minimization.of(objective).from(8).with(new Descent(0.25)).steps(10);
    }

    @Test
    void aStuckEvaluationHidesNothingOfWhatWasBefore() throws Exception {
        Stuck stuck = new Stuck(4);
        Ongoing ongoing = on(stuck).ongoing();
        Future<Result> run = other.submit(ongoing::run);
        awaited(stuck.reached);

        Result soFar = ongoing.soFar(GIVEN_UP);

        assertThat(soFar.stop()).isEqualTo(GIVEN_UP);
        assertThat(soFar.steps()).isEqualTo(3);
        assertThat(soFar.evaluations()).isEqualTo(4);
        assertThat(soFar.gradients()).isEqualTo(3);
        assertThat(soFar.pathLength()).isEqualTo(7);
        assertThat(soFar.x()).isEqualTo(Vector.of(1));
        assertThat(soFar.loss()).isNaN();
        assertThat(soFar.best()).isEqualTo(Vector.of(2));
        assertThat(soFar.bestLoss()).isEqualTo(4);
        assertThat(soFar.trace().steps()).isEqualTo(Vector.of(0, 1, 2, 3));
        assertThat(soFar.trace().losses()).isEqualTo(Vector.of(64, 16, 4, Double.NaN));
        assertThat(soFar.trace().coordinate(0)).isEqualTo(Vector.of(8, 4, 2, 1));
        assertThat(soFar.trace().lr(3)).isNaN();
        assertThat(soFar.trace().gradientNorm(2)).isEqualTo(4);
        assertThat(soFar.trace().evaluations(3)).isEqualTo(4);

        stuck.released.countDown();
        Result unseen = on(new Stuck(0)).run();
        assertThat(run.get()).usingRecursiveComparison().ignoringFields("trace").isEqualTo(unseen);
        assertThat(Vector.of(run.get().trace().numbers()))
                .isEqualTo(Vector.of(unseen.trace().numbers()));
    }

    @Test
    void whatIsStuckBeforeAStepIsSeenAtTheStart() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Ongoing ongoing = DESCENT.with(problem -> {
                    reached.countDown();
                    awaited(released);
                    return new Descent(0.25).start(problem);
                })
                .ongoing();
        other.submit(ongoing::run);
        awaited(reached);

        Result soFar = ongoing.soFar(GIVEN_UP);

        assertThat(soFar.steps()).isZero();
        assertThat(soFar.x()).isEqualTo(Vector.of(1, 2));
        assertThat(soFar.best()).isEqualTo(Vector.of(1, 2));
        assertThat(soFar.bestLoss()).isNaN();
        assertThat(soFar.trace().size()).isEqualTo(1);
        released.countDown();
    }

    @Test
    void aRunThatHasNotBegunIsAtTheStartItWasGiven() {
        assertThat(DESCENT.ongoing().soFar(GIVEN_UP).x()).isEqualTo(Vector.of(1, 2));
        assertThat(DESCENT.ongoing().soFar(GIVEN_UP).stop()).isEqualTo(GIVEN_UP);
        assertThat(Minimization.of(new Bowl()).ongoing().soFar(GIVEN_UP).x()).isEqualTo(Vector.of());
    }

    @Test
    void aRunThatHasEndedIsItsResult() {
        Ongoing ongoing = DESCENT.steps(3).ongoing();

        Result result = ongoing.run();

        assertThat(ongoing.soFar(GIVEN_UP)).isSameAs(result);
        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
    }

    @Test
    void aRunRunsOnce() {
        Ongoing ongoing = DESCENT.ongoing();
        ongoing.run();

        assertThatIllegalStateException().isThrownBy(ongoing::run).withMessage("a run runs once");
    }

    @Test
    void whatCannotRunIsRefusedWhenItIsRun() {
        Ongoing ongoing = DESCENT.from().ongoing();

        assertThatIllegalArgumentException().isThrownBy(ongoing::run).withMessageContaining("start must be finite");
    }

    @Test
    void theLossOfAStuckRunIsTheIncumbentsWhereTheRunIsThere() {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Ongoing ongoing = stepping((problem, x) -> {
                    double before = problem.value(x);
                    if (problem.evaluations() > 1) {
                        reached.countDown();
                        awaited(released);
                    }
                    return before;
                })
                .ongoing();
        other.submit(ongoing::run);
        awaited(reached);

        Result soFar = ongoing.soFar(GIVEN_UP);

        assertThat(soFar.steps()).isEqualTo(1);
        assertThat(soFar.loss()).isEqualTo(5);
        assertThat(soFar.trace().losses()).isEqualTo(Vector.of(5, 5));
        released.countDown();
    }

    @Test
    void timesAreSeenToo() {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Ongoing ongoing = stepping((problem, x) -> {
                    if (problem.value(x) < 5) {
                        reached.countDown();
                        awaited(released);
                    }
                    x[0] = 0;
                    return 5;
                })
                .keepTimes(true)
                .ongoing();
        other.submit(ongoing::run);
        awaited(reached);

        Trace trace = ongoing.soFar(GIVEN_UP).trace();

        assertThat(trace.isTimed()).isTrue();
        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.seconds(1)).isGreaterThan(trace.seconds(0));
        released.countDown();
    }

    /**
     * A run in which all is a function of the step: at step k both coordinates are k, the value is a zigzag that falls
     * each time, and a step costs two evaluations, of its location and of one far away. So each look shows whether its
     * parts are of one moment.
     */
    private static Minimization clockwork(int traceLimit) {
        Objective objective = x -> x[0] < 0 ? 1e9 : loss((long) x[0]);
        Optimizer optimizer = problem -> {
            double[] elsewhere = {-1, -1};
            return (x, rates) -> {
                double loss = problem.value(x);
                problem.value(elsewhere);
                x[0]++;
                x[1]++;
                return loss;
            };
        };
        return Minimization.of(objective)
                .from(0, 0)
                .with(optimizer)
                .steps(Long.MAX_VALUE)
                .traceLimit(traceLimit);
    }

    private static double loss(long step) {
        return (step % 3 == 1 ? 1e6 : 0) - step; // the lowest so far is now a row that is kept and now one that isn't
    }

    @Test
    void eachOfManyLooksAtARunThatThinsItsTraceIsOfOneMoment() throws Exception {
        long thinned = 0;
        for (int run = 0; run < 1000; run++) { // the earlier in a run, the more often its trace is thinned
            thinned += looks(run % 2 == 0 ? 1 : 3000, 20);
        }

        assertThat(thinned).isPositive();
    }

    @Test
    void eachOfManyLooksAtARunWhoseTraceGrowsIsOfOneMoment() throws Exception {
        looks(1 << 18, 100);
    }

    /** So many looks at a run; the sum of the strides' growths that they saw. */
    private long looks(int traceLimit, int count) throws Exception {
        boolean[] on = {true};
        CountDownLatch begun = new CountDownLatch(1);
        Ongoing ongoing = clockwork(traceLimit)
                .watchedBy((steps, evaluations) -> {
                    begun.countDown();
                    synchronized (on) {
                        return on[0];
                    }
                })
                .ongoing();
        Future<Result> run = other.submit(ongoing::run);
        awaited(begun);
        long strides = 0;
        long steps = 0;
        long stride = 1;
        try {
            for (int look = 0; look < count; look++) {
                Result soFar = ongoing.soFar(GIVEN_UP);
                verify(soFar);
                assertThat(soFar.steps()).isGreaterThanOrEqualTo(steps);
                steps = soFar.steps();
                strides += soFar.trace().stride() - stride;
                stride = soFar.trace().stride();
            }
        } finally {
            synchronized (on) {
                on[0] = false;
            }
        }
        verify(run.get());
        return strides;
    }

    private static void verify(Result seen) {
        long steps = seen.steps();
        assertThat(seen.x()).isEqualTo(Vector.of(steps, steps));
        assertThat(seen.pathLength()).isCloseTo(steps * Math.sqrt(2), withPercentage(1e-6));
        assertThat(seen.evaluations()).isBetween(2 * steps, 2 * steps + 2);
        if (seen.evaluations() > 0 && !Double.isNaN(seen.bestLoss())) {
            long best = (long) seen.best().get(0);
            assertThat(seen.best()).isEqualTo(Vector.of(best, best));
            assertThat(seen.bestLoss()).isEqualTo(loss(best));
            assertThat(best).isBetween(steps - 2, steps);
        }
        Trace trace = seen.trace();
        int last = trace.size() - 1;
        assertThat(trace.step(last)).isEqualTo(steps);
        for (int row = 0; row < last; row++) {
            long step = trace.step(row);
            if (trace.x(row, 0) != step
                    || trace.x(row, 1) != step
                    || trace.loss(row) != loss(step)
                    || trace.evaluations(row) != 2 * step
                    || step >= trace.step(row + 1)) {
                throw new AssertionError("row " + row + " of " + trace.size() + " is " + step);
            }
        }
        long multiples = IntStream.range(0, last)
                .filter(row -> trace.step(row) % trace.stride() == 0)
                .count();
        assertThat(multiples).isEqualTo((steps + trace.stride() - 1) / trace.stride());
        assertThat(last - multiples).isBetween(0L, 1L);
        if (steps > 0) {
            long lowest = steps - 1 - ((steps - 1) % 3 == 1 && steps > 1 ? 1 : 0);
            assertThat(trace.steps().toArray()).contains(lowest);
        }
    }
}
