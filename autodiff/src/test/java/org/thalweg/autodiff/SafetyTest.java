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
}
