package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Curves;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scale;
import org.thalweg.api.Vector;
import picocli.CommandLine;

class FiguresTest {
    /** A bowl whose author says what its minimum is. */
    private record Bowl(List<Minimum> minima) implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] * x[0] + x[1] * x[1] + 1;
        }
    }

    /** Multiplies x at each step. */
    private static Optimizer times(double factor) {
        return problem -> (x, rates) -> {
            double value = problem.value(x);
            x[0] *= factor;
            x[1] *= factor;
            return value;
        };
    }

    private static Experiment experiment(Objective objective) {
        return new Experiment(Spec.parse("bowl"), objective, Vector.of(1, 1), List.of());
    }

    private static Outcome outcome(Objective objective, Optimizer optimizer, int steps) {
        return new Outcome(
                new Entry(Spec.parse("times"), Optional.empty()),
                "Times",
                Minimization.of(objective)
                        .from(1, 1)
                        .with(optimizer)
                        .steps(steps)
                        .run());
    }

    private static FigureOptions options(String... args) {
        FigureOptions options = new FigureOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }

    private static Curves convergence(Objective objective, double factor, int steps) {
        return Figures.convergence(experiment(objective), List.of(outcome(objective, times(factor), steps)), options());
    }

    @Test
    void convergenceCountsFromTheKnownMinimum() {
        Curves figure = convergence(new Bowl(List.of(Minimum.of(1, 0, 0))), 0.5, 2);

        assertThat(figure.yLabel()).isEqualTo("loss - minimum");
        assertThat(figure.yScale()).isEqualTo(Scale.LOG);
        assertThat(figure.curves().get(0).x()).isEqualTo(Vector.of(0, 1, 2));
        assertThat(figure.curves().get(0).y()).isEqualTo(Vector.of(2, 0.5, 0.125));
        assertThat(figure.curves().get(0).label()).isEqualTo("times  (loss 1.12500)");
    }

    @Test
    void convergenceDoesNotBelieveAMinimumThatARunGoesBelow() {
        Curves figure = convergence(new Bowl(List.of(Minimum.of(7, 0, 0))), 0.5, 2);

        assertThat(figure.yLabel()).isEqualTo("loss");
        assertThat(figure.curves().get(0).y()).isEqualTo(Vector.of(3, 1.5, 1.125));
    }

    @Test
    void convergenceIsLinearWhereThereIsNoMinimumAndALossBelowZero() {
        Objective slope = x -> x[0];

        assertThat(convergence(slope, -0.5, 2).yScale()).isEqualTo(Scale.LINEAR);
        assertThat(convergence(slope, 0.5, 2).yScale()).isEqualTo(Scale.LOG);
    }

    @Test
    void aCurveThatClimbsOutOfSightEnds() {
        Vector curve = convergence(new Bowl(List.of()), 100, 5).curves().get(0).y();

        assertThat(curve.get(0)).isEqualTo(3);
        assertThat(curve.get(1)).isEqualTo(20_001);
        assertThat(curve.get(5)).as("2e20, a million times the start and more").isNaN();
    }

    @Test
    void aLandscapeIsLogarithmicWhereItsValuesSpanDecades() {
        Objective flat = x -> 1 + x[0] / 100;
        Objective steep = x -> Math.exp(30 * x[0]);

        assertThat(landscape(flat).scale()).isEqualTo(Scale.LINEAR);
        assertThat(landscape(new Bowl(List.of(Minimum.of(1, 0, 0)))).floor()).isEqualTo(1);
        assertThat(landscape(steep).scale()).isEqualTo(Scale.LOG);
        assertThat(landscape(steep, "--scale=LINEAR").scale()).isEqualTo(Scale.LINEAR);
        assertThat(landscape(new Bowl(List.of(Minimum.of(1, 0, 0))), "--range=1,2,1,2")
                        .scale())
                .isEqualTo(Scale.LINEAR);
    }

    private static Landscape landscape(Objective objective, String... args) {
        return Figures.landscape(experiment(objective), List.of(outcome(objective, times(0.5), 3)), options(args));
    }
}
