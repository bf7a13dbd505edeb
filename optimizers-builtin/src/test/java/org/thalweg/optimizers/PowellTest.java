package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class PowellTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0.1, 0, 0, 'initialStep must be >= 0, got -1.0'",
        "0, 0, 0, 0, 'toleranceLine must be in (0, 1), got 0.0'",
        "0, NaN, 0, 0, 'toleranceLine must be in (0, 1), got NaN'",
        "0, 1, 0, 0, 'toleranceLine must be in (0, 1), got 1.0'",
        "0, 0.1, Infinity, 0, 'toleranceX must be finite, got Infinity'",
        "0, 0.1, 0, -1, 'toleranceF must be >= 0, got -1.0'"
    })
    void refusesWhatIsOutOfRange(
            double initialStep, double toleranceLine, double toleranceX, double toleranceF, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Powell(initialStep, toleranceLine, toleranceX, toleranceF))
                .withMessage(message);
    }

    /**
     * Quadratic functions, whose line searches have a closed form: the path is that of Powell's rule with exact ones
     * ({@link Exact}), as far as a value tells points near a minimum apart, about 1e-8.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void takesThePathOfTheEquationsOnQuadratics(int n) {
        int takenIn = 0;
        for (int seed = 0; seed < 20; seed++) {
            Exact exact = new Exact(n, new SplittableRandom(100 * n + seed));
            double[] x = new double[n];
            Arrays.setAll(x, i -> i % 2 == 0 ? 2 : -1);
            Trace trace = Minimization.of(exact::value)
                    .from(x)
                    .with(new Powell(0.5, 1e-7, 0, 0))
                    .steps(3)
                    .run()
                    .trace();
            for (int row = 1; row < trace.size(); row++) {
                x = exact.sweep(x);
                for (int i = 0; i < n; i++) {
                    assertThat(trace.x(row, i)).isCloseTo(x[i], within(1e-5));
                }
            }
            takenIn += exact.takenIn;
        }
        assertThat(takenIn).as("the rule has been seen both ways").isBetween(10, 59);
    }

    /**
     * A sweep worked from Powell, An efficient method for finding the minimum of a function of several variables
     * without calculating derivatives, 1964, section 5, on ½ xᵀ A x, whose minimum along d is at -dᵀ A x / dᵀ A d.
     */
    private static final class Exact {
        private final double[][] a;
        private final double[][] directions;
        private int takenIn;

        /** A = Mᵀ M + 1/4 for a random M. */
        Exact(int n, SplittableRandom random) {
            double[][] m = new double[n][n];
            for (double[] row : m) {
                Arrays.setAll(row, i -> random.nextDouble(-1, 1));
            }
            a = new double[n][n];
            directions = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        a[i][j] += m[k][i] * m[k][j];
                    }
                }
                a[i][i] += 0.25;
                directions[i][i] = 1;
            }
        }

        double value(double[] x) {
            return product(x, x) / 2;
        }

        private double product(double[] u, double[] v) {
            double sum = 0;
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < v.length; j++) {
                    sum += u[i] * a[i][j] * v[j];
                }
            }
            return sum;
        }

        private double[] minimumAlong(double[] d, double[] x) {
            return sum(x, -product(d, x) / product(d, d), d);
        }

        private static double[] sum(double[] x, double factor, double[] d) {
            double[] sum = new double[x.length];
            Arrays.setAll(sum, i -> x[i] + factor * d[i]);
            return sum;
        }

        double[] sweep(double[] start) {
            int n = start.length;
            double[][] path = new double[n + 1][];
            path[0] = start;
            int m = 0;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                path[i + 1] = minimumAlong(directions[i], path[i]);
                double decrease = value(path[i]) - value(path[i + 1]);
                if (decrease > largest) {
                    largest = decrease;
                    m = i;
                }
            }
            double f1 = value(start);
            double f2 = value(path[n]);
            double[] whole = sum(path[n], -1, start);
            double f3 = value(sum(path[n], 1, whole));
            double left = (f1 - 2 * f2 + f3) * Math.pow(f1 - f2 - largest, 2);
            if (f3 >= f1 || left >= 0.5 * largest * Math.pow(f1 - f3, 2)) {
                return path[n];
            }
            takenIn++;
            directions[m] = directions[n - 1];
            directions[n - 1] = whole;
            return minimumAlong(whole, path[n]);
        }
    }

    /** With exact line searches n sweeps would do; these are to a hundredth. */
    @Test
    void needsFewSweepsOnAQuadratic() {
        Result result = Minimization.of(x -> 3 * x[0] * x[0] + 2 * x[0] * x[1] + x[1] * x[1] + x[0])
                .from(4, -3)
                .with(new Powell())
                .steps(6)
                .run();

        assertThat(result.x().get(0)).isCloseTo(-0.25, within(1e-7));
        assertThat(result.x().get(1)).isCloseTo(0.25, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"-1.2, 1", "-2, 2", "3, -3", "0, 0"})
    void followsTheValley(double x, double y) {
        Result result = Minimization.of(Hills::valley)
                .from(x, y)
                .with(new Powell())
                .steps(100)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).contains("no direction leads lower");
        assertThat(result.loss()).isLessThan(1e-25);
        assertThat(result.evaluations()).isLessThan(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aStepCostsItsLineSearches(int n) {
        double[] start = new double[n];
        Arrays.setAll(start, i -> i % 2 == 0 ? -1.2 : 1);
        Trace trace = Minimization.of(x -> Hills.valley(x) + Math.abs(x[0] + 1))
                .from(start)
                .with(new Powell())
                .steps(30)
                .run()
                .trace();

        for (int row = 1; row < trace.size(); row++) {
            long cost = trace.evaluations(row) - trace.evaluations(row - 1) - (row == 1 ? 1 : 0);
            long searches = n == 1 ? 1 : n + 1;
            assertThat(cost).isBetween(2L * n, 100 * searches + (n == 1 ? 0 : 1));
        }
    }

    /** In one dimension the sweep's direction is the one that there is. */
    @Test
    void isALineSearchInOneDimension() {
        Result result = Minimization.of(x -> Math.cosh(x[0] - 2))
                .from(-3)
                .with(new Powell())
                .run();
        int[] asked = {1}; // the start
        new BrentSearch(t -> {
                    asked[0]++;
                    return Math.cosh(-3 + t - 2);
                })
                .minimum(Math.cosh(-5), 1, 0.01, 1e-15);

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.x().get(0)).isCloseTo(2, within(1e-7));
        assertThat(result.evaluations()).isLessThan(100);
        assertThat(result.trace().evaluations(1)).as("the first step").isEqualTo(asked[0]);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 1e300", "1e300, 1e-3", "1e-3, 1e-3"})
    void finishesWithinBothTolerances(double toleranceX, double toleranceF) {
        Minimization run = Minimization.of(Hills::valley).from(-1.2, 1).steps(100);
        Result whole = run.with(new Powell()).run();
        Result rough = run.with(new Powell(0, 0.01, toleranceX, toleranceF)).run();
        Trace path = whole.trace();
        int last = (int) rough.steps();

        assertThat(rough.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(last).isBetween(2, path.size() - 3);
        assertThat(path.loss(last - 1) - path.loss(last)).isLessThanOrEqualTo(toleranceF);
        assertThat(path.x(last, 0) - path.x(last - 1, 0)).isBetween(-2 * toleranceX, 2 * toleranceX);
    }

    /** Nothing lower within sight is not enough: it looks ever nearer first. */
    @Test
    void findsAHollowNarrowerThanItsFirstStep() {
        Result result = Minimization.of(x -> -Math.exp(-Math.pow((x[0] - 1e-4) / 1e-4, 2)))
                .from(0)
                .with(new Powell())
                .run();

        assertThat(result.loss()).isCloseTo(-1, within(1e-12));
    }
}
