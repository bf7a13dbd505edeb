package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Curves;
import org.thalweg.api.Dots;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import picocli.CommandLine;

class ProfileTest {
    private static Curves profile(Objective objective, double... factors) {
        Outcome outcome = new Outcome(
                new Entry(Spec.parse("times"), Optional.empty()),
                "Times",
                Minimization.of(objective)
                        .from(2)
                        .with(problem -> {
                            int[] step = {0};
                            return (x, rates) -> {
                                double value = problem.value(x);
                                x[0] *= factors[step[0]++];
                                return value;
                            };
                        })
                        .steps(factors.length)
                        .run());
        FigureOptions options = new FigureOptions();
        new CommandLine(options).parseArgs("--grid=20");
        return Profile.of(
                new Experiment(Spec.parse("parabola"), objective, Vector.of(2), List.of()),
                List.of(outcome),
                options,
                Sampling.UNWATCHED);
    }

    @Test
    void theCurveLiesBelowThePaths() {
        Curves profile = profile(x -> 1 + x[0] * x[0], 0.5, 0.5);

        assertThat(profile.curves()).hasSize(2);
        assertThat(profile.dots())
                .containsExactly(
                        new Dots("start", true, Vector.of(2, Double.NaN), Vector.of(5, 0)),
                        new Dots("end", false, Vector.of(0.5, Double.NaN), Vector.of(1.25, 0)));
        Series path = profile.curves().get(0);
        assertThat(path.x()).isEqualTo(Vector.of(2, 1, 0.5));
        assertThat(path.y()).isEqualTo(Vector.of(5, 2, 1.25));
        Series curve = profile.curves().get(1);
        assertThat(curve.faint()).isTrue();
        assertThat(curve.x().size()).isEqualTo(100);
        assertThat(curve.x().get(0)).isLessThan(0.5);
        assertThat(curve.x().get(99)).isGreaterThan(2).isLessThan(3);
        assertThat(curve.y().get(99)).isEqualTo(1 + Math.pow(curve.x().get(99), 2));
        assertThat(profile.y().scale()).isEqualTo(Scale.LINEAR);
    }

    @Test
    void whatDivergesLeavesAGap() {
        Series path = profile(x -> 1 + x[0] * x[0], 0.5, 1e9).curves().get(0);

        assertThat(path.x().get(1)).isEqualTo(1);
        assertThat(path.x().get(2)).isNaN();
    }

    @Test
    void valuesThatSpanDecadesAreLogarithmicAndOneThatThrowsIsAHole() {
        assertThat(profile(x -> Math.exp(9 * x[0]), 0.5).y().scale()).isEqualTo(Scale.LOG);
        Objective holey = x -> x[0] > 2 ? x[7] : x[0];
        Series curve = profile(holey, 0.5).curves().get(1);
        assertThat(curve.y().get(99)).isNaN();
        assertThat(curve.y().get(0)).isEqualTo(curve.x().get(0));
    }
}
