package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
    private static final TickRule DECIMAL = new DecimalTicks();
    private static final TickRule DECADES = new DecadeTicks();

    @ParameterizedTest
    @CsvSource({
        "-3, 3, −3 −2 −1 0 1 2 3",
        "-2, 2, −2.0 −1.5 −1.0 −0.5 0.0 0.5 1.0 1.5 2.0",
        "-5.12, 5.12, −4 −2 0 2 4",
        "-0.3, 0.3, −0.3 −0.2 −0.1 0.0 0.1 0.2 0.3",
        "0, 100, 0 20 40 60 80 100",
        "-500, 500, −400 −200 0 200 400",
        "0.1, 0.30000000000000004, 0.100 0.125 0.150 0.175 0.200 0.225 0.250 0.275 0.300",
        "0, 2000000, 0 2.5e5 5e5 7.5e5 1e6 1.25e6 1.5e6 1.75e6 2e6",
        "0, 6e-7, 0 1e-7 2e-7 3e-7 4e-7 5e-7 6e-7",
        "-1e300, 1e300, −1e300 −7.5e299 −5e299 −2.5e299 0 2.5e299 5e299 7.5e299 1e300"
    })
    void decimalTicksAreRoundAndExact(double lower, double upper, String labels) {
        assertThat(labels(DECIMAL.ticks(lower, upper, 0))).isEqualTo(labels.replace("e-", "e−"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void decimalTicksAreFewInRangeAndRising(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            double lower = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-300, 300));
            double range = Math.abs(lower) * Math.pow(10, random.nextInt(-12, 6));
            double upper = lower + range;
            for (int coarseness = 0; coarseness < 3; coarseness++) {
                List<AxisTick> ticks = DECIMAL.ticks(lower, upper, coarseness);

                assertThat(ticks.size()).isBetween(coarseness == 0 ? 3 : 0, 10);
                for (int i = 0; i < ticks.size(); i++) {
                    assertThat(ticks.get(i).value()).isBetween(lower - 1e-9 * range, upper + 1e-9 * range);
                    assertThat(i == 0 || ticks.get(i).value() > ticks.get(i - 1).value())
                            .isTrue();
                    double shown = Double.parseDouble(ticks.get(i).label().replace('\u2212', '-'));
                    assertThat(shown).isEqualTo(ticks.get(i).value());
                }
            }
        }
    }

    @Test
    void theNarrowestRangeHasTicksToo() {
        assertThat(DECIMAL.ticks(1, Math.nextUp(1.0), 0)).isNotEmpty().hasSizeLessThan(12);
        assertThat(DECIMAL.ticks(0, Double.MIN_VALUE, 0)).hasSizeLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "-8.3, 2.1, 10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰ 10²",
        "-8.3, -2.1, 10⁻⁸ 10⁻⁷ 10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³",
        "-300, 300, 10⁻³⁰⁰ 10⁻²⁰⁰ 10⁻¹⁰⁰ 10⁰ 10¹⁰⁰ 10²⁰⁰ 10³⁰⁰",
        "-0.1, 1.8, 1 2 5 10 20 50",
        "-8.1, -7, 10⁻⁸ 2×10⁻⁸ 5×10⁻⁸ 10⁻⁷",
        "0.6, 1.4, 5 10 20"
    })
    void decadeTicksArePowersOfTen(double lower, double upper, String labels) {
        assertThat(labels(DECADES.ticks(lower, upper, 0))).isEqualTo(labels);
    }

    @Test
    void decadeTicksLieOnWhatTheySay() {
        assertThat(DECADES.ticks(0, 1.2, 0).get(2).value()).isCloseTo(Math.log10(5), within(1e-15));
        assertThat(DECADES.ticks(-8.3, 2.1, 0).get(1).value()).isEqualTo(-6);
    }

    @Test
    void coarserTicksAreFewer() {
        assertThat(DECIMAL.ticks(-3, 3, 1)).hasSize(3);
        assertThat(DECADES.ticks(-8.3, 2.1, 1)).hasSize(2);
        assertThat(DECADES.ticks(0, 2, 1)).hasSize(3);
    }

    private static String labels(List<AxisTick> ticks) {
        StringBuilder labels = new StringBuilder();
        for (AxisTick tick : ticks) {
            labels.append(labels.isEmpty() ? "" : " ").append(tick.label());
        }
        return labels.toString();
    }
}
