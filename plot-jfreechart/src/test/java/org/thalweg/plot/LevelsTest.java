package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {
    /**
     * The numbers are those of matplotlib 3.6.3: {@code cs = plt.contourf([0, 1], [0, 1], [[a, b], [a, b]], n)}, then
     * {@code cs.levels[0], cs.levels[-1], len(cs.levels) - 1}. Some have rounding errors of its own.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 18, 100, 0.0, 18.0, 90",
        "0, 2500, 10, 0.0, 2500.0, 10",
        "1.6, 80.7, 100, 1.6, 80.8, 99",
        "-3, 3, 7, -3.2, 3.2, 8",
        "0.02, 0.97, 5, 0.0, 1.0, 5",
        "1000, 1001, 20, 1000.0, 1001.0, 20",
        "1000000.0, 1000000.001, 50, 1000000.0, 1000000.001, 50",
        "-1e-05, 2e-05, 13, -9.999999999999999e-06, 1.9999999999999998e-05, 12",
        "-7300000000000.0, 4100000000000.0, 100, -7350000000000.0, 4200000000000.0, 77",
        "5, 6, 2, 4.800000000000001, 6.000000000000001, 3",
        "0, 1, 3, 0.0, 1.0, 4",
        "1e-200, 3e-200, 10, 1e-200, 3e-200, 10",
        "-1e+300, 1e+300, 40, -1e+300, 1e+300, 40",
        "99.9, 100.1, 9, 99.9, 100.1, 10",
        "0.1, 0.7, 6, 0.1, 0.7000000000000001, 6",
        "-0.25, 0.25, 50, -0.25, 0.25, 50",
        "2.25, 14436, 100, 0.0, 14550.0, 97"
    })
    void equalsMatplotlib(double least, double greatest, int n, double first, double last, int bands) {
        Levels levels = Levels.covering(least, greatest, n);

        double rounding = 1e-9 * levels.step(); // of the same sums, taken in another order
        assertThat(levels.bands()).isEqualTo(bands);
        assertThat(levels.level(0)).isCloseTo(first, within(Math.max(rounding, Math.ulp(first))));
        assertThat(levels.level(bands)).isCloseTo(last, within(Math.max(rounding, 2 * Math.ulp(last))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void coversTheValuesWithAboutAsManyBandsAsWanted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double middle = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-20, 20));
        double range = Math.abs(middle) * Math.pow(10, random.nextInt(-5, 5));
        double least = middle - range;
        double greatest = middle + range;
        int n = random.nextInt(2, 200);

        Levels levels = Levels.covering(least, greatest, n);

        double slack = 1e-6 * levels.step();
        assertThat(levels.level(0)).isBetween(least - levels.step(), least + slack);
        assertThat(levels.level(levels.bands())).isBetween(greatest - slack, greatest + levels.step());
        assertThat(levels.bands()).isBetween(n / 2, n + 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -1e300, 1e-310, Double.MIN_VALUE})
    void aConstantIsOneBand(double constant) {
        Levels levels = Levels.covering(constant, constant, 100);

        assertThat(levels.bands()).isEqualTo(1);
        assertThat(levels.position(constant)).isZero();
    }

    @Test
    void roundingNoiseIsAConstant() {
        assertThat(Levels.covering(1, Math.nextUp(1.0), 100).bands()).isEqualTo(1);
    }

    @Test
    void positionsCountBandsFromTheLowestLevel() {
        Levels levels = Levels.covering(0, 18, 100);

        assertThat(levels.position(0)).isZero();
        assertThat(levels.position(0.3)).isCloseTo(1.5, within(1e-12));
    }
}
