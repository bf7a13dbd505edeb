package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Curves;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.HostGuard;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.run.Elsewhere;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Interruption;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.run.Starts;
import org.thalweg.app.run.SupervisedRuns;
import org.thalweg.app.run.Supervision;
import org.thalweg.app.spec.Contender;
import picocli.CommandLine;

class TuningFigureTest {
    /** The values of what has a closed form, but for a few roundings. */
    private static final double ROUNDING = 1e-12;

    private static final Catalog CATALOG = Catalog.load(List.of(), new HostGuard());

    private static Curves figure(String objective, List<String> entries, String... options) {
        return TuningFigure.of(tuning(objective, entries, options), new Size(500, 400));
    }

    private static Tuning tuning(String objective, List<String> entries, String... options) {
        RunOptions runOptions = new RunOptions();
        TuneOptions tuneOptions = new TuneOptions();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("run", CommandLine.Model.CommandSpec.forAnnotatedObject(runOptions))
                .addMixin("tune", CommandLine.Model.CommandSpec.forAnnotatedObject(tuneOptions)));
        line.parseArgs(options);
        Gradients gradients = new Gradients(CATALOG, Optional.empty(), runOptions.start(), (name, reason) -> {});
        List<Contender> contenders = entries.stream().map(Contender::parse).toList();
        Experiment experiment =
                Experiment.prepare(CATALOG, gradients, objective, contenders, runOptions, Elsewhere.NOTHING);
        Starts starts = new Starts(
                experiment.start(), runOptions.starts(), experiment.spec(), experiment.objective(), runOptions.seed());
        Tuner tuner = Tuner.prepare(
                tuneOptions.plan().orElseThrow(),
                experiment,
                CATALOG,
                gradients,
                starts,
                runOptions.target(),
                sentence -> {});
        try (Interruption interruption = Interruption.listening(sentence -> {});
                SupervisedRuns runs = new Supervision(interruption, Optional.empty(), Optional.empty())
                        .runs("tuning", tuner.count(), runOptions.effort())) {
            return tuner.run(runs);
        }
    }

    /** Of x²/2 from 2, with the rate a, k steps of descent leave 2 (1 - a)^2k. */
    @Test
    void showsTheLossAgainstTheRate() {
        Curves curves = figure(
                "quadratic:sigma=[[2]]",
                List.of("sgd:lr=0.3", "random-search"),
                "--start=2",
                "--steps=2",
                "--tune=lr=0.01..100",
                "--tune-runs=5");

        assertThat(curves.x().scale()).isEqualTo(Scale.LOG);
        assertThat(curves.x().label()).isEqualTo("lr");
        assertThat(curves.y().scale()).isEqualTo(Scale.LOG);
        assertThat(curves.y().label()).isEqualTo("best loss - minimum");
        assertThat(curves.title()).isEqualTo("quadratic:sigma=[[2]], tuned by 5 runs, 10 evaluations");
        Series sgd = curves.curves().get(0);
        double start = curves.levels().get(0).y();
        assertThat(sgd.x().toArray()).as("as typed among them").containsExactly(0.01, 0.1, 0.3, 1, 10, 100);
        assertThat(sgd.y().toArray())
                .as("of 1 the least that is shown; of 10 and 100 the start")
                .containsExactly(
                        new double[] {
                            start * Math.pow(0.99, 4),
                            start * Math.pow(0.9, 4),
                            start * Math.pow(0.7, 4),
                            start * 1e-16,
                            start,
                            start
                        },
                        within(ROUNDING));
        assertThat(curves.levels().get(1).y()).as("a tenth is left").isCloseTo(start / 10, within(ROUNDING));
        assertThat(curves.dots().get(0).open()).isTrue();
        assertThat(curves.dots().get(0).x().get(0)).isEqualTo(0.3);
        assertThat(curves.dots().get(0).y().get(0)).isEqualTo(sgd.y().get(2));
        assertThat(curves.dots().get(1).x().get(0)).isEqualTo(1);
        assertThat(curves.dots().get(1).y().get(0)).isEqualTo(start * 1e-16);

        Series without = curves.curves().get(1);
        assertThat(without.label()).isEqualTo("random-search  (no lr)");
        assertThat(without.x()).isEqualTo(sgd.x());
        assertThat(Arrays.stream(without.y().toArray()).distinct().count()).isEqualTo(1);
        assertThat(curves.dots().get(0).x().get(1)).isNaN();
        assertThat(curves.bands()).isEmpty();
    }

    /** Nelder and Mead's method finds a place where the tray is some roundings lower than its known minima. */
    @Test
    void believesAMinimumThatRoundingGoesBelow() {
        Curves curves = figure(
                "cross-in-tray", List.of("nelder-mead", "sgd"), "--tune=lr=0.1..1", "--start=1.3,1.3", "--steps=200");

        assertThat(curves.y().label()).isEqualTo("best loss - minimum");
        assertThat(curves.y().scale()).isEqualTo(Scale.LOG);
    }

    @Test
    void showsQuartilesOfManyStarts() {
        Tuning tuning = tuning("himmelblau", List.of("sgd", "nelder-mead"), "--tune=lr", "--tune-runs=9", "--starts=7");
        Curves curves = TuningFigure.of(tuning, new Size(500, 400));

        assertThat(curves.y().label()).isEqualTo("median best loss - minimum");
        assertThat(curves.bands()).hasSize(2);
        for (int i = 0; i < 9; i++) {
            double[] losses = tuning.entries().get(0).profile().get(i).attempts().stream()
                    .mapToDouble(Attempt::bestLoss)
                    .sorted()
                    .toArray();
            assertThat(curves.curves().get(0).y().get(i))
                    .isEqualTo(
                            Math.max(losses[3], 1e-16 * curves.levels().get(0).y()));
            assertThat(curves.bands().get(0).lower().get(i)).isCloseTo((losses[1] + losses[2]) / 2, within(ROUNDING));
            assertThat(curves.bands().get(0).upper().get(i)).isCloseTo((losses[4] + losses[5]) / 2, within(1e-9));
        }
    }

    @Test
    void takesTheBestOfTheOtherParameters() {
        Tuning tuning = tuning("rosenbrock", List.of("adam"), "--tune=beta1,lr", "--tune-runs=30");
        Curves curves = TuningFigure.of(tuning, new Size(500, 400));

        assertThat(curves.x().label()).isEqualTo("1 - beta1");
        Series adam = curves.curves().get(0);
        for (int i = 0; i < adam.x().size(); i++) {
            double remainder = adam.x().get(i);
            double least = tuning.entries().get(0).trials().stream()
                    .filter(trial -> 1 - Double.parseDouble(trial.values().get(0)) == remainder)
                    .mapToDouble(Trial::median)
                    .min()
                    .orElse(tuning.entries().get(0).typed().median());
            assertThat(adam.y().get(i)).isEqualTo(least);
        }
        assertThat(adam.x().size()).isLessThan(10);
    }

    @Test
    void finalLossesFarAboveTheStartAreOutOfSight() {
        Curves curves = figure(
                "quadratic:sigma=[[2]]",
                List.of("sgd"),
                "--start=2",
                "--steps=3",
                "--tune=lr=1..100",
                "--tune-runs=3",
                "--tune-by=final");

        assertThat(curves.y().label()).isEqualTo("final loss - minimum");
        // 2 (1 - lr)^6 from 2: of the rate as typed, 0.001, of 1, 10 and 100
        assertThat(curves.curves().get(0).y().toArray())
                .containsExactly(
                        new double[] {2 * Math.pow(0.999, 6), 2e-16, Double.NaN, Double.NaN}, within(ROUNDING));
    }

    @Test
    void ofManyEntriesTheBestFewAreNamed() {
        List<String> entries = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            entries.add("sgd:momentum=0." + (10 + i));
        }
        Tuning tuning = tuning("rosenbrock", entries, "--tune=lr", "--tune-runs=9", "--steps=20");
        Curves curves = TuningFigure.of(tuning, new Size(500, 400));

        assertThat(curves.curves().stream().filter(Series::faint)).hasSize(5);
        assertThat(curves.curves().get(7).faint()).isFalse();
        assertThat(curves.dots().get(0).x().get(7)).isEqualTo(0.001);
        assertThat(curves.dots().get(0).x().get(8)).isNaN();
        double best = tuning.entries().stream()
                .mapToDouble(entry -> entry.best().median())
                .min()
                .orElseThrow();
        assertThat(Arrays.stream(curves.curves().get(0).y().toArray()).min()).hasValue(best);
        assertThat(tuning.entries()).anySatisfy(entry -> {
            assertThat(entry.best().median()).isEqualTo(best);
            assertThat(entry.isTuned()).as("or the next would show nothing").isFalse();
        });
        assertThat(curves.dots().get(1).x().get(0)).as("as typed is best").isNaN();
    }
}
