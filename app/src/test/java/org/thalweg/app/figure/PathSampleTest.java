package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Minimization;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;

class PathSampleTest {
    /** Goes from the origin along an axis, by one in all. */
    private static Outcome outcome(int dimension, int axis, int steps) {
        return new Outcome(
                new Entry(Spec.parse("walk"), Optional.empty()),
                "Walk",
                Minimization.of(x -> 0)
                        .from(new double[dimension])
                        .with(problem -> (x, rates) -> {
                            double value = problem.value(x);
                            x[axis] += 1.0 / steps;
                            return value;
                        })
                        .steps(steps)
                        .run());
    }

    private static PathSample sample(int dimension, Outcome... outcomes) {
        double[] start = new double[dimension];
        return PathSample.of(FigureLine.of(List.of(outcomes)), new Reach(Box.cube(dimension, -5, 5), start), start);
    }

    @Test
    void allPointsOfAPathCountAsMuchAsThoseOfAnother() {
        PrincipalDirections directions =
                sample(2, outcome(2, 0, 400), outcome(2, 1, 2)).directions();

        // as many points each would have the same variance but for how they are spaced: few spread out more
        assertThat(directions.first()[1]).isGreaterThan(0.5);
        assertThat(directions.secondShare()).isGreaterThan(0.2);
    }

    @Test
    void inManyDimensionsSomeStandForAll() {
        PathSample sample = sample(200, outcome(200, 3, 1000), outcome(200, 4, 1000));

        assertThat(sample.points()).hasSize(128);
        assertThat(sample.points().get(0)[3]).isZero();
        assertThat(sample.points().get(63)[3]).isGreaterThan(0.999);
        assertThat(sample.points().get(32)[3]).isBetween(0.45, 0.55);
        assertThat(sample(100, outcome(100, 3, 1000)).points()).hasSize(1001);
    }
}
