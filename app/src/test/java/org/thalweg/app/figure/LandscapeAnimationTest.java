package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Animation;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;

class LandscapeAnimationTest {
    private static final Objective BOWL = x -> x[0] * x[0] + x[1] * x[1];

    /** Adds to x at each step, for some evaluations. */
    private static Outcome outcome(double stride, int steps, int evaluations) {
        Optimizer walk = problem -> (x, rates) -> {
            double value = 0;
            for (int i = 0; i < evaluations; i++) {
                value = problem.value(x);
            }
            x[0] += stride;
            return value;
        };
        return new Outcome(
                new Entry(Spec.parse("walk"), Optional.empty()),
                "Walk",
                Minimization.of(BOWL).from(0, 0).with(walk).steps(steps).run());
    }

    /** On [-10, 10] in both directions. */
    private static Animation animation(Cost cost, Outcome... outcomes) {
        List<Series> paths = new ArrayList<>();
        for (FigureLine line : FigureLine.of(List.of(outcomes))) {
            paths.add(line.through(
                    line.result().trace().coordinate(0), line.result().trace().coordinate(1)));
        }
        Landscape landscape = new Landscape(
                "",
                new Size(100, 100),
                new Grid(Box.cube(2, -10, 10), 2, 2, Vector.of(0, 0, 0, 0)),
                2,
                Scale.LINEAR,
                0,
                List.of(),
                paths);
        return LandscapeAnimation.of(landscape, List.of(outcomes), cost);
    }

    private static String captionOfLast(Animation animation) {
        return animation.frames().get(animation.frames().size() - 1).caption();
    }

    @Test
    void atEachMomentAllHavePaidAsMuch() {
        Animation animation = animation(Cost.EVALUATIONS, outcome(0.1, 39, 2), outcome(0.1, 20, 1));

        assertThat(animation.frames()).hasSize(80);
        for (int i = 1; i <= 78; i++) { // an evaluation a frame
            Animation.Frame frame = animation.frames().get(i);
            assertThat(frame.caption()).isEqualTo("evaluations " + i);
            assertThat(animation.shown(0, frame)).isEqualTo(1 + i / 2);
            assertThat(animation.shown(1, frame)).isEqualTo(1 + Math.min(i, 20));
        }
    }

    @Test
    void firstThereAreTheStartsAloneAndLastThereIsAll() {
        Animation animation = animation(Cost.GRADIENTS, outcome(0.1, 30, 1)); // which cost no gradient

        assertThat(animation.shown(0, animation.frames().get(0))).isZero();
        assertThat(animation.shown(0, animation.frames().get(1))).isEqualTo(31);
        assertThat(animation.shown(0, animation.frames().get(79))).isEqualTo(31);
        assertThat(captionOfLast(animation)).isEqualTo("gradients 0");
    }

    /** What left the landscape after 9 steps, and what stays where it is, don't take the time of the others. */
    @Test
    void takesNoTimeForWhatIsNotSeen() {
        Animation animation = animation(Cost.STEPS, outcome(1.1, 1000, 1), outcome(1e-6, 1000, 1), outcome(1, 7, 1));

        assertThat(animation.frames().get(78).budget()).isEqualTo(9);
        assertThat(captionOfLast(animation)).isEqualTo("step 1000");
    }

    @Test
    void aDivergingPathKeepsTheTimeFinite() {
        Animation animation = animation(Cost.PATH_LENGTH, outcome(1e300, 1, 1), outcome(0.5, 10, 1));

        assertThat(animation.frames().get(78).budget()).isEqualTo(5);
        assertThat(animation.frames().get(39).caption()).isEqualTo("path length 2.50");
        assertThat(captionOfLast(animation)).isEqualTo("path length 1.00e+300");
    }

    @Test
    void thePathsMayBeOrderedByTheirLoss() {
        Outcome[] many = new Outcome[13];
        for (int i = 0; i < many.length; i++) {
            many[i] = outcome(0.1 * (13 - i), 2 + i, 1);
        }
        Animation animation = animation(Cost.STEPS, many); // refuses costs of another path

        assertThat(animation.costs()).hasSize(13);
    }
}
