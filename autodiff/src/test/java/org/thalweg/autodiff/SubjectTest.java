package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private final List<Object> asked = new ArrayList<>();
    private final Subject subject = new Subject(x -> 0, null, within -> {
        asked.add(within);
        return "of " + within;
    });

    @Test
    void aGradientWithinIsFoundOnceForEachInstance() {
        String one = new String("a");
        String other = new String("a"); // equal, as records are

        assertThat(subject.apply(one)).isEqualTo("of a").isSameAs(subject.apply(one));
        assertThat(subject.apply(other)).isNotSameAs(subject.apply(one));
        assertThat(asked).hasSize(2);
    }

    @Test
    void notEveryGradientIsKeptForEver() {
        Object first = new Object();
        subject.apply(first);
        List<Object> others = IntStream.range(0, Subject.MOST_INNER)
                .mapToObj(i -> new Object())
                .toList();
        others.forEach(subject::apply);
        asked.clear();

        subject.apply(others.get(others.size() - 1));
        assertThat(asked).isEmpty();
        subject.apply(first);
        assertThat(asked).containsExactly(first);
    }
}
