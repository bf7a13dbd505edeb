package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Scale;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Strip;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Numbers;

class ConvergenceTest {
    /** A bowl whose author says what its minimum is. */
    private record Bowl(List<Minimum> minima) implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] * x[0] + x[1] * x[1] + 1;
        }
    }

    private static final Objective BOWL = new Bowl(List.of());

    /** Multiplies x at each step. */
    private static Optimizer times(double factor) {
        return problem -> (x, rates) -> {
            double value = problem.value(x);
            x[0] *= factor;
            x[1] *= factor;
            return value;
        };
    }

    /** Steps along the gradient; pays no heed to its momentum, which schedulers may drive. */
    record Descent(double lr, double momentum) implements Optimizer {
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

    private static Outcome outcome(Minimization minimization) {
        return new Outcome(
                new Entry(Spec.parse("times"), Optional.empty()),
                "Times",
                minimization.from(1, 1).run());
    }

    private static AlignedCurves figure(Objective objective, Cost cost, Outcome... outcomes) {
        Experiment experiment = new Experiment(Spec.parse("bowl"), objective, Vector.of(1, 1), List.of());
        return Convergence.of(experiment, List.of(outcomes), cost, new Size(500, 500));
    }

    private static Strip loss(Objective objective, double factor, int steps) {
        Outcome outcome = outcome(Minimization.of(objective).with(times(factor)).steps(steps));
        return figure(objective, Cost.STEPS, outcome).strips().get(0);
    }

    @Test
    void countsFromTheKnownMinimum() {
        Strip strip = loss(new Bowl(List.of(Minimum.of(1, 0, 0))), 0.5, 2);

        assertThat(strip.yLabel()).isEqualTo("loss - minimum");
        assertThat(strip.yScale()).isEqualTo(Scale.LOG);
        assertThat(strip.curves().get(0).x()).isEqualTo(Vector.of(0, 1, 2));
        assertThat(strip.curves().get(0).y()).isEqualTo(Vector.of(2, 0.5, 0.125));
        assertThat(strip.curves().get(0).label()).isEqualTo("times  (loss 1.13, 2 evaluations, STEPS)");
    }

    @Test
    void oneRunsTimesAreLinear() {
        Outcome outcome =
                outcome(Minimization.of(BOWL).with(times(0.5)).steps(2).keepTimes(true));
        AlignedCurves figure = figure(BOWL, Cost.TIME, outcome);

        assertThat(figure.xLabel()).isEqualTo("seconds");
        assertThat(figure.xScale()).isEqualTo(Scale.LINEAR);
        assertThat(figure.strips().get(0).curves().get(0).x().get(2))
                .isEqualTo(outcome.result().trace().seconds(2))
                .isPositive();
    }

    @Test
    void doesNotBelieveAMinimumThatARunGoesBelow() {
        Strip strip = loss(new Bowl(List.of(Minimum.of(7, 0, 0))), 0.5, 2);

        assertThat(strip.yLabel()).isEqualTo("loss");
        assertThat(strip.curves().get(0).y()).isEqualTo(Vector.of(3, 1.5, 1.125));
    }

    /** A run that comes to a minimum known to some digits ends at it, and rounding may take it below. */
    @Test
    void believesAMinimumThatRoundingGoesBelow() {
        double known = 1.125 + 1e-7;
        Strip strip = loss(new Bowl(List.of(Minimum.of(known, 0, 0))), 0.5, 2);

        assertThat(strip.yLabel()).isEqualTo("loss - minimum");
        assertThat(strip.yScale()).isEqualTo(Scale.LOG);
        assertThat(strip.curves().get(0).y()).isEqualTo(Vector.of(1.875, 0.375, 0));
    }

    @Test
    void isLinearWhereThereIsNoMinimumAndALossBelowZero() {
        Objective slope = x -> x[0];

        assertThat(loss(slope, -0.5, 2).yScale()).isEqualTo(Scale.LINEAR);
        assertThat(loss(slope, 0.5, 2).yScale()).isEqualTo(Scale.LOG);
    }

    @Test
    void aCurveThatClimbsOutOfSightEnds() {
        Series curve = loss(BOWL, 100, 5).curves().get(0);

        assertThat(curve.x().get(1)).isEqualTo(1);
        assertThat(curve.y().get(1)).isEqualTo(20_001);
        assertThat(curve.x().get(5))
                .as("2e20, a million times the start and more")
                .isNaN();
    }

    @Test
    void aMethodWithoutRatesAndGradientsHasALossAlone() {
        Outcome outcome = outcome(Minimization.of(BOWL).with(times(0.5)).steps(3));

        assertThat(labels(figure(BOWL, Cost.STEPS, outcome))).containsExactly("loss");
    }

    @Test
    void ratesAndTheGradientsNormStandBelowTheLoss() {
        AlignedCurves figure = figure(BOWL, Cost.STEPS, descent(0.25, null));

        assertThat(labels(figure)).containsExactly("loss", "lr", "|gradient|");
        assertThat(figure.strips().get(1).curves().get(0).y().get(0)).isEqualTo(0.25);
        // the bowl's gradient is 2x; by central differences, so to about half of a double's digits
        assertThat(figure.strips().get(2).curves().get(0).y().get(0)).isCloseTo(2 * Math.sqrt(2), Offset.offset(1e-7));
        assertThat(figure.strips().get(0).weight())
                .as("the loss's is the largest")
                .isGreaterThan(figure.strips().get(1).weight());
    }

    @Test
    void momentumHasAStripWhereOneChanges() {
        Scheduler constant = (lr, steps) -> (step, loss) -> new Rates(lr, 0.9);
        Scheduler changing = (lr, steps) -> (step, loss) -> new Rates(lr, 0.9 - 0.1 * step);

        assertThat(labels(figure(BOWL, Cost.STEPS, descent(0.25, constant)))).doesNotContain("momentum");
        assertThat(labels(figure(BOWL, Cost.STEPS, descent(0.25, null), descent(0.25, changing))))
                .containsExactly("loss", "lr", "momentum", "|gradient|");
    }

    @Test
    void learningRatesFarApartAreLogarithmic() {
        assertThat(figure(BOWL, Cost.STEPS, descent(0.25, null), descent(0.01, null))
                        .strips()
                        .get(1)
                        .yScale())
                .isEqualTo(Scale.LINEAR);
        assertThat(figure(BOWL, Cost.STEPS, descent(0.25, null), descent(0.001, null))
                        .strips()
                        .get(1)
                        .yScale())
                .isEqualTo(Scale.LOG);
    }

    @Test
    void eachCostIsThatBeforeTheRow() {
        Outcome outcome = descent(0.25, null); // halves x; a gradient in 2 dimensions takes 5 evaluations

        assertThat(x(Cost.STEPS, outcome)).isEqualTo(Vector.of(0, 1, 2, 3));
        assertThat(x(Cost.EVALUATIONS, outcome)).isEqualTo(Vector.of(0, 5, 10, 15));
        assertThat(x(Cost.GRADIENTS, outcome)).isEqualTo(Vector.of(0, 1, 2, 3));
        double whole = Math.sqrt(2);
        Vector lengths = x(Cost.PATH_LENGTH, outcome);
        assertThat(lengths.get(0)).isZero();
        // a sum of a few numbers of about 1, of gradients by differences
        assertThat(lengths.get(1)).isCloseTo(whole / 2, Offset.offset(1e-7));
        assertThat(lengths.get(3)).isCloseTo(whole * 7 / 8, Offset.offset(1e-7));
        assertThat(lengths.get(3)).isCloseTo(outcome.result().pathLength(), Offset.offset(1e-15));
        assertThat(figure(BOWL, Cost.PATH_LENGTH, outcome).xLabel()).isEqualTo("path length");
    }

    @Test
    void aThinnedTraceIsAsLongAsThePath() {
        int dimension = 100_000; // so that few rows fill a trace
        double angle = 0.5;
        Optimizer circle = problem -> (x, rates) -> {
            double x0 = x[0];
            x[0] = Math.cos(angle) * x0 - Math.sin(angle) * x[1];
            x[1] = Math.sin(angle) * x0 + Math.cos(angle) * x[1];
            return problem.value(x);
        };
        double[] start = new double[dimension];
        start[0] = 1;
        Result result =
                Minimization.of(x -> 1).from(start).with(circle).steps(400).run();

        Vector lengths = Cost.PATH_LENGTH.of(result);

        assertThat(result.trace().stride()).isEqualTo(4);
        double step = 2 * Math.sin(angle / 2);
        // sums of some hundred numbers, each rounded
        assertThat(lengths.get(100)).isCloseTo(400 * step, Offset.offset(1e-9));
        assertThat(lengths.get(25)).isCloseTo(100 * step, Offset.offset(1e-9));
    }

    @Test
    void ofManyTheBestFewAreNamed() {
        Outcome good = outcome(Minimization.of(BOWL).with(times(0.5)).steps(5));
        Outcome bad = outcome(Minimization.of(BOWL).with(times(0.9)).steps(5));
        Outcome[] twelve = new Outcome[12];
        Outcome[] thirteen = new Outcome[13];
        Arrays.fill(twelve, bad);
        Arrays.fill(thirteen, bad);
        twelve[11] = good;
        thirteen[12] = good;

        List<Series> few = figure(BOWL, Cost.STEPS, twelve).strips().get(0).curves();
        List<Series> many = figure(BOWL, Cost.STEPS, thirteen).strips().get(0).curves();
        assertThat(few).noneMatch(Series::faint);
        assertThat(few.get(11).label()).contains(Numbers.rough(good.result().loss()));
        assertThat(many.subList(0, 8)).noneMatch(Series::faint);
        assertThat(many.subList(8, 13)).allMatch(Series::faint);
        assertThat(many.get(0).label()).contains(Numbers.rough(good.result().loss()));
    }

    private static Outcome descent(double lr, Scheduler scheduler) {
        Minimization run = Minimization.of(BOWL).with(new Descent(lr, 0.9)).steps(3);
        return outcome(scheduler == null ? run : run.scheduledBy(scheduler));
    }

    private static Vector x(Cost cost, Outcome outcome) {
        return figure(BOWL, cost, outcome).strips().get(0).curves().get(0).x();
    }

    private static List<String> labels(AlignedCurves figure) {
        List<String> labels = new ArrayList<>();
        figure.strips().forEach(strip -> labels.add(strip.yLabel()));
        return labels;
    }
}
