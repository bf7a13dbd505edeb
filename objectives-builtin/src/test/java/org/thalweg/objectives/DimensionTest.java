package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Objective;

/** The objectives of any dimension from 1. */
class DimensionTest {
    static Stream<IntFunction<? extends Objective>> constructors() {
        return Classic.all().filter(classic -> classic.dimensions()[0] == 1).map(Classic::inDimensions);
    }

    @ParameterizedTest
    @MethodSource("constructors")
    void decidesTheMinimumsLength(IntFunction<? extends Objective> constructor) {
        assertThat(constructor.apply(7).dimension()).isEqualTo(7);
        assertThat(constructor.apply(7).minima().get(0).x().size()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("constructors")
    void belowOneIsRefused(IntFunction<? extends Objective> constructor) {
        assertThatThrownBy(() -> constructor.apply(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be >= 1, got 0");
    }
}
