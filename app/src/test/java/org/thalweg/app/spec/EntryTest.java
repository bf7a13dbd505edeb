package org.thalweg.app.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.app.text.UsageException;

class EntryTest {
    @Test
    void isAnOptimizerAndMayHaveAScheduler() {
        assertThat(Entry.parse("adam:lr=1")).isEqualTo(new Entry(Spec.parse("adam:lr=1"), Optional.empty()));
        assertThat(Entry.parse("adam:lr=1@warm-up:steps=10"))
                .isEqualTo(new Entry(Spec.parse("adam:lr=1"), Optional.of(Spec.parse("warm-up:steps=10"))));
    }

    @Test
    void leavesAnAtInBracketsOrQuotesAlone() {
        assertThat(Entry.parse("a:b=[x@y],c='@'@d").scheduler()).contains(Spec.parse("d"));
    }

    @Test
    void hasOneSchedulerAtMost() {
        assertThatThrownBy(() -> Entry.parse("adam@a@b"))
                .isInstanceOf(UsageException.class)
                .hasMessage("in 'adam@a@b', position 7: an entry has one '@' at most: optimizer@scheduler");
    }

    @Test
    void needsWhatItsAtPromises() {
        assertThatThrownBy(() -> Entry.parse("adam@"))
                .hasMessage("in 'adam@', position 5: a scheduler is missing after the '@'");
        assertThatThrownBy(() -> Entry.parse("@warm-up"))
                .hasMessage("in '@warm-up', position 1: an optimizer is missing before the '@'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adam:lr=1@warm-up:steps=10", "acme/a:b=[1,2]@lambda-lr:lambda=min(step/10,1)"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Entry.parse(text)).hasToString(text);
    }
}
