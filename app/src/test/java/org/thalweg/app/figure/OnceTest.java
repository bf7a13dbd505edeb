package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isMadeOnce() {
        Once<Integer> once = new Once<>(asked::incrementAndGet);

        assertThat(asked).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void failsOnceAndSaysSoAgain() {
        Once<Object> once = new Once<>(() -> {
            asked.incrementAndGet();
            throw new IllegalStateException();
        });
        Once<Object> broken = new Once<>(() -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(once::get).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(once::get).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(1);
        assertThatThrownBy(broken::get).isInstanceOf(StackOverflowError.class);
    }
}
