package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-320, 1e-310, 1e-170, 1e-160, 1e-150, 1e150, 1e160, 3e307})
    void neitherOverflowsNorUnderflows(double scale) {
        double[] vector = {3 * scale, -4 * scale};
        double expected = 5 * scale;

        // 1e-320 and 1e-310 are subnormal, whose spacing is 4.9e-324
        assertThat(Norm.of(vector)).isCloseTo(expected, within(1e-15 * expected + 3 * Double.MIN_VALUE));
        assertThat(Norm.ofDifference(vector, new double[2]))
                .isCloseTo(expected, within(1e-15 * expected + 3 * Double.MIN_VALUE));
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithExactArithmetic(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] vector = random.doubles(1 + random.nextInt(20))
                .map(u -> Math.scalb(u - 0.5, random.nextInt(-600, 600)))
                .toArray();
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : vector) {
            sum = sum.add(new BigDecimal(value).pow(2));
        }
        double expected = sum.sqrt(MathContext.DECIMAL64).doubleValue();

        // up to 20 roundings of half an ulp each
        assertThat(Norm.of(vector)).isCloseTo(expected, within(20 * Math.ulp(expected)));
        assertThat(Norm.ofDifference(vector, new double[vector.length]))
                .isCloseTo(expected, within(20 * Math.ulp(expected)));
    }

    @Test
    void ofZeroIsZero() {
        assertThat(Norm.of(new double[3])).isZero();
        assertThat(Norm.of(new double[0])).isZero();
        assertThat(Norm.ofDifference(new double[] {1, 2}, new double[] {1, 2})).isZero();
        assertThat(Norm.ofDifference(new double[] {0.0}, new double[] {-0.0})).isZero();
    }

    @Test
    void isNotFiniteWhereTheVectorIsNot() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Norm.of(new double[] {1, Double.NaN})).isNaN();
        assertThat(Norm.of(new double[] {-infinity, 1})).isEqualTo(infinity);
        assertThat(Norm.of(new double[] {infinity, Double.NaN}))
                .isNotEqualTo(0)
                .matches(norm -> !Double.isFinite(norm));
        assertThat(Norm.ofDifference(new double[] {infinity}, new double[] {0})).isEqualTo(infinity);
        assertThat(Norm.ofDifference(new double[] {Double.NaN}, new double[] {0}))
                .isNaN();
        assertThat(Norm.ofDifference(new double[] {infinity}, new double[] {infinity}))
                .isNaN();
    }

    @Test
    void isTheDistanceBetweenLargePoints() {
        assertThat(Norm.ofDifference(new double[] {1e200, 4e200}, new double[] {4e200, 8e200}))
                .isCloseTo(5e200, within(1e186));
    }
}
