package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Differentiable;
import org.thalweg.api.NoGradientError;
import org.thalweg.api.Objective;

/** What the trial at the start can't see is noticed where it happens. */
class SafetyTest {
    private static final double[] SCRATCH = new double[2];

    /** Followable where x1 is above 0; elsewhere it catches all exceptions. */
    private record Swallowing() implements Objective {
        @Override
        public double value(double[] x) {
            try {
                double[] a = x[0] > 0 ? new double[2] : SCRATCH;
                a[0] = x[0] * x[1];
                return a[0];
            } catch (RuntimeException e) {
                return 1e6;
            }
        }

        @Override
        public double[] start() {
            return new double[] {1, 1};
        }
    }

    @Test
    void anObjectiveThatCatchesExceptionsDoesNotCatchThatItCannotBeFollowed() {
        Differentiable found = Found.exact(new Swallowing());
        double[] gradient = new double[2];

        assertThat(found.valueAndGradient(new double[] {2, 3}, gradient)).isEqualTo(6);
        assertThat(gradient).containsExactly(3, 2);
        assertThatExceptionOfType(NoGradientError.class)
                .isThrownBy(() -> found.valueAndGradient(new double[] {-2, 3}, gradient))
                .withMessage("value() stores a double that depends on x into an array that it didn't make");
    }

    /** As it, but it catches errors too. */
    private record SwallowingAll() implements Objective {
        @Override
        public double value(double[] x) {
            try {
                double[] a = x[0] > 0 ? new double[2] : SCRATCH;
                a[0] = x[0] * x[1];
                return a[0];
            } catch (Throwable e) {
                return 1e6;
            }
        }

        @Override
        public double[] start() {
            return new double[] {1, 1};
        }
    }

    @Test
    void aValueThatIsNotTheObjectivesIsNoGradientEither() {
        Differentiable found = Found.exact(new SwallowingAll());

        assertThatExceptionOfType(NoGradientError.class)
                .isThrownBy(() -> found.valueAndGradient(new double[] {-2, 3}, new double[2]))
                .withMessage("followed it gives 1000000.0 instead of -6.0");
    }

    private static class Base implements Objective {
        private double f(double v) {
            return v * v;
        }

        @Override
        public double value(double[] x) {
            return f(x[0]) + x[1];
        }
    }

    private static final class Below extends Base {
        @SuppressWarnings("unused") // but by who looks for a method by its name alone
        double f(double v) {
            return v * v * v;
        }
    }

    @Test
    void aPrivateMethodIsItsOwnClasss() {
        assertThat(Found.gradient(new Below(), 3, 2)).containsExactly(6, 1);
    }

    private record Guarded() implements Objective {
        @Override
        public double value(double[] x) {
            return guarded(x[0]) + x[1];
        }

        private synchronized double guarded(double v) {
            return v * v;
        }
    }

    @Test
    void aSynchronizedMethodIsDeclined() {
        assertThat(Found.reason(new Guarded()))
                .isEqualTo("guarded() is synchronized, and its twin would run without the lock");
    }

    /** Changes x on the way, more often than a tape has room at first, and puts it back. */
    private record InPlace() implements Objective {
        @Override
        public double value(double[] x) {
            double before = x[0];
            double sum = 0;
            for (int k = 0; k < 20_000; k++) {
                x[0] = x[0] + 1e-3;
                sum += x[0] * x[1];
            }
            x[0] = before;
            return sum;
        }
    }

    @Test
    void xIsLeftAsItWasWhereTheTapeGrows() {
        double[] x = {2, 3};
        double[] gradient = new double[2];
        Objective inPlace = new InPlace();
        double value = inPlace.value(x.clone());

        assertThat(Found.exact(inPlace).valueAndGradient(x, gradient)).isEqualTo(value);
        assertThat(x).containsExactly(2, 3);
    }

    private static String trial(Objective objective) {
        Gradients gradients = Gradients.of(objective.getClass(), 1 << 12);
        return BytecodeDifferentiator.trial(new Subject(objective, gradients, within -> within), new double[] {2, 3})
                .orElse("");
    }

    /** So many products, each with a sum. */
    private record Long(int products) implements Objective {
        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int k = 0; k < products; k++) {
                sum += x[0] * x[1];
            }
            return sum;
        }
    }

    @Test
    void moreOperationsThanATapeMayHoldAreDeclined() {
        assertThat(trial(new Long(2000))).isEmpty();
        assertThat(trial(new Long(2100)))
                .isEqualTo("value() takes more than 2048 operations on what depends on x, too many to record");
        assertThat(trial(new Long(100_000_000)))
                .isEqualTo("value() takes more than 2048 operations on what depends on x, too many to record");
    }

    /** Its gradient takes more of something than there is, its value doesn't. */
    private record Exhausting(Error error) implements Differentiable {
        @Override
        public double value(double[] x) {
            return x[0] * x[1];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            throw error;
        }
    }

    @Test
    void wantOfStackOrMemoryIsDeclinedAndNamed() {
        assertThat(trial(new Zoo.Wrapper(new Exhausting(new StackOverflowError()), 1)))
                .isEqualTo("its calls are so deep that following them takes more stack than there is");
        assertThat(trial(new Zoo.Wrapper(new Exhausting(new OutOfMemoryError()), 1)))
                .isEqualTo("its operations are so many that recording them takes more memory than there is");
    }

    private record Broken() implements Objective {
        @Override
        public double value(double[] x) {
            throw new InternalError("of the JVM");
        }
    }

    @Test
    void errorsOfTheVirtualMachineAreReasonsToDecline() {
        assertThat(Found.reason(new Broken())).isEqualTo("at [-2.0,2.0] it throws InternalError: of the JVM");
    }

    /** Is 1 off at one of the calls of value(); the trial makes four: itself, twin, itself, twin. */
    private record Off(int[] calls, int at) implements Objective {
        @Override
        public double value(double[] x) {
            calls[0]++;
            return x[0] * x[1] + (calls[0] == at ? 1 : 0);
        }
    }

    @Test
    void theTrialComparesTheValueAndTheTwinTwice() {
        assertThat(Found.reason(new Off(new int[1], 2)))
                .isEqualTo("followed at the start it gives -3.0 instead of -4.0");
        assertThat(Found.reason(new Off(new int[1], 3)))
                .isEqualTo("value() isn't a function of x alone: at the start it gave -4.0, then -3.0");
        assertThat(Found.reason(new Off(new int[1], 4)))
                .isEqualTo("followed again at the start it gives -3.0 instead of -4.0");
    }

    /** Tries again after exceptions, as one does that reads from a network; it meets none of its own. */
    private static final class Retrying implements Objective {
        private int retries;

        @Override
        public double value(double[] x) {
            while (retries < 1000) {
                try {
                    return new Long(10_000).value(x);
                } catch (RuntimeException e) {
                    retries++;
                }
            }
            throw new IllegalStateException("too often");
        }
    }

    @Test
    void aFullTapeIsNothingToTryAgainAfter() {
        Retrying retrying = new Retrying();

        assertThat(Found.gradient(retrying, 2, 3)).containsExactly(30_000, 20_000);
        assertThat(retrying.retries).isZero();
    }

    /** Goes on whatever is thrown, and so past the end of the tape. */
    private record Unstoppable() implements Objective {
        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int k = 0; k < 1000; k++) {
                try {
                    sum += x[0] * x[1];
                } catch (Throwable e) {
                    sum += 0;
                }
            }
            return sum;
        }
    }

    @Test
    void aFullTapeIsNoticedThoughTheObjectiveCatchesIt() {
        assertThat(Found.gradient(new Unstoppable(), 2, 3)).containsExactly(3000, 2000);
    }

    @Test
    void objectivesThatShareATapeKeepTheirOwnWithin() {
        Differentiable one = Found.exact(new Zoo.Wrapper(new Long(1), 1));
        Differentiable other = Found.exact(new Zoo.Wrapper(new Zoo.Rosenbrock(), 1));
        double[] x = {2, 3};
        double[] gradient = new double[2];

        for (Differentiable found : new Differentiable[] {one, other, one, other}) {
            found.valueAndGradient(x, gradient);
            assertThat(Found.compare(found::value, x, gradient)).isEqualTo(2);
        }
    }
}
