package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeRangeTest {
    /** Logarithms are rounded. */
    private static final double ROUNDING = 1e-12;

    /** Values 1, 10, 100, ...: + serves, - doesn't. */
    private static SafeRange of(String signs) {
        List<SafeRange.Point> points = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            double value = Math.pow(10, i);
            points.add(new SafeRange.Point(value, value, signs.charAt(i) == '+'));
        }
        return SafeRange.of(points);
    }

    @Test
    void isTheWidestStretch() {
        SafeRange range = of("-+-+++--");

        assertThat(range.decades()).isCloseTo(3, within(ROUNDING));
        assertThat(range.from()).isEqualTo(1e3);
        assertThat(range.to()).isEqualTo(1e5);
        assertThat(range.open()).isFalse();
    }

    @Test
    void goesNoFartherThanWhatWasTried() {
        assertThat(of("++-").decades()).isCloseTo(1.5, within(ROUNDING));
        assertThat(of("++-").open()).isTrue();
        assertThat(of("-++").decades()).isCloseTo(1.5, within(ROUNDING));
        assertThat(of("-++").open()).isTrue();
        assertThat(of("+++").decades()).isCloseTo(2, within(ROUNDING));
        assertThat(of("+").decades()).isZero();
    }

    /** The positions of betas are those of 1 - beta. */
    @Test
    void goesFromTheLeastValueToTheGreatestAlsoWherePositionsFallAsValuesRise() {
        SafeRange range = SafeRange.of(List.of(
                new SafeRange.Point(0.99, 0.01, true),
                new SafeRange.Point(0.9, 0.1, true),
                new SafeRange.Point(0, 1, false)));

        assertThat(range.from()).isEqualTo(0.9);
        assertThat(range.to()).isEqualTo(0.99);
        assertThat(range.decades()).isCloseTo(1.5, within(ROUNDING));
    }

    @Test
    void isNothingWhereNothingServes() {
        assertThat(of("---").decades()).isZero();
        assertThat(of("---").open()).isFalse();
        assertThat(of("---").from()).isNaN();
        assertThat(of("").decades()).isZero();
    }
}
