package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Problem;

class FootingTest {
    private final Problem problem = Problem.of(
            Surfaces.of((x, g) -> {
                if (x[0] == 9) {
                    throw new IllegalStateException("nine");
                }
                g[0] = 2 * x[0];
                return x[0] * x[0];
            }),
            1,
            new SplittableRandom(0));
    private final Footing footing = new Footing(problem);

    @Test
    void evaluatesAPointOnce() {
        assertThat(footing.standAt(new double[] {3})).isFalse();
        assertThat(footing.standAt(new double[] {3})).isTrue();
        assertThat(problem.evaluations()).isEqualTo(1);
        assertThat(footing.value).isEqualTo(9);
        assertThat(footing.gradient).containsExactly(6);

        assertThat(footing.standAt(new double[] {4})).isFalse();
        assertThat(footing.value).isEqualTo(16);
    }

    @Test
    void takesWhatWasEvaluatedElsewhere() {
        footing.standAt(new double[] {5});
        footing.stepTo(new double[] {6}, 36, new double[] {12});
        assertThat(footing.standAt(new double[] {6})).isTrue();
        assertThat(problem.evaluations()).isEqualTo(1);
    }

    @Test
    void knowsNothingAfterAnEvaluationThatThrew() {
        footing.standAt(new double[] {3});
        assertThatIllegalStateException().isThrownBy(() -> footing.standAt(new double[] {9}));
        assertThatIllegalStateException().isThrownBy(() -> footing.standAt(new double[] {9}));
    }

    @Test
    void tellsAGradientThatIsNotFinite() {
        footing.standAt(new double[] {3});
        assertThat(footing.hasFiniteGradient()).isTrue();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            footing.stepTo(new double[] {3}, 9, new double[] {bad});
            assertThat(footing.hasFiniteGradient()).isFalse();
        }
    }
}
