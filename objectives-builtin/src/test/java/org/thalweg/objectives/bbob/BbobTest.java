package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;

class BbobTest {
    private static final int STEP_ELLIPSOID = 7;

    static Stream<Integer> functions() {
        return IntStream.rangeClosed(1, 24).boxed();
    }

    static Stream<Integer> smoothFunctions() {
        return functions().filter(function -> function != STEP_ELLIPSOID);
    }

    private static Differentiable smooth(Bbob bbob) {
        return bbob.differentiable().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("smoothFunctions")
    void valueAndGradientAreTheTextbooks(int function) {
        SplittableRandom random = new SplittableRandom(function);
        for (int[] form : new int[][] {{1, 2}, {3, 3}, {71, 5}, {2025, 10}}) {
            Bbob bbob = new Bbob(function, form[0], form[1]);
            double[] gradient = new double[form[1]];
            for (int k = 0; k < 40; k++) {
                double[] x = random.doubles(form[1], -6, 6).toArray();
                double value = smooth(bbob).valueAndGradient(x, gradient);
                Gradient textbook = Textbook.of(function, form[0], x);

                // cos 2π 3¹¹ z loses six digits in either, and the sums are of order 100 where they cancel
                assertThat(value).isCloseTo(textbook.getValue(), within(1e-12 * Math.max(100, Math.abs(value))));
                double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
                for (int i = 0; i < x.length; i++) {
                    assertThat(gradient[i])
                            .isCloseTo(textbook.getPartialDerivative(i), within(1e-9 * Math.max(100, largest)));
                }
            }
        }
    }
}
