package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

    @Test
    void replacesWhatCannotBeSeen() {
        assertThat(PlainText.clean("a\tb\nc\0d\u202ee\ud800f\u2028g")).isEqualTo("a b c\ufffdd\ufffde\ufffdf g");
    }

    @Test
    void keepsLettersOfAnyScript() {
        String text = "\u00e9 \u6f22\u5b57 \u0639\u0631\u0628 \ud83d\ude00 x\u2081 \u2212\u221e";

        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    @Test
    void shortTextStaysWhole() {
        assertThat(PlainText.fitting("adam:lr=0.1", FONT, 500)).isEqualTo("adam:lr=0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100, 200, 400})
    void longTextLosesItsMiddleAndFillsTheWidth(int width) {
        String text = "start-" + "m".repeat(100) + "-end";

        String fitting = PlainText.fitting(text, FONT, width);

        String[] ends = fitting.split("\u2026", -1);
        assertThat(ends).hasSize(2);
        assertThat(text).startsWith(ends[0]).endsWith(ends[1]);
        assertThat(ends[0].length() - ends[1].length()).isBetween(0, 1);
        assertThat(PlainText.width(fitting, FONT)).isBetween(width - PlainText.width("mm", FONT), (double) width);
    }

    /** Half a number would be a wrong one. */
    @Test
    void theLongestWordGivesWayFirst() {
        String text = "sgd " + "m".repeat(60) + " (loss 0.627, STEPS)";
        double width = PlainText.width(text, FONT) / 2;

        String fitting = PlainText.fitting(text, FONT, width);

        assertThat(fitting).matches("sgd m+\u2026m+ \\(loss 0\\.627, STEPS\\)");
        assertThat(PlainText.width(fitting, FONT)).isBetween(width - PlainText.width("mm", FONT), width);
        assertThat(PlainText.fitting(text, FONT, PlainText.width("sgd mmmmm", FONT)))
                .as("where there is no room for a word of ten")
                .startsWith("sgd")
                .endsWith("S)")
                .contains("\u2026");
    }

    @Test
    void pairsOfSurrogatesAreNotTornApart() {
        String fitting = PlainText.fitting("\ud83d\ude00".repeat(50), FONT, 100);

        assertThat(fitting).doesNotContain("\ufffd").contains("\u2026");
        assertThat(fitting.replace("\ud83d\ude00", "")).isEqualTo("\u2026");
    }

    @Test
    void megabytesAreCutBeforeTheyAreMeasured() {
        assertThat(PlainText.clean("x".repeat(10_000_000)).length()).isLessThan(1000);
    }

    @Test
    void whereNothingFitsAnEllipsisIsLeft() {
        assertThat(PlainText.fitting("abc", FONT, 0)).isEqualTo("\u2026");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 90, 200, 4000})
    void wrappedTextIsWholeAndNoWiderThanAllowed(int width) {
        String text = "adam:lr=0.1,beta1=0.8@one-cycle:maxLr=0.2  (loss 1.0, \ud83d\ude00 STEPS)";

        List<String> lines = PlainText.wrapped(text, FONT, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        if (width > 1) {
            assertThat(lines).allMatch(line -> PlainText.width(line, FONT) <= width);
        }
    }

    @Test
    void linesBreakBehindSigns() {
        double width = PlainText.width("adam:lr=0.1,bet", FONT);

        assertThat(PlainText.wrapped("adam:lr=0.1,beta1=0.8", FONT, width))
                .containsExactly("adam:lr=0.1,", "beta1=0.8");
    }
}
