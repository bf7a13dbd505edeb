package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter screen = new StringWriter();
    private long now = 77; // nanoseconds that pass when a test says so

    private Progress progress(double total) {
        return new Progress(Optional.of(new PrintWriter(screen)), () -> now, "3 runs", "steps", total);
    }

    /** The pictures drawn one over the other. */
    private List<String> pictures() {
        return List.of(screen.toString().split("\r")).stream()
                .filter(picture -> !picture.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    @Test
    void whatTakesLessThanASecondShowsNothing() {
        try (Progress progress = progress(100)) {
            now += SECOND - 1;
            progress.advance(99);
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void tellsTheShareTheRateAndTheTimeLeft() {
        try (Progress progress = progress(10_000)) {
            now += 2 * SECOND;
            progress.advance(5_000);
        }

        assertThat(pictures())
                .containsExactly("3 runs [===============               ]  50 %  2.5k steps/s  0:02 left");
    }

    @Test
    void isDrawnFiveTimesASecondAtMost() {
        try (Progress progress = progress(1e9)) {
            for (int i = 0; i < 3000; i++) {
                now += SECOND / 1000;
                progress.advance(1);
            }
        }

        assertThat(pictures()).hasSize(11); // after 1 s, and each 0.2 s until 3 s
    }

    @Test
    void whatIsSparedIsNotWaitedFor() {
        try (Progress progress = progress(1e6)) {
            now += SECOND;
            progress.spare(1_000_000 - 20);
            progress.advance(10);
        }

        assertThat(pictures()).containsExactly("3 runs [===============               ]  50 %  10 steps/s  0:01 left");
    }

    @Test
    void aLongTimeLeftIsInHoursAndTheLineFitsATerminal() {
        try (Progress progress = progress(1e12)) {
            now += SECOND;
            progress.advance(20_000_000);
        }

        assertThat(pictures())
                .containsExactly("3 runs [                              ]   0 %  20.0M steps/s  13:53:19 left");
        assertThat(screen.toString().split("\r"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    }

    @Test
    void nothingOfItStays() {
        try (Progress progress = progress(2)) {
            now += 2 * SECOND;
            progress.advance(1);
        }

        assertThat(screen.toString()).endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void withoutATerminalNothingIsDrawn() {
        Progress progress = new Progress(Optional.empty(), () -> now, "runs", "steps", 10);
        now += 2 * SECOND;
        progress.advance(1);
        progress.close();
    }
}
