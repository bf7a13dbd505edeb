package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** Objectives of all kinds: the same values to the bit, and gradients that agree with differences. */
class ZooTest {
    static List<Objective> zoo() {
        return Zoo.all();
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void agreesWithDifferences(Objective objective) {
        Differentiable found = Found.exact(objective);
        int n = objective.dimension() == 0 ? 2 : objective.dimension();
        int compared = 0;
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 200; k++) {
            double[] x = random.doubles(n, -2, 2).toArray();
            double[] gradient = new double[n];
            assertThat(found.valueAndGradient(x, gradient)).isEqualTo(objective.value(x));
            compared += Found.compare(objective, x, gradient);
        }
        assertThat(compared).isGreaterThan(200 * n * 3 / 4);
    }
}
