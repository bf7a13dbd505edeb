package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.UsageException;

class StartsTest {
    private static final Vector FIRST = Vector.of(7, 7, 7);

    private record Within(Box domain) implements Objective {
        @Override
        public double value(double[] x) {
            return x[0];
        }
    }

    private static final Objective BOX = new Within(new Box(Vector.of(-1, 10), Vector.of(1, 30)));

    private static List<Vector> starts(int count, String objective, long seed) {
        Starts starts = new Starts(FIRST, count, Spec.parse(objective), BOX, seed);
        assertThat(starts.count()).isEqualTo(count);
        return IntStream.range(0, count).mapToObj(starts::at).toList();
    }

    @Test
    void beginWithTheFirstAndGoOnUniformlyInTheDomain() {
        List<Vector> starts = starts(4001, "within", 0);

        assertThat(starts.get(0)).isEqualTo(FIRST);
        List<Vector> drawn = starts.subList(1, 4001);
        assertThat(drawn).doesNotHaveDuplicates().allSatisfy(x -> {
            assertThat(x.get(0)).isBetween(-1.0, 1.0);
            assertThat(x.get(1)).isBetween(10.0, 30.0);
            assertThat(x.get(2)).as("further dimensions are like the last").isBetween(10.0, 30.0);
        });
        // the standard errors of the means are 0.009 and 0.09; of a quarter's share 0.007
        assertThat(drawn.stream().mapToDouble(x -> x.get(0)).average().orElseThrow())
                .isCloseTo(0, within(0.04));
        assertThat(drawn.stream().mapToDouble(x -> x.get(2)).average().orElseThrow())
                .isCloseTo(20, within(0.4));
        assertThat(drawn.stream().filter(x -> x.get(0) > 0 && x.get(1) > 20).count() / 4000.0)
                .as("coordinates are independent")
                .isCloseTo(0.25, within(0.03));
    }

    @Test
    void followFromTheSeedAndTheObjectiveAlone() {
        assertThat(starts(5, "within", 3)).isEqualTo(starts(9, "Within", 3).subList(0, 5));
        assertThat(starts(2, "within", 3).get(1))
                .isNotEqualTo(starts(2, "within", 4).get(1))
                .isNotEqualTo(starts(2, "within:a=1", 3).get(1));
    }

    @Test
    void needADomainWhereTheyAreDrawn() {
        Objective shy = new Objective() {
            @Override
            public double value(double[] x) {
                return x[0];
            }

            @Override
            public Box domain() {
                return Box.cube(2, 0, Double.POSITIVE_INFINITY);
            }
        };

        assertThat(new Starts(FIRST, 1, Spec.parse("shy"), shy, 0).at(0)).isEqualTo(FIRST);
        assertThatThrownBy(() -> new Starts(FIRST, 2, Spec.parse("shy"), shy, 0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a box must have finite lower < upper ends, got [0.0, Infinity]")
                .hasMessageEndingWith("when asked for its domain");
    }
}
