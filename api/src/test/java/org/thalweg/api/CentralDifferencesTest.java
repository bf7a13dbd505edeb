package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CentralDifferencesTest {
    private static double[] gradient(Objective objective, double... x) {
        double[] gradient = new double[x.length];
        Problem.of(objective, x.length, new SplittableRandom(1)).valueAndGradient(x, gradient);
        return gradient;
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theErrorIsThatOfTheFormula(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double x = random.nextDouble(-3, 3);
        double y = random.nextDouble(-30, 30);

        double[] gradient = gradient(at -> Math.exp(at[0]) + Math.sin(at[1]), x, y);

        // h = 6.06e-6 max(1, |x|); truncation h² f'''/6, rounding 2 ulps of the value over 2h, an ulp being < 2.3e-16
        // |f|
        double size = Math.exp(Math.abs(x)) + 1;
        double h = 6.06e-6;
        assertThat(gradient[0]).isCloseTo(Math.exp(x), within(9 * h * h * size / 6 + 2 * 2.3e-16 * size / h));
        assertThat(gradient[1]).isCloseTo(Math.cos(y), within(30 * 30 * h * h / 6 + 2 * 2.3e-16 * size / h));
    }

    @Test
    void theStepGrowsWithX() {
        // an absolute step of 6e-6 would be lost in 1e12
        assertThat(gradient(x -> x[0] * x[0], 1e12)[0]).isCloseTo(2e12, within(2e12 * 1e-9));
    }

    @Test
    void eachPointDiffersInOneCoordinateAndXIsLeftAsItWas() {
        List<Vector> asked = new ArrayList<>();
        double[] x = {1, 2};
        Problem problem = Problem.of(
                at -> {
                    asked.add(Vector.of(at));
                    return at[0];
                },
                2,
                new SplittableRandom(1));

        problem.valueAndGradient(x, new double[2]);

        assertThat(x).containsExactly(1, 2);
        assertThat(asked).hasSize(5).startsWith(Vector.of(1, 2));
        assertThat(asked.subList(1, 3)).allMatch(at -> at.get(0) != 1 && at.get(1) == 2);
        assertThat(asked.subList(3, 5)).allMatch(at -> at.get(0) == 1 && at.get(1) != 2);
    }

    @Test
    void atAnEdgeTheDifferenceIsOneSided() {
        // the value is infinite or NaN just beyond 1; one-sided differences are good to about h f''/2, 1e-5 here
        Objective fallsOff = x -> x[0] > 1 ? Double.NaN : x[0] * x[0];
        Objective risesOff = x -> x[0] < 1 ? Double.POSITIVE_INFINITY : x[0] * x[0];

        assertThat(gradient(fallsOff, 1)[0]).isCloseTo(2, within(1e-5));
        assertThat(gradient(risesOff, 1)[0]).isCloseTo(2, within(1e-5));
    }

    @Test
    void betweenTwoEdgesThereIsNone() {
        assertThat(gradient(x -> x[0] == 1 ? 0 : Double.NaN, 1)[0]).isNaN();
    }
}
