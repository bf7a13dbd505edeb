package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Vector;
import org.thalweg.app.text.UsageException;

class SchedulePreviewTest {
    @Test
    void holdsTheRatesOfEachStep() {
        Scheduler scheduler = (lr, steps) -> (step, loss) -> new Rates(lr * (step + 1), step == 1 ? 0.9 : Double.NaN);

        SchedulePreview preview = SchedulePreview.of(scheduler, 0.5, 3);

        assertThat(preview.lr()).isEqualTo(Vector.of(0.5, 1, 1.5));
        assertThat(preview.momentum()).isEqualTo(Vector.of(Double.NaN, 0.9, Double.NaN));
        assertThat(preview.drivesMomentum()).isTrue();
        assertThat(preview.fault()).isEmpty();
        assertThat(preview.heedsLoss()).isFalse();
        assertThat(preview.warnings()).isEmpty();
    }

    @Test
    void givesALossOfOneAfterTheFirstStep() {
        Scheduler scheduler = (lr, steps) -> (step, loss) -> new Rates(Double.isNaN(loss) ? 7 : loss, Double.NaN);

        SchedulePreview preview = SchedulePreview.of(scheduler, 0.5, 3);

        assertThat(preview.lr()).isEqualTo(Vector.of(7, 1, 1));
        assertThat(preview.heedsLoss()).isTrue();
        assertThat(preview.drivesMomentum()).isFalse();
    }

    @Test
    void seesThatFallingAndRisingLossesMatter() {
        Scheduler onlyRising = (lr, steps) -> (step, loss) -> new Rates(loss > 1 ? 2 : 1, Double.NaN);
        Scheduler onlyFalling = (lr, steps) -> (step, loss) -> new Rates(loss < 1 ? 2 : 1, Double.NaN);

        assertThat(SchedulePreview.of(onlyRising, 0.5, 5).heedsLoss()).isTrue();
        assertThat(SchedulePreview.of(onlyFalling, 0.5, 5).heedsLoss()).isTrue();
    }

    @Test
    void endsWhereARunWould() {
        Scheduler throwing = (lr, steps) -> (step, loss) -> {
            if (step == 2) {
                throw new IllegalStateException("no more");
            }
            return new Rates(lr, Double.NaN);
        };

        assertThat(SchedulePreview.of(throwing, 1, 5).lr()).isEqualTo(Vector.of(1, 1));
        assertThat(SchedulePreview.of(throwing, 1, 5).fault().orElseThrow())
                .startsWith("threw IllegalStateException")
                .contains("no more")
                .endsWith("at step 2");
        assertThat(SchedulePreview.of((lr, steps) -> (step, loss) -> null, 1, 5).fault())
                .contains("gave no rates at step 0");
        assertThat(SchedulePreview.of(Scheduler.ofFactor(step -> 1 - step), 1, 5)
                        .fault())
                .contains("gave the lr -1.0 at step 2, which must be >= 0 and finite");
        assertThat(SchedulePreview.of(Scheduler.ofFactor(step -> 1.0 / (1 - step)), 1, 5)
                        .fault())
                .contains("gave the lr Infinity at step 1, which must be >= 0 and finite");
    }

    @Test
    void refusesWhatTheSchedulerRefuses() {
        Scheduler scheduler = (lr, steps) -> {
            throw new IllegalArgumentException("needs more steps");
        };

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SchedulePreview.of(scheduler, 1, 5))
                .withMessageEndingWith(": needs more steps");
    }

    @Test
    void warnsOfZerosAtEitherEnd() {
        assertThat(warnings(Scheduler.ofFactor(step -> step)))
                .containsExactly("step 0 has lr 0, so the first step moves nothing");
        assertThat(warnings(Scheduler.ofFactor(step -> step / 3)))
                .containsExactly("steps 0 to 2 have lr 0, so the first 3 move nothing");
        assertThat(warnings(Scheduler.ofFactor(step -> Math.max(0, 7 - step))))
                .containsExactly("lr is 0 from step 7 on, so the last 3 steps move nothing");
        assertThat(warnings(Scheduler.ofFactor(step -> 9 - step)))
                .as("the last step alone may well have none")
                .isEmpty();
        assertThat(warnings(Scheduler.ofFactor(step -> 0)))
                .containsExactly("lr is 0 throughout, so nothing ever moves");
    }

    @Test
    void passesOnWhatTheSchedulerWarnsOf() {
        record Wary() implements Scheduler {
            @Override
            public Schedule start(double lr, long steps) {
                return Scheduler.ofFactor(step -> 1).start(lr, steps);
            }

            @Override
            public List<String> warnings(long steps) {
                return List.of("not for " + steps);
            }
        }

        assertThat(warnings(new Wary())).containsExactly("not for 10");
    }

    private static List<String> warnings(Scheduler scheduler) {
        return SchedulePreview.of(scheduler, 1, 10).warnings();
    }
}
