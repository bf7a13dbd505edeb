package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowersTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9, 0.999, 0.9999})
    void hasTheBitsOfPowInAnyOrder(double base) {
        Powers powers = Powers.of(base);
        for (long exponent : new long[] {1, 7, 63, 64, 65, 1000, 3, 65_535, 65_536, 1_000_000, 0, 128}) {
            assertThat(powers.at(exponent)).as("%s^%s", base, exponent).isEqualTo(Math.pow(base, exponent));
        }
    }

    @Test
    void isRightWhileSeveralThreadsGrowIt() {
        Powers powers = Powers.of(0.987654321);

        assertThat(IntStream.range(0, 20_000).parallel().filter(i -> powers.at(i) != Math.pow(0.987654321, i)))
                .isEmpty();
    }

    @Test
    void staysSmallInASearchOverManyBases() {
        Powers first = Powers.of(0.123);
        IntStream.range(0, 1000).forEach(i -> Powers.of(i / 1000.0).at(10));

        assertThat(Powers.of(0.123)).as("dropped from the cache meanwhile").isNotSameAs(first);
    }
}
