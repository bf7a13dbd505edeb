package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.optimizers.ConjugateGradients.Method;

class ConjugateGradientsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1e-4, 0.1, 'initialStep must be > 0, got 0.0'",
        "NaN, 1e-4, 0.1, 'initialStep must be > 0, got NaN'",
        "Infinity, 1e-4, 0.1, 'initialStep must be finite, got Infinity'",
        "1, 0, 0.1, 'c1 must be in (0, 0.5), got 0.0'",
        "1, 0.5, 0.9, 'c1 must be in (0, 0.5), got 0.5'",
        "1, NaN, 0.9, 'c1 must be in (0, 0.5), got NaN'",
        "1, 0.1, 0.1, 'c2 must be in (c1, 1), got c1 = 0.1 and c2 = 0.1'",
        "1, 0.1, 1, 'c2 must be in (c1, 1), got c1 = 0.1 and c2 = 1.0'",
        "1, 0.1, NaN, 'c2 must be in (c1, 1), got c1 = 0.1 and c2 = NaN'"
    })
    void refusesWhatIsOutOfRange(double initialStep, double c1, double c2, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConjugateGradients(Method.POLAK_RIBIERE, initialStep, c1, c2))
                .withMessage(message);
    }

    /**
     * Against the papers' formulas: each move is along the direction that the gradients on the way make, whatever the
     * steps' lengths, and ends where the strong Wolfe conditions hold.
     */
    @ParameterizedTest
    @CsvSource({
        "POLAK_RIBIERE, 1e-4, 0.05, 2",
        "POLAK_RIBIERE, 1e-4, 0.05, 10",
        "POLAK_RIBIERE, 0.1, 0.4, 3",
        "HAGER_ZHANG, 1e-4, 0.05, 2",
        "HAGER_ZHANG, 1e-4, 0.05, 10",
        "HAGER_ZHANG, 0.1, 0.9, 3"
    })
    void goesWhereTheFormulaSays(Method method, double c1, double c2, int n) {
        Path path = Path.of(
                Surfaces.valley(), new ConjugateGradients(method, 0.1, c1, c2), 1000, Surfaces.start(n, 4, 1.5));

        double[] d = null;
        int bent = 0;
        int restarts = 0;
        int k = 0;
        for (; Surfaces.norm(path.gradient()[k]) > 1e-5; k++) { // nearer to the minimum gradients are rounding
            double beta = k == 0 || bent == 2 * n ? 0 : beta(method, path, k, d);
            bent = beta == 0 ? 0 : bent + 1;
            restarts += beta == 0 ? 1 : 0;
            d = direction(path.gradient()[k], beta, d);
            assertThat(path.cosine(k, d)).as("step %d", k).isCloseTo(1, within(1e-9));
            assertThat(path.decrease(k)).as("step %d", k).isGreaterThanOrEqualTo(c1 * (1 - 1e-9));
            assertThat(Math.abs(path.slopeLeft(k))).as("step %d", k).isLessThanOrEqualTo(c2 * (1 + 1e-9));
        }
        assertThat(k).as("steps").isGreaterThan(10);
        assertThat(restarts).isGreaterThan(k / (2 * n + 1));
    }

    private static double beta(Method method, Path path, int k, double[] d) {
        double[] g = path.gradient()[k];
        double[] last = path.gradient()[k - 1];
        double[] y = new double[g.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = g[i] - last[i];
        }
        if (method == Method.POLAK_RIBIERE) {
            return Math.max(0, Surfaces.dot(g, y) / Surfaces.dot(last, last));
        }
        double dy = Surfaces.dot(d, y);
        double[] inner = new double[g.length];
        for (int i = 0; i < y.length; i++) {
            inner[i] = y[i] - 2 * d[i] * Surfaces.dot(y, y) / dy;
        }
        return Math.max(Surfaces.dot(inner, g) / dy, 0.4 * Surfaces.dot(d, g) / Surfaces.dot(d, d));
    }

    private static double[] direction(double[] gradient, double beta, double[] last) {
        double[] d = new double[gradient.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = -gradient[i] + (beta == 0 ? 0 : beta * last[i]);
        }
        return d;
    }

    /** With a line search that is exact to 1e-6, a quadratic's gradient is gone after n steps, to that part. */
    @ParameterizedTest
    @CsvSource({
        "POLAK_RIBIERE, 1", "POLAK_RIBIERE, 2", "POLAK_RIBIERE, 10", "POLAK_RIBIERE, 100",
        "HAGER_ZHANG, 1", "HAGER_ZHANG, 2", "HAGER_ZHANG, 10", "HAGER_ZHANG, 100"
    })
    void needsNStepsOnAQuadratic(Method method, int n) {
        Differentiable bowl = Surfaces.bowl(Surfaces.positiveMatrix(n, 3));

        Path path = Path.of(bowl, new ConjugateGradients(method, 1, 1e-7, 1e-6), n, new double[n]);

        assertThat(path.steps()).isLessThanOrEqualTo(n);
        assertThat(Surfaces.norm(path.gradient()[path.steps()]))
                .isLessThanOrEqualTo(1e-5 * Surfaces.norm(path.gradient()[0]));
        assertThat(path.evaluations()[path.steps()])
                .as("the second trial is exact on each line, but where rounding is near")
                .isLessThanOrEqualTo(2L * n + 3);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void staysFastOnIllConditionedOnes(Method method) {
        Path path = Path.of(Surfaces.ellipsoid(1e6), new ConjugateGradients(method, 1, 1e-4, 0.05), 100, ones(10));

        assertThat(path.value()[path.steps()]).isLessThan(1e-8);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void beginsAnewWhereXWasMoved(Method method) {
        double[] x = {-1.2, 1, 0.5};
        Optimizer.Run run = new ConjugateGradients(method, 1, 1e-4, 0.05)
                .start(Problem.of(Surfaces.valley(), 3, new SplittableRandom(0)));
        for (int k = 0; k < 3; k++) {
            run.step(x, new Rates(Double.NaN, Double.NaN));
        }
        x[0] += 0.5;
        double[] before = x.clone();
        run.step(x, new Rates(Double.NaN, Double.NaN));

        double[] g = Surfaces.gradient(Surfaces.valley(), before);
        double[] move = {x[0] - before[0], x[1] - before[1], x[2] - before[2]};
        assertThat(Surfaces.dot(move, g) / Surfaces.norm(move) / Surfaces.norm(g))
                .isCloseTo(-1, within(1e-12));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
