package org.thalweg.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Minimization;
import org.thalweg.api.Trace;

class PageRowsTest {
    /** A path along the loss {@code x}: 1, 2, 3, … but for a spike and a dip. */
    private static Trace trace(int steps, int spike, int dip) {
        long[] step = {0};
        return Minimization.of(x -> x[0])
                .from(0)
                .with(problem -> (x, rates) -> {
                    double value = problem.value(x);
                    long k = ++step[0];
                    x[0] = k == spike ? 1e9 : k == dip ? -1e9 : k;
                    return value;
                })
                .steps(steps)
                .run()
                .trace();
    }

    @Test
    void keepsAllOfAShortTrace() {
        assertThat(PageRows.of(trace(9, 3, 5), 10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void keepsTheEndsTheTurnsAndAnEvenRest() {
        int[] rows = PageRows.of(trace(100_000, 33_333, 77_777), 700);

        assertThat(rows.length).isBetween(200, 701);
        assertThat(rows).contains(0, 33_333, 77_777, 100_000).isSorted().doesNotHaveDuplicates();
        int widest = 0;
        for (int i = 1; i < rows.length; i++) {
            widest = Math.max(widest, rows[i] - rows[i - 1]);
        }
        assertThat(widest).as("%s rows", rows.length).isLessThanOrEqualTo(1000);
        assertThat(Arrays.stream(rows).filter(row -> row % 1000 == 0).count()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void keepsTheEndsAndTheTurnsOfATraceWithHardlyAnyRoom() {
        assertThat(PageRows.of(trace(1000, 400, 600), 7)).containsExactly(0, 400, 600, 1000);
    }
}
