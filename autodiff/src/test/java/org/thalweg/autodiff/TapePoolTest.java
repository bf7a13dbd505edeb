package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Differentiable;

class TapePoolTest {
    private final List<Nesting> made = new ArrayList<>();
    private final TapePool pool = new TapePool(() -> {
        Nesting tape = new Nesting();
        made.add(tape);
        return tape;
    });

    private final Subject subject = new Subject(x -> 0, null, within -> null);

    /** Asks for further evaluations within its own, as many as x says; a negative number throws. */
    private final class Nesting implements Differentiable, BiConsumer<Object, Object> {
        private final List<Integer> served = new ArrayList<>();

        @Override
        public void accept(Object objective, Object gradients) {
            assertThat(objective).isSameAs(subject.objective());
            assertThat(gradients).isSameAs(subject);
        }

        @Override
        public double value(double[] x) {
            throw new AssertionError("tapes give both");
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            served.add((int) x[0]);
            if (x[0] < 0) {
                throw new IllegalStateException("spoilt");
            }
            return x[0] == 0 ? 1 : 2 * pool.valueAndGradient(subject, new double[] {x[0] - 1}, gradient);
        }
    }

    private double evaluated(double depth) {
        return pool.valueAndGradient(subject, new double[] {depth}, new double[1]);
    }

    @Test
    void evaluationsAroundEachOtherFindEachItsOwnTapeAgain() {
        for (int k = 0; k < 3; k++) {
            assertThat(evaluated(4)).isEqualTo(16);
        }

        assertThat(made).hasSize(5);
        for (int depth = 0; depth < 5; depth++) {
            assertThat(made.get(4 - depth).served).containsExactly(depth, depth, depth);
        }
    }

    @Test
    void aTapeIsNotUsedAgainAfterAnException() {
        assertThatIllegalStateException().isThrownBy(() -> evaluated(-1));
        evaluated(0);
        evaluated(0);

        assertThat(made).hasSize(2);
        assertThat(made.get(0).served).containsExactly(-1);
    }
}
