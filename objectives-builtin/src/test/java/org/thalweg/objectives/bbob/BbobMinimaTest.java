package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Minimum;

/** Where the 24 functions are least, and how low. */
class BbobMinimaTest {
    static Stream<Integer> functions() {
        return IntStream.rangeClosed(1, 24).boxed();
    }

    private static double[] xopt(Bbob bbob) {
        return bbob.minima().get(0).x().toArray();
    }

    private static double largest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theValueAtTheMinimumIsFopt(int function) {
        for (int dimension : new int[] {2, 3, 5, 7, 10, 20, 40, 100}) {
            for (int instance : new int[] {1, 15, 110, 4321}) {
                Bbob bbob = new Bbob(function, instance, dimension);
                Minimum minimum = bbob.minima().get(0);

                assertThat(minimum.x().size()).isEqualTo(dimension);
                // the others to the bit: 1e-12 is what Schwefel's rounded place and height leave
                assertThat(bbob.value(xopt(bbob))).isCloseTo(minimum.value(), within(function == 20 ? 1e-12 : 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void atTheMinimumAMethodStays(int function) {
        for (int dimension : new int[] {2, 10, 40}) {
            Bbob bbob = new Bbob(function, 3, dimension);
            double[] gradient = new double[dimension];
            bbob.differentiable().ifPresent(smooth -> smooth.valueAndGradient(xopt(bbob), gradient));

            // Schwefel's place is rounded at 1e-10, and its second derivatives are of order 100; the rotated valleys'
            // x is rounded, which their second derivatives, of order 1000, multiply
            assertThat(largest(gradient)).isLessThan(2e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nowhereIsLowerThanTheMinimum(int function) {
        Bbob bbob = new Bbob(function, 2, 2);
        SplittableRandom random = new SplittableRandom(function);
        double least = Double.POSITIVE_INFINITY;
        double[] x = new double[2];
        for (int k = 0; k < 100_000; k++) {
            x[0] = random.nextDouble(-5, 5);
            x[1] = random.nextDouble(-5, 5);
            least = Math.min(least, bbob.value(x));
        }

        assertThat(least).isGreaterThanOrEqualTo(bbob.minima().get(0).value());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void instancesDifferInPlaceAndValue(int function) {
        Minimum one = new Bbob(function, 1, 5).minima().get(0);
        Minimum other = new Bbob(function, 3, 5).minima().get(0);

        assertThat(one.x()).isNotEqualTo(other.x());
        assertThat(one.value()).isNotEqualTo(other.value());
    }

    @Test
    void minimaLieInTheDomainAndHaveTwoDecimals() {
        for (int function = 1; function <= 24; function++) {
            for (int instance = 1; instance <= 100; instance++) {
                Minimum minimum = new Bbob(function, instance, 10).minima().get(0);

                assertThat(largest(minimum.x().toArray())).isLessThanOrEqualTo(function == 5 ? 5 : 4);
                assertThat(Math.rint(100 * minimum.value()) / 100).isEqualTo(minimum.value());
                assertThat(minimum.value()).isBetween(-1000.0, 1000.0);
            }
        }
    }
}
