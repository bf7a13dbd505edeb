package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scale;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
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
        return Figures.landscape(
                experiment(objective),
                List.of(outcome(objective, times(0.5), 3)),
                options(args),
                Sampling.UNWATCHED,
                note -> {});
    }
}
