package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
    /** A rounding or two of numbers up to 5. */
    private static final Offset<Double> ROUNDING = within(1e-15);

    @Test
    void aLambdaIsAnObjectiveOfAnyDimension() {
        Objective objective = x -> x[0];

        assertThat(objective.dimension()).isZero();
        assertThat(objective.domain()).isEqualTo(Box.cube(2, -5, 5));
        assertThat(objective.minima()).isEmpty();
        assertThat(objective.differentiable()).isEmpty();
        assertThat(objective.start()).containsExactly(new double[] {-2, 2}, ROUNDING);
    }

    @Test
    void domainAndStartFollowTheDimension() {
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public int dimension() {
                return 3;
            }
        };

        assertThat(objective.domain()).isEqualTo(Box.cube(3, -5, 5));
        assertThat(objective.start()).containsExactly(new double[] {-2, 2, -2}, ROUNDING);
    }

    @Test
    void theStartFollowsTheDomain() {
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public Box domain() {
                return new Box(Vector.of(0, 10), Vector.of(1, 20));
            }
        };

        assertThat(objective.start()).containsExactly(0.3, 17);
    }

    @Test
    void aDifferentiableObjectiveIsItsOwn() {
        Bowl bowl = new Bowl();

        assertThat(bowl.differentiable()).containsSame(bowl);
    }
}
