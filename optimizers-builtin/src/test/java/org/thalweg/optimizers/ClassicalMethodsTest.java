package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.optimizers.ConjugateGradients.Method;

/** What gradient descent with backtracking, conjugate gradients, BFGS and Newton's method have in common. */
class ClassicalMethodsTest {
    /** In 4 dimensions there is one near (-0.776, 0.613, 0.382, 0.146). */
    private static final double VALLEYS_OTHER_MINIMUM = 3.701428610430017;

    static Stream<Optimizer> all() {
        return Stream.concat(fast(), Stream.of(new GradientDescent(), new TrustRegionNewton(0.5, 100, 0, true)));
    }

    static Stream<Optimizer> fast() {
        return Stream.of(
                new ConjugateGradients(),
                new ConjugateGradients(Method.HAGER_ZHANG, 0.1, 1e-4, 0.4),
                new BFGS(),
                new BFGS(0.1, 1e-4, 0.9),
                new TrustRegionNewton());
    }

    static Stream<Optimizer> withLineSearch() {
        return all().filter(optimizer -> !(optimizer instanceof TrustRegionNewton));
    }

    /** Central differences: a difference to one side is not mirrored. */
    static Stream<Optimizer> symmetric() {
        return Stream.concat(withLineSearch(), Stream.of(new TrustRegionNewton(1, 1000, 0.15, true)));
    }

    private static Rates rates(Optimizer optimizer) {
        return new Rates(optimizer.lr(), Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("all")
    void goesDownAtEveryStep(Optimizer optimizer) {
        for (int n : new int[] {2, 3, 10, 100}) {
            Result result = Minimization.of(Surfaces.valley())
                    .from(Surfaces.start(n, n, 2))
                    .with(optimizer)
                    .steps(40)
                    .run();
            Trace trace = result.trace();
            for (int row = 1; row < trace.size(); row++) {
                boolean moved = trace.x(row, 0) != trace.x(row - 1, 0);
                // below 1e-20 Newton's steps go by the gradient
                assertThat(!moved || trace.loss(row) < trace.loss(row - 1) || trace.loss(row) < 1e-20)
                        .as("step %d in %d dimensions, from %s to %s", row, n, trace.loss(row - 1), trace.loss(row))
                        .isTrue();
            }
            assertThat(trace.loss(trace.size() - 1)).isLessThan(trace.loss(0) / 10);
        }
    }

    @ParameterizedTest
    @MethodSource("fast")
    void findsMinimaInAnyNumberOfDimensions(Optimizer optimizer) {
        for (int n : new int[] {1, 2, 10, 100}) {
            Result result = Minimization.of(Surfaces.ellipsoid(100))
                    .from(Surfaces.start(n, n, 5))
                    .with(optimizer)
                    .steps(300)
                    .run();
            assertThat(result.loss()).as("%d dimensions", n).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("fast")
    void findsAMinimumOfTheValley(Optimizer optimizer) {
        for (int n : new int[] {2, 10}) {
            Result result = Minimization.of(Surfaces.valley())
                    .from(Surfaces.start(n, 11, 1))
                    .with(optimizer)
                    .steps(1000)
                    .run();
            assertThat(result.loss()).as("%d dimensions", n).isLessThan(1e-12);
        }
    }

    /** An offset of a million leaves the values some 10 digits: what is below shows in the slopes alone. */
    @ParameterizedTest
    @MethodSource("fast")
    void endsAtAMinimumToRoundingAndBeyondWhatTheValuesShow(Optimizer optimizer) {
        for (double offset : new double[] {1e6, -1e6}) {
            Result result = Minimization.of(Surfaces.scaled(Surfaces.valley(), 1, offset))
                    .from(-1.2, 1)
                    .with(optimizer)
                    .steps(100_000)
                    .run();
            assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
            assertThat(result.evaluations()).as("evaluations").isLessThan(400);
            assertThat(Surfaces.norm(
                            Surfaces.gradient(Surfaces.valley(), result.x().toArray())))
                    .as("gradient, where the values' rounding hides all below 1e-3")
                    .isLessThan(1e-5);
        }
    }

    @Test
    void gradientDescentEndsAtAMinimumToRounding() {
        Result result = Minimization.of(Surfaces.scaled(Surfaces.ellipsoid(4), 1, 1000))
                .from(1, 2, 3)
                .with(new GradientDescent())
                .steps(100_000)
                .run();

        assertThat(result.stop().sentence()).startsWith("no step of at most 1.0 along the negative gradient lowers");
        assertThat(result.evaluations()).isLessThan(500);
        assertThat(result.loss()).isEqualTo(1000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsWhereTheGradientIs0(Optimizer optimizer) {
        Result result = Minimization.of(Surfaces.ellipsoid(10))
                .from(0, 0)
                .with(optimizer)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).startsWith("the gradient is 0");
        assertThat(result.steps()).isEqualTo(1);
        assertThat(result.evaluations()).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsWhereTheGradientIsWrong(Optimizer optimizer) {
        for (Differentiable wrong : new Differentiable[] {
            Surfaces.of((x, g) -> {
                Arrays.fill(g, 1);
                return 5;
            }),
            Surfaces.of((x, g) -> {
                Arrays.setAll(g, i -> -2 * x[i]);
                return Surfaces.dot(x, x);
            })
        }) {
            Result result = Minimization.of(wrong)
                    .from(1, 2)
                    .with(optimizer)
                    .steps(10_000)
                    .run();
            assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
            assertThat(result.stop().sentence()).startsWith("no step").contains("unless the gradient is wrong");
            assertThat(result.x().toArray()).containsExactly(1, 2);
        }
    }

    /** Newton's method would, too, after so many steps of the largest radius. */
    @ParameterizedTest
    @MethodSource("withLineSearch")
    void endsWhereTheLossHasNoBound(Optimizer optimizer) {
        Result result = Minimization.of(Surfaces.of(x -> -x * x * x - x, x -> -3 * x * x - 1))
                .from(1)
                .with(optimizer)
                .steps(100_000)
                .run();

        assertThat(result.stop().reason())
                .as(result.stop().sentence())
                .isIn(Stop.Reason.NOT_FINITE, Stop.Reason.FINISHED);
        assertThat(result.loss()).isLessThan(-1e100);
    }

    @ParameterizedTest
    @MethodSource("withLineSearch")
    void endsNotFiniteWhereTheLossBecomesMinusInfinity(Optimizer optimizer) {
        for (double slopeThere : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 0, -1e200}) {
            Differentiable abyss = Surfaces.of(
                    x -> x > 1e9 ? Double.NEGATIVE_INFINITY : -x * x - x, x -> x > 1e9 ? slopeThere : -2 * x - 1);
            Result result =
                    Minimization.of(abyss).from(1).with(optimizer).steps(100).run();
            assertThat(result.stop().reason()).as(result.stop().sentence()).isEqualTo(Stop.Reason.NOT_FINITE);
        }
    }

    @ParameterizedTest
    @MethodSource("withLineSearch")
    void saysWhereAGradientCannotBeSquared(Optimizer optimizer) {
        Result steep = Minimization.of(Surfaces.of(x -> 1e200 * x, x -> 1e200))
                .from(1)
                .with(optimizer)
                .run();
        Result shallow = Minimization.of(Surfaces.of(x -> 1e-200 * x, x -> 1e-200))
                .from(1)
                .with(optimizer)
                .run();

        assertThat(steep.stop().sentence()).isEqualTo("the gradient is so large that its square overflows");
        assertThat(shallow.stop().sentence()).isEqualTo("the gradient is so small that its square underflows");
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysInADomainThatEndsInNaN(Optimizer optimizer) {
        // x - log x, NaN at and below 0, from where the first trials go far below
        Differentiable barrier =
                Surfaces.of(x -> x > 0 ? x - Math.log(x) : Double.NaN, x -> x > 0 ? 1 - 1 / x : Double.NaN);

        for (double start : new double[] {0.01, 30}) {
            Result result = Minimization.of(barrier)
                    .from(start)
                    .with(optimizer)
                    .steps(200)
                    .run();
            assertThat(result.loss()).isLessThan(1 + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void repeatsNoEvaluation(Optimizer optimizer) {
        Set<String> seen = new HashSet<>();
        int[] repeated = new int[1];
        Differentiable valley = Surfaces.valley();
        Differentiable recording = Surfaces.of((x, g) -> {
            repeated[0] += seen.add(Arrays.toString(x)) ? 0 : 1;
            return valley.valueAndGradient(x, g);
        });

        double[] x = {-1.2, 1};
        Problem problem = Problem.of(recording, 2, new SplittableRandom(0));
        Optimizer.Run run = optimizer.start(problem);
        for (int k = 0; k < 20; k++) {
            run.step(x, rates(optimizer));
        }

        assertThat(repeated[0]).isZero();
        assertThat(problem.gradients()).as("values alone are never asked for").isEqualTo(problem.evaluations());
        assertThat(problem.evaluations())
                .as("two or three trials a step, or four gradients for a Hessian and one for the trial")
                .isLessThanOrEqualTo(optimizer instanceof TrustRegionNewton ? 1 + 20 * 5 : 1 + 20 * 4);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tracesTheGradientsNormWhereTheStepsBegin(Optimizer optimizer) {
        Result result = Minimization.of(Surfaces.valley())
                .from(-1.2, 1)
                .with(optimizer)
                .steps(10)
                .run();

        int known = 0;
        for (int row = 0; row < 10; row++) {
            known += Double.isNaN(result.trace().gradientNorm(row)) ? 0 : 1;
        }
        assertThat(known).as("known but after a rejected step").isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void goesOnFromWhereAWrapperPutsX(Optimizer optimizer) {
        double[] x = {-1.2, 1};
        Problem problem = Problem.of(Surfaces.valley(), 2, new SplittableRandom(0));
        Optimizer.Run run = optimizer.start(problem);
        for (int k = 0; k < 30; k++) {
            if (k % 3 == 2) {
                x[0] += 0.5;
            }
            double before = Surfaces.valley().value(x);
            assertThat(run.step(x, rates(optimizer))).isEqualTo(before);
            assertThat(Surfaces.valley().value(x)).as("step %d", k).isLessThanOrEqualTo(before);
        }
    }

    /** A sign changes no digit. */
    @ParameterizedTest
    @MethodSource("symmetric")
    void isInvariantUnderReflections(Optimizer optimizer) {
        Differentiable f = Surfaces.valley();
        Differentiable mirrored = Surfaces.of((x, g) -> {
            double value = f.valueAndGradient(new double[] {-x[0], x[1]}, g);
            g[0] = -g[0];
            return value;
        });
        Path path = Path.of(f, optimizer, 30, -1.2, 1);
        Path twin = Path.of(mirrored, optimizer, 30, 1.2, 1);

        assertThat(twin.steps()).isEqualTo(path.steps());
        for (int k = 0; k <= path.steps(); k++) {
            assertThat(twin.x()[k]).containsExactly(-path.x()[k][0], path.x()[k][1]);
        }
    }

    /** A factor of the loss that is a power of two changes no digit; gradient descent needs lr over the factor. */
    @ParameterizedTest
    @MethodSource("all")
    void isInvariantUnderTheLossScale(Optimizer optimizer) {
        for (double factor : new double[] {0x1p-40, 0x1p40}) {
            Optimizer adjusted = optimizer instanceof GradientDescent
                    ? new GradientDescent(1 / factor, 1e-4, 0.5, 1.5, 100)
                    : optimizer;
            Path path = Path.of(Surfaces.valley(), optimizer, 30, -1.2, 1, 0.5);
            Path twin = Path.of(Surfaces.scaled(Surfaces.valley(), factor, 0), adjusted, 30, -1.2, 1, 0.5);
            assertThat(twin.x()).isDeepEqualTo(path.x());
        }
    }

    /** The gradient by differences is rounding near the minimum, and so is any step that seems to gain. */
    @ParameterizedTest
    @MethodSource("fast")
    void endsWhereTheGradientIsRounding(Optimizer optimizer) {
        Differentiable valley = Surfaces.valley();
        Result result = Minimization.of(x -> 1 + valley.value(x))
                .from(-1.2, 1, -1.2, 1)
                .with(optimizer)
                .steps(100_000)
                .evaluations(50_000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(Math.min(result.loss() - 1, Math.abs(result.loss() - 1 - VALLEYS_OTHER_MINIMUM)))
                .isLessThan(1e-12);
    }

    /** A trial whose value is good and whose gradient is not finite is no place to go. */
    @ParameterizedTest
    @MethodSource("all")
    void avoidsTrialsWithoutAGradient(Optimizer optimizer) {
        Differentiable f = Surfaces.of(x -> (x - 3) * (x - 3), x -> x > 3.5 ? Double.NaN : 2 * (x - 3));

        Result result = Minimization.of(f)
                .from(0)
                .with(optimizer instanceof GradientDescent ? new GradientDescent(0.9, 1e-4, 0.5, 1.5, 100) : optimizer)
                .steps(200)
                .run();

        assertThat(result.stop().reason()).isNotEqualTo(Stop.Reason.NOT_FINITE);
        assertThat(result.loss()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNotFinishedAnyMoreWhereXWasMoved(Optimizer optimizer) {
        double[] x = {0};
        Optimizer.Run run = optimizer.start(
                Problem.of(Surfaces.of(v -> v * v, v -> v == 5 ? Double.NaN : 2 * v), 1, new SplittableRandom(0)));
        run.step(x, rates(optimizer));
        assertThat(run.finished()).isPresent();

        x[0] = 5;
        run.step(x, rates(optimizer));
        assertThat(run.finished()).isEmpty();
        assertThat(x[0]).isNaN();
    }

    @ParameterizedTest
    @MethodSource("all")
    void allocatesNothingAStep(Optimizer optimizer) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        Rates rates = rates(optimizer);
        double[] x = Surfaces.start(10, 3, 2);
        Optimizer.Run run = optimizer.start(Problem.of(Surfaces.valley(), 10, new SplittableRandom(0)));
        run.step(x, rates);
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 20; k++) { // the least of some: the first uses of a class allocate
            long before = threads.getThreadAllocatedBytes(self);
            run.step(x, rates);
            least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void doNotClaimAMinimumWhereAllTrialsWereTooLong() {
        for (Optimizer optimizer :
                List.of(new BFGS(1e200, 1e-4, 0.9), new ConjugateGradients(Method.HAGER_ZHANG, 1e200, 1e-4, 0.05))) {
            Result result = Minimization.of(Surfaces.valley())
                    .from(-1.2, 1)
                    .with(optimizer)
                    .run();

            assertThat(result.stop().sentence())
                    .startsWith(
                            "none of the line search's 40 trials along the negative gradient lowers the loss, the last a step of ");
        }
    }
}
