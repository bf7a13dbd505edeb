package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LerpTest {
    @Test
    void isExactAtEitherEnd() {
        assertThat(Lerp.lerp(1e16, 1, 0)).isEqualTo(1e16);
        assertThat(Lerp.lerp(1e16, 1, 1))
                .as("1e16 + (1 - 1e16) would be 0 or 2")
                .isEqualTo(1);
    }

    /** The two forms differ in the last bit here, so that the switch from one to the other shows. */
    @Test
    void countsFromTheNearerEnd() {
        assertThat(Lerp.lerp(0.1, 0.7, 0.3)).isEqualTo(0.1 + 0.3 * (0.7 - 0.1));
        assertThat(Lerp.lerp(0.1, 0.7, 0.55)).isEqualTo(0.7 - (0.7 - 0.1) * (1 - 0.55));
        assertThat(Lerp.lerp(0.1, 0.7, -0.55)).isEqualTo(0.7 - (0.7 - 0.1) * (1 + 0.55));
        assertThat(0.1 - 0.55 * (0.7 - 0.1)).isNotEqualTo(0.7 - (0.7 - 0.1) * (1 + 0.55));
        assertThat(0.1 + 0.55 * (0.7 - 0.1)).isNotEqualTo(0.7 - (0.7 - 0.1) * (1 - 0.55));
    }
}
