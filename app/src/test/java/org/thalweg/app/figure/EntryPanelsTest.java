package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Panels;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import picocli.CommandLine;

class EntryPanelsTest {
    private static final Objective BOWL = x -> x[0] * x[0] + x[1] * x[1];

    /** A run that moves to a point at once. */
    private static Outcome outcome(double end) {
        return new Outcome(
                new Entry(Spec.parse("jump:to=" + end), Optional.empty()),
                "Jump",
                Minimization.of(BOWL)
                        .from(1, 1)
                        .with(problem -> (x, rates) -> {
                            double value = problem.value(x);
                            x[0] = end;
                            return value;
                        })
                        .steps(1)
                        .run());
    }

    private static Landscape together(List<Outcome> outcomes) {
        FigureOptions options = new FigureOptions();
        new CommandLine(options).parseArgs();
        return Figures.landscape(
                new Experiment(Spec.parse("bowl"), BOWL, Vector.of(1, 1), List.of()),
                outcomes,
                options,
                Sampling.UNWATCHED,
                note -> {});
    }

    @Test
    void eachEntryHasItsPathOnTheSameLandscape() {
        List<Outcome> outcomes = List.of(outcome(3), outcome(0), outcome(-2));
        Landscape together = together(outcomes);

        Panels panels = EntryPanels.of(together, outcomes);

        assertThat(panels.title()).isEqualTo("bowl");
        assertThat(EntryPanels.note(3)).isEmpty();
        assertThat(panels.panels()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Landscape panel = (Landscape) panels.panels().get(i);
            assertThat(panel.grid()).as("sampled once").isSameAs(together.grid());
            assertThat(panel.floor()).isEqualTo(together.floor());
            assertThat(panel.paths()).as("the place decides the colour").hasSize(3);
            assertThat(panel.paths().get(i).x())
                    .isEqualTo(together.paths().get(i).x());
            assertThat(panel.paths().get((i + 1) % 3).x().isEmpty()).isTrue();
        }
        assertThat(panels.panels().get(1).title()).isEqualTo("jump:to=0.0");
        assertThat(panels.panels().get(1).caption()).isEqualTo("loss 1.00, 1 evaluation, STEPS");
    }

    @Test
    void whatIsSaidOfTheLandscapeAndItsPathsHoldsOfThePanels() {
        List<Outcome> outcomes = List.of(outcome(3), outcome(0));
        Landscape flat = together(outcomes);
        Vector fading = Vector.of(0, 1);
        Landscape faded = new Landscape(
                "bowl",
                "a plane",
                flat.size(),
                "along",
                "across",
                flat.grid(),
                40,
                flat.scale(),
                0,
                List.of(),
                flat.paths().stream()
                        .map(path -> new Series(path.label(), path.x(), path.y(), false, fading))
                        .toList());

        Panels panels = EntryPanels.of(faded, outcomes);

        assertThat(panels.caption()).isEqualTo("a plane");
        Landscape panel = (Landscape) panels.panels().get(1);
        assertThat(panel.paths().get(1).fading()).isEqualTo(fading);
        assertThat(panel.xLabel()).as("there is no room").isEmpty();
    }

    @Test
    void ofManyTheBestHavePanels() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            outcomes.add(outcome(20 - i));
        }

        Panels panels = EntryPanels.of(together(outcomes), outcomes);

        assertThat(panels.title()).isEqualTo("bowl: the best 12 of 20");
        assertThat(EntryPanels.note(20)).isEqualTo("the best 12 of 20");
        assertThat(panels.panels()).hasSize(12);
        assertThat(panels.panels().get(0).title()).isEqualTo("jump:to=1.0");
        for (int i = 0; i < 12; i++) {
            Landscape panel = (Landscape) panels.panels().get(i);
            assertThat(panel.paths().get(i).x().get(1)).isEqualTo(1.0 + i);
            assertThat(panel.paths().stream().anyMatch(Series::faint)).isFalse();
        }
    }
}
