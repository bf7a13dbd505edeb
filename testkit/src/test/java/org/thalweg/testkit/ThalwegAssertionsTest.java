package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thalweg.testkit.ThalwegAssertions.assertThatGradient;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRates;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Stop;

class ThalwegAssertionsTest {
    private static final Objective BOWL = x -> x[0] * x[0] + 4 * x[1] * x[1];

    /** With a partial derivative that may be wrong by a factor. */
    private static Differentiable bowl(double factor) {
        return Differentiable.of(BOWL, (x, gradient) -> {
            gradient[0] = 2 * x[0];
            gradient[1] = factor * 8 * x[1];
            return BOWL.value(x);
        });
    }

    private record Descent(double lr) implements Optimizer {
        @Override
        public Run start(Problem problem) {
            double[] gradient = new double[problem.dimension()];
            return (x, rates) -> {
                double value = problem.valueAndGradient(x, gradient);
                for (int i = 0; i < x.length; i++) {
                    x[i] -= rates.lr() * gradient[i];
                }
                return value;
            };
        }
    }

    private static Minimization descent(double lr) {
        return Minimization.of(bowl(1)).from(1, 1).with(new Descent(lr)).steps(50);
    }

    private static void assertFails(ThrowingCallable assertion, String... words) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("To mend it, ");
    }

    @Test
    void aGradientIsHeldToDifferences() {
        assertThatGradient(bowl(1))
                .agreesWithDifferences()
                .agreesWithDifferencesAt(0.5, -0.25)
                .isCloseTo(new double[] {2, 8}, 1e-15, 1, 1)
                .vanishesAt(0, 0, 0);

        assertFails(() -> assertThatGradient(bowl(1.01)).agreesWithDifferences(), "partial derivative 2 to be about ");
        assertFails(
                () -> assertThatGradient(bowl(1.01)).agreesWithDifferencesAt(1, 1),
                "partial derivative 2 to be about 8.0",
                "but saw 8.08");
        assertFails(
                () -> assertThatGradient(bowl(1.01)).isCloseTo(new double[] {2, 8}, 0.01, 1, 1),
                "partial derivative 2 at [1.0, 1.0] to be 8.0",
                "off by 0.08");
        assertFails(() -> assertThatGradient(bowl(1)).vanishesAt(1e-9, 0, 1e-3), "but saw 0.008");
    }

    @Test
    void whereDifferencesTellNothingItSaysSo() {
        Objective rough = x -> x[0] + 1e-3 * Math.sin(1e12 * x[0]);
        Differentiable smoothed = Differentiable.of(rough, (x, gradient) -> {
            gradient[0] = 1;
            return rough.value(x);
        });
        assertFails(() -> assertThatGradient(smoothed).agreesWithDifferencesAt(0.3), "a point away from kinks");
    }

    @Test
    void withoutAGradientThereIsNothingToAssert() {
        assertFails(() -> assertThatGradient(BOWL), "differentiable() is empty");
    }

    @Test
    void aRunIsHeldToWhatItReaches() {
        assertThatRun(descent(0.1))
                .reaches(1e-6)
                .reachesWithin(40, 1e-6)
                .endsWithin(1e-4, 0, 0)
                .ends(Stop.Reason.STEPS)
                .neverRises()
                .isReproducible();

        assertFails(
                () -> assertThatRun(descent(0.001)).reaches(0.01),
                "a loss of 0.01 or less",
                "after 50 steps and 50 evaluations (made all 50 steps)",
                "larger learning rate: the loss was still falling");
        assertFails(
                () -> assertThatRun(descent(0.1)).reachesWithin(10, 1e-6),
                "within 10 evaluations",
                "but saw it after ");
        assertFails(() -> assertThatRun(descent(0.001)).endsWithin(0.5, 0, 0), "an end within 0.5 of ", " away");
        assertFails(() -> assertThatRun(descent(0.1)).ends(Stop.Reason.TARGET), "an end by TARGET", "STEPS");
        assertFails(() -> assertThatRun(descent(0.26)).neverRises(), "after step 2, behind ");
        assertFails(
                () -> assertThatRun(Minimization.of(x -> {
                                    throw new IllegalStateException("broken");
                                })
                                .from(1)
                                .with(new Descent(0.1)))
                        .reaches(0),
                "look at that first",
                "broken");
    }

    @Test
    void aRunThatDependsOnWhatWasBeforeIsNotReproducible() {
        int[] calls = {0};
        Minimization run =
                Minimization.of(x -> x[0] * x[0] + calls[0]++).from(1, 1).with(new Descent(0.1));

        assertFails(() -> assertThatRun(run).isReproducible(), "step 0: loss 1.0 at [1.0, 1.0] and then step 0: loss ");
    }

    @Test
    void ratesAreHeldToTheirFormula() {
        Scheduler halving = Scheduler.ofFactor(step -> Math.pow(0.5, step / 2));
        Scheduler rising = Scheduler.ofFactor(step -> step);

        assertThatRates(halving, 0.1, 6)
                .beginWith(0.1, 0.1, 0.05)
                .stayWithin(0.025, 0.1)
                .neverRise();

        assertFails(() -> assertThatRates(halving, 0.1, 6).beginWith(0.1, 0.05), "lr 0.05 at step 1", "but saw 0.1");
        assertFails(() -> assertThatRates(halving, 0.1, 6).stayWithin(0.03, 0.1), "0.025 at step 4");
        assertFails(() -> assertThatRates(rising, 0.1, 6).neverRise(), "0.1 at step 1, behind 0.0");
        Scheduler broken = (lr, steps) -> (step, loss) -> new Rates(Double.NaN, Double.NaN);
        assertFails(() -> assertThatRates(broken, 0.1, 6).stayWithin(0, 1), "NaN at step 0");
    }
}
