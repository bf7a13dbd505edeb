package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Objective;

/** What is written as text and read again has lost its derivative, and nobody would see it. */
class TextTest {
    private record ReadAgain() implements Objective {
        @Override
        public double value(double[] x) {
            String text = "" + x[0] * 2;
            double read = new BigDecimal(text).doubleValue();
            return read * read + x[1] * x[1];
        }
    }

    private record CaughtMessage() implements Objective {
        @Override
        public double value(double[] x) {
            double read;
            try {
                throw new IllegalStateException("" + x[0]);
            } catch (IllegalStateException e) {
                read = Double.parseDouble(e.getMessage());
            }
            return read * read + x[1] * x[1];
        }
    }

    private record Refusing() implements Objective {
        @Override
        public double value(double[] x) {
            if (x[0] > 100) {
                throw new IllegalArgumentException("x1 must be <= 100, got " + x[0]);
            }
            return x[0] * x[0] + x[1] * x[1];
        }
    }

    /** Not by text, but by a part of the number's bits: a slope that the code hides from whoever follows it. */
    private record HiddenSlope() implements Objective {
        @Override
        public double value(double[] x) {
            int[] counted = new int[1];
            double left = x[0] * 1e9;
            counted[0] = (int) left;
            return counted[0] / 1e9 + x[1];
        }
    }

    @Test
    void isDeclined() {
        assertThat(Found.reason(new ReadAgain())).isEqualTo("value() makes text of what depends on x");
        assertThat(Found.reason(new CaughtMessage())).isEqualTo("value() makes text of what depends on x");
    }

    @Test
    void isAllowedOnTheWayToAnException() {
        assertThat(Found.gradient(new Refusing(), 1, 2)).containsExactly(2, 4);
    }

    @Test
    void aGradientThatIsNoSlopeIsDeclined() {
        assertThat(Found.reason(new HiddenSlope()))
                .startsWith("what was found at ")
                .endsWith(", is not the slope there");
    }
}
