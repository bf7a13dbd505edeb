package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;
import org.thalweg.app.figure.Terrain;

class SampledValuesTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private SampledValues values() {
        return new Sampling(Patience.with(Optional.empty(), interrupted::get, now::get), Optional.empty()).of(100);
    }

    @Test
    void goOnHoweverLongTheyTakeIfNobodyInterrupts() {
        try (SampledValues values = values();
                SampledValues.Row row = values.row()) {
            now.set(3600 * SECOND);

            assertThat(row.goesOn()).isTrue();
            assertThatCode(values::requireAll).doesNotThrowAnyException();
        }
    }

    @Test
    void areFinishedWhereThatTakesAMomentAlthoughTheRunsWereInterrupted() {
        interrupted.set(true);
        try (SampledValues values = values();
                SampledValues.Row row = values.row()) {
            now.set(SECOND - 1);

            assertThat(row.goesOn()).isTrue();
            assertThatCode(values::requireAll).doesNotThrowAnyException();
        }
    }

    @Test
    void areGivenUpInAllThreadsOnceTheUserInterrupts() {
        try (SampledValues values = values();
                SampledValues.Row row = values.row();
                SampledValues.Row other = values.row()) {
            now.set(SECOND);
            interrupted.set(true);

            assertThat(row.goesOn()).isFalse();
            assertThat(other.goesOn()).isFalse();
            assertThatThrownBy(values::requireAll).isInstanceOf(UnfinishedException.class);
        }
    }

    @Test
    void noPartOfALandscapeIsTakenForTheWhole() {
        Sampling impatient =
                new Sampling(Patience.with(Optional.empty(), interrupted::get, now::get), Optional.empty());
        AtomicLong taken = new AtomicLong();
        Objective slow = x -> {
            interrupted.set(taken.incrementAndGet() > 100);
            return now.addAndGet(SECOND / 10);
        };

        assertThatThrownBy(() -> Terrain.sample(slow, Box.cube(2, 0, 1), 50, (x, y) -> new double[] {x, y}, impatient))
                .isInstanceOf(UnfinishedException.class);
        assertThat(taken.get()).isBetween(101L, 101L + Runtime.getRuntime().availableProcessors());
        now.set(0);
        taken.set(0);
        interrupted.set(false);
        assertThatThrownBy(() -> Terrain.along(slow, Vector.of(new double[200]), impatient))
                .isInstanceOf(UnfinishedException.class);
        assertThat(taken).hasValue(101);
    }
}
