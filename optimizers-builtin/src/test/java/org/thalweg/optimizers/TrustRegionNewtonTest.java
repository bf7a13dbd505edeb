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
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

class TrustRegionNewtonTest {
    /** x⁴/4 - x²/2 + y²: minima at (±1, 0), a saddle at the origin. */
    private static final Differentiable SADDLE = Surfaces.of((x, g) -> {
        g[0] = x[0] * x[0] * x[0] - x[0];
        g[1] = 2 * x[1];
        return x[0] * x[0] * (x[0] * x[0] / 4 - 0.5) + x[1] * x[1];
    });

    @ParameterizedTest
    @CsvSource({
        "0, 9, 0.1, 'initialRadius must be > 0, got 0.0'",
        "2, 1, 0.1, 'maxRadius must be >= initialRadius = 2.0 and finite, got 1.0'",
        "2, Infinity, 0.1, 'maxRadius must be >= initialRadius = 2.0 and finite, got Infinity'",
        "1, 9, 0.25, 'eta must be in [0, 0.25), got 0.25'",
        "1, 9, NaN, 'eta must be in [0, 0.25), got NaN'"
    })
    void refusesWhatIsOutOfRange(double initialRadius, double maxRadius, double eta, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustRegionNewton(initialRadius, maxRadius, eta, false))
                .withMessage(message);
    }

    /** Differences of a linear gradient are exact to rounding, 1e-16 over a step of 6e-6. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "10, false", "10, true", "100, false"})
    void needsOneStepOnAQuadraticOnceTheRadiusAllows(int n, boolean central) {
        Differentiable bowl = Surfaces.bowl(Surfaces.positiveMatrix(n, 5));

        Path path = Path.of(bowl, new TrustRegionNewton(1000, 1000, 0.1, central), 1, Surfaces.start(n, 1, 3));

        assertThat(Surfaces.norm(path.gradient()[1])).isLessThan(1e-8 * Surfaces.norm(path.gradient()[0]));
        assertThat(path.evaluations()[1]).isEqualTo(1 + (central ? 2 * n : n) + 1);
    }

    /** Against the textbook's rule for the radius, with the Hessian written out. */
    @ParameterizedTest
    @CsvSource({"1, 1000, 0.15", "0.1, 0.4, 0", "5, 5, 0.2"})
    void steersTheRadiusByTheTextbook(double initialRadius, double maxRadius, double eta) {
        Path path =
                Path.of(Surfaces.valley(), new TrustRegionNewton(initialRadius, maxRadius, eta, true), 100, -1.2, 1);

        double radius = initialRadius;
        int rejected = 0;
        for (int k = 0; Surfaces.norm(path.gradient()[k]) > 1e-3; k++) {
            double[] x = path.x()[k];
            double[] g = path.gradient()[k];
            double[][] h = {{2 - 400 * (x[1] - 3 * x[0] * x[0]), -400 * x[0]}, {-400 * x[0], 200}};
            TrustRegion region = new TrustRegion(2);
            region.take(h);
            double promised = region.solve(g, radius);
            double[] p = region.step();
            double value = Surfaces.valley().value(new double[] {x[0] + p[0], x[1] + p[1]});
            double rho = (path.value()[k] - value) / promised;
            boolean accepted = rho > eta;
            for (int i = 0; i < 2; i++) {
                // central differences of the valley's gradient are off by about 1e-8
                assertThat(path.x()[k + 1][i]).as("step %d", k).isCloseTo(accepted ? x[i] + p[i] : x[i], within(1e-6));
            }
            assertThat(path.evaluations()[k + 1] - path.evaluations()[k])
                    .as("evaluations of step %d", k)
                    .isEqualTo(1 + (k == 0 ? 1 : 0) + (k == 0 || moved(path, k - 1) ? 4 : 0));
            rejected += accepted ? 0 : 1;
            if (rho < 0.25) {
                radius = region.length() / 4;
            } else if (rho > 0.75 && region.isOnEdge()) {
                radius = Math.min(2 * radius, maxRadius);
            }
        }
        assertThat(rejected).as("rejected steps").isPositive();
    }

    private static boolean moved(Path path, int k) {
        return Surfaces.norm(path.move(k)) > 0;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convergesFast(boolean central) {
        Path path = Path.of(Surfaces.valley(), new TrustRegionNewton(1, 1000, 0.15, central), 100, -1.2, 1);

        int last = 0;
        while (path.value()[last] > 1e-8) {
            last++;
        }
        assertThat(last).as("steps").isLessThanOrEqualTo(25);
        assertThat(path.value()[last + 2]).as("two steps later").isLessThan(1e-20);
        assertThat(path.result().stop().reason()).isEqualTo(Stop.Reason.FINISHED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1"})
    void leavesASaddleAlongTheNegativeCurvature(double x, double y) {
        Result result =
                Minimization.of(SADDLE).from(x, y).with(new TrustRegionNewton()).run();

        assertThat(Math.abs(result.x().get(0))).isCloseTo(1, within(1e-7));
        assertThat(result.x().get(1)).isCloseTo(0, within(1e-7));
        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
    }

    @Test
    void leavesAMaximum() {
        Result result = Minimization.of(Surfaces.of(Math::cos, x -> -Math.sin(x)))
                .from(0)
                .with(new TrustRegionNewton())
                .run();

        assertThat(result.loss()).isEqualTo(-1);
    }

    @Test
    void endsAtAMinimumWhereTheGradientIs0() {
        Result result = Minimization.of(Surfaces.ellipsoid(1e6))
                .from(0, 0, 0)
                .with(new TrustRegionNewton())
                .run();

        assertThat(result.stop().sentence()).isEqualTo("the gradient is 0 and the Hessian has no negative eigenvalue");
        assertThat(result.evaluations()).isEqualTo(1 + 3);
    }

    @Test
    void takesTheOtherSideWhereAGradientIsNotFinite() {
        Differentiable edge =
                Surfaces.of(x -> x < 1 ? Double.NaN : (x - 3) * (x - 3), x -> x < 1 ? Double.NaN : 2 * (x - 3));
        Differentiable mirrored =
                Surfaces.of(x -> x > -1 ? Double.NaN : (x + 3) * (x + 3), x -> x > -1 ? Double.NaN : 2 * (x + 3));
        for (boolean central : new boolean[] {false, true}) {
            TrustRegionNewton newton = new TrustRegionNewton(10, 10, 0, central);
            Path path = Path.of(edge, newton, 1, 1);
            assertThat(path.x()[1][0]).isCloseTo(3, within(1e-9));
            Path twin = Path.of(mirrored, newton, 1, -1);
            assertThat(twin.x()[1][0]).isCloseTo(-3, within(1e-9));
            assertThat(twin.evaluations()[1])
                    .as("the side that failed was paid for")
                    .isEqualTo(4);
        }
    }

    /** Differences leave an eigenvalue of 0 slightly below it, which is no way down. */
    @Test
    void endsAtAMinimumWithoutCurvatureInSomeDirections() {
        Differentiable trough = Surfaces.of((x, g) -> {
            double height = x[0] + 3 * x[1] + 0.7 * x[2];
            g[0] = 2 * height;
            g[1] = 6 * height;
            g[2] = 1.4 * height;
            return height * height;
        });
        Result result = Minimization.of(trough)
                .from(0, 0, 0)
                .with(new TrustRegionNewton())
                .run();

        assertThat(result.stop().sentence()).isEqualTo("the gradient is 0 and the Hessian has no negative eigenvalue");
        assertThat(result.evaluations()).isEqualTo(1 + 3);
    }

    @Test
    void takesAnotherHessianWhereXWasMovedAfterARejectedStep() {
        double[] x = {-1.2, 1};
        Problem problem = Problem.of(Surfaces.valley(), 2, new SplittableRandom(0));
        Optimizer.Run run = new TrustRegionNewton().start(problem);
        double[] before;
        do {
            before = x.clone();
            run.step(x, new Rates(Double.NaN, Double.NaN));
        } while (!Arrays.equals(before, x));
        long evaluations = problem.evaluations();

        x[0] += 0.5;
        run.step(x, new Rates(Double.NaN, Double.NaN));

        assertThat(problem.evaluations() - evaluations).isEqualTo(1 + 2 + 1);
    }

    /** From a radius of a millionth, where the offset hides what each step gains. */
    @Test
    void widensTheRadiusEvenWhereRoundingHidesTheGain() {
        Result result = Minimization.of(Surfaces.scaled(Surfaces.ellipsoid(10), 1, 1e12))
                .from(1, 1)
                .with(new TrustRegionNewton(1e-6, 1000, 0.15, false))
                .steps(100)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(Surfaces.norm(result.x().toArray())).isLessThan(1e-9);
    }

    @Test
    void endsWhereThereIsNoHessian() {
        Differentiable point = Surfaces.of(x -> x * x, x -> x == 1 ? 2 : Double.NaN);
        Differentiable cliff = Surfaces.of(x -> x * x, x -> x == 1 ? 2 : 1e305);

        for (Differentiable f : new Differentiable[] {point, cliff}) {
            Result result =
                    Minimization.of(f).from(1).with(new TrustRegionNewton()).run();
            assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
            assertThat(result.stop().sentence())
                    .isEqualTo("the gradient's differences about x are not finite, so there is no Hessian");
        }
    }

    /** From (2^60, 2^30), where a step of 1 is lost. */
    @Test
    void widensTheRadiusWhereNoStepWithinItMovesX() {
        Minimization far = Minimization.of(Surfaces.ellipsoid(2)).from(0x1p60, 0x1p60);

        Result result = far.with(new TrustRegionNewton(1, 1e30, 0.15, false)).run();
        assertThat(Surfaces.norm(result.x().toArray())).isLessThan(1e-3);

        Result bounded = far.with(new TrustRegionNewton(1, 8, 0.15, false)).run();
        assertThat(bounded.stop().sentence()).isEqualTo("x is so large that no step within maxRadius = 8.0 moves it");
    }
}
