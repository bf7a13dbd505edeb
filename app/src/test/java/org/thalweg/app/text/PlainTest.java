package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void takesTheTeethOutOfTerminalSequences() {
        assertThat(Plain.text("a\u001b[31mred\u0007\u009b2J")).isEqualTo("a?[31mred??2J");
    }

    @Test
    void staysOnOneLine() {
        assertThat(Plain.text("a\nb\tc\u2028d")).isEqualTo("a b c?d");
    }

    @Test
    void cannotTurnTheDirection() {
        assertThat(Plain.text("abc\u202edef")).isEqualTo("abc?def");
    }

    @Test
    void leavesOtherLettersAlone() {
        assertThat(Plain.text("loss² − ∇f 谷底 \uD83D\uDE00")).isEqualTo("loss² − ∇f 谷底 \uD83D\uDE00");
    }
}
