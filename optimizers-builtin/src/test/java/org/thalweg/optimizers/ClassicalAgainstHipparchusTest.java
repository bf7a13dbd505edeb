package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.optimizers.ConjugateGradients.Method;

/**
 * Conjugate gradients and BFGS need no more evaluations than Hipparchus' nonlinear conjugate gradients, from the same
 * starts and with the same first trial step, until the loss is within 1e-8 of the minimum.
 *
 * <p>Hipparchus takes values and gradients one by one, and each counts as one. We always take both together; that
 * counts as two here, though an objective mostly gives both at little more than the price of one. Hipparchus has the
 * best of its two formulas and two first steps, ours and its default.
 */
class ClassicalAgainstHipparchusTest {
    private static final double GOAL = 1e-8;
    private static final double INITIAL_STEP = 1;
    private static final int LIMIT = 50_000;

    /** What Hipparchus' default constructor takes as the line search's tolerances. */
    private static final double TOLERANCE = 1e-8;

    /** The project promises 1.3; it is between a thirtieth and a half. */
    private static final double FACTOR = 0.75;

    private static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1;

        Reached() {
            super(null, null, false, false);
        }
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Optimizer optimizer : List.of(
                new ConjugateGradients(Method.POLAK_RIBIERE, INITIAL_STEP, 1e-4, 0.05),
                new ConjugateGradients(Method.HAGER_ZHANG, INITIAL_STEP, 1e-4, 0.05),
                new BFGS(INITIAL_STEP, 1e-4, 0.7))) {
            pairs.add(Arguments.of(optimizer, "the valley in 2 dimensions", Surfaces.valley(), starts(2)));
            pairs.add(Arguments.of(optimizer, "the valley in 10 dimensions", Surfaces.valley(), starts(10)));
            pairs.add(Arguments.of(optimizer, "the ellipsoid", Surfaces.ellipsoid(1e6), starts(10)));
        }
        return pairs.stream();
    }

    private static List<double[]> starts(int n) {
        double[] customary = new double[n];
        Arrays.setAll(customary, i -> i % 2 == 0 ? -1.2 : 1);
        List<double[]> starts = new ArrayList<>(List.of(customary));
        SplittableRandom random = new SplittableRandom(42);
        for (int k = 0; k < 10; k++) {
            starts.add(random.doubles(n, -2, 2).toArray());
        }
        return starts;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void needsFewerEvaluations(Optimizer optimizer, String name, Differentiable f, List<double[]> starts) {
        long ours = 0;
        long theirs = 0;
        int compared = 0;
        for (double[] start : starts) {
            long our = 2 * evaluations(f, optimizer, start);
            long their = evaluationsOfHipparchus(f, start);
            if (our >= 2 * LIMIT || their >= LIMIT) {
                // the valley has a second minimum in 10 dimensions, near 4, which each of them may find
                assertThat(name).as("where a minimum is missed").isEqualTo("the valley in 10 dimensions");
                continue;
            }
            ours += our;
            theirs += their;
            compared++;
        }
        assertThat(compared).isGreaterThan(starts.size() / 2);
        assertThat(ours).as("against %d", theirs).isLessThanOrEqualTo((long) (FACTOR * theirs));
    }

    private static long evaluations(Differentiable f, Optimizer optimizer, double[] start) {
        var result = Minimization.of(f)
                .from(start)
                .with(optimizer)
                .evaluations(LIMIT)
                .target(GOAL)
                .keepTrace(false)
                .run();
        return result.bestLoss() <= GOAL ? result.evaluations() : LIMIT;
    }

    private static long evaluationsOfHipparchus(Differentiable f, double[] start) {
        double firstStep = INITIAL_STEP / Surfaces.norm(Surfaces.gradient(f, start)); // in units of the gradient
        return Stream.of(NonLinearConjugateGradientOptimizer.Formula.values())
                .flatMap(formula -> Stream.of(firstStep, 1.0)
                        .map(range -> new NonLinearConjugateGradientOptimizer(
                                formula, (iteration, last, current) -> false, TOLERANCE, TOLERANCE, range)))
                .mapToLong(optimizer -> evaluations(f, optimizer, start))
                .min()
                .orElseThrow();
    }

    private static long evaluations(Differentiable f, NonLinearConjugateGradientOptimizer optimizer, double[] start) {
        long[] evaluations = new long[1];
        boolean[] reached = new boolean[1];
        Function<double[], Double> value = x -> {
            evaluations[0]++;
            double found = f.value(x);
            reached[0] = found <= GOAL;
            if (reached[0] || evaluations[0] >= LIMIT) {
                throw new Reached();
            }
            return found;
        };
        try {
            optimizer.optimize(
                    MaxEval.unlimited(),
                    MaxIter.unlimited(),
                    new ObjectiveFunction(value::apply),
                    new ObjectiveFunctionGradient(x -> {
                        evaluations[0]++;
                        return Surfaces.gradient(f, x);
                    }),
                    GoalType.MINIMIZE,
                    new InitialGuess(start));
        } catch (Reached end) {
            return reached[0] ? evaluations[0] : LIMIT;
        } catch (RuntimeException failed) {
            return LIMIT; // its line search can't bracket a minimum
        }
        return LIMIT;
    }
}
