package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "1.5,1.50000", "1e-20,1.00000e-20", "123456789,1.23457e+08", "NaN,NaN"})
    void areBriefInTables(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"100,100", "1e6,1000000", "-3,-3", "2.50e1,25"})
    void areWholeHoweverTheyAreWritten(String text, long value) {
        assertThat(Numbers.parseWhole(text, -1000, 1_000_000)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e7", "-1001", "", "x", "1e999999999", "0x10"})
    void areRefusedWhereNotWholeOrNotInRange(String text) {
        assertThatThrownBy(() -> Numbers.parseWhole(text, -1000, 1_000_000)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1f", "1d", "1,5", "one"})
    void areRefusedWhereNone(String text) {
        assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
