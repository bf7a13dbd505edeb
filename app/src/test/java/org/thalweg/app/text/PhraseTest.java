package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Vector;

class PhraseTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, -2.5",
        "0.0012345, 0.00123",
        "1e-4, 1e-4",
        "1234567, 1.23e6",
        "123456, 123000",
        "999.9, 1000",
        "1e300, 1e300",
        "5e-324, 4.94e-324",
        "Infinity, Infinity",
        "NaN, NaN"
    })
    void numbersHaveThreeDigits(double value, String text) {
        assertThat(Phrase.number(value)).isEqualTo(text);
    }

    @Test
    void placesAndCountsReadWell() {
        assertThat(Phrase.place(Vector.of(1, -2.5))).isEqualTo("(1, -2.5)");
        assertThat(Phrase.place(Vector.of(1, 2, 3, 4))).isEqualTo("(1, 2, 3, ...)");
        assertThat(Phrase.count(1, "step")).isEqualTo("1 step");
        assertThat(Phrase.count(0, "step")).isEqualTo("0 steps");
        assertThat(Phrase.percent(0.999)).isEqualTo("over 99 %");
        assertThat(Phrase.percent(0.001)).isEqualTo("under 1 %");
        assertThat(Phrase.percent(1)).isEqualTo("100 %");
    }
}
