package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of formulas made by chance, against forward mode and differences, and compiled against interpreted. */
class GradientTest {
    private static final List<String> VARIABLES = List.of("x", "y", "z");
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        -3,
        1e-200,
        1e200,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final int FORMULAS = 600;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithForwardMode(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int compared = 0;
        for (int k = 0; k < FORMULAS; k++) {
            String text = RandomText.of(random);
            Node tree = tree(text);
            Formula formula = Formula.parse(text, VARIABLES);
            double[] x = random.doubles(3, -3, 3).toArray();
            double[] gradient = new double[3];
            formula.valueAndGradient(x, gradient);
            Gradient expected = Forward.of(tree, x);
            double largest =
                    Arrays.stream(expected.getGradient()).map(Math::abs).max().orElseThrow();
            // beyond it a derivative is a difference of large numbers in both, and neither is right to the last digits
            if (Double.isFinite(expected.getValue()) && largest < 1e6) {
                compared++;
                for (int i = 0; i < 3; i++) {
                    assertThat(gradient[i] - expected.getPartialDerivative(i))
                            .as("%s at %s, by variable %s", text, Arrays.toString(x), i)
                            .isBetween(-1e-12 * Math.max(1, largest), 1e-12 * Math.max(1, largest));
                }
            }
        }
        assertThat(compared).isGreaterThan(FORMULAS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void compiledAndInterpretedAgreeToTheBit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < FORMULAS / 4; k++) {
            String text = RandomText.of(random);
            Node tree = tree(text);
            Program program = Planner.plan(Cells.of(tree), 3);
            Code value = Assembler.value(program).orElseThrow();
            Code both = Assembler.valueAndGradient(program).orElseThrow();
            for (int point = 0; point < 20; point++) {
                double[] x = point(random);
                double[] interpreted = {7, 7, 7};
                double[] compiled = {8, 8, 8};
                Double expected = tree.value(x);

                assertThat(program.valueAndGradient(x, interpreted)).as(text).isEqualTo(expected);
                assertThat(both.run(x, compiled)).as(text).isEqualTo(expected);
                assertThat(value.run(x, null)).as(text).isEqualTo(expected);
                assertThat(compiled).as("%s at %s", text, Arrays.toString(x)).containsExactly(interpreted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void isNoNaNWhereTheValueIsNone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < FORMULAS; k++) {
            String text = RandomText.of(random);
            Formula formula = Formula.parse(text, VARIABLES);
            double[] x = point(random);
            double[] gradient = new double[3];
            double value = formula.valueAndGradient(x, gradient);
            if (!Double.isNaN(value)) {
                assertThat(gradient).as("%s at %s", text, Arrays.toString(x)).doesNotContain(Double.NaN);
            }
        }
    }

    private static double[] point(SplittableRandom random) {
        double[] x = random.doubles(3, -3, 3).toArray();
        for (int i = 0; i < x.length; i++) {
            if (random.nextInt(3) == 0) {
                x[i] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
        }
        return x;
    }

    /** A fourth of the values of a smooth formula's range, far enough from what rounding does to a difference. */
    @ParameterizedTest
    @CsvSource({
        "(1-x)^2+100*(y-x^2)^2+z^4",
        "sin(x*y)*exp(z/3)-cos(x+y)^3",
        "'hypot(x,3)+atan2(y,4+z^2)+x^2^z'",
        "x*y/(4+z)+log1p(x^2)+tanh(y)+7.5%(5+z)",
        "'x < y ? (z > 0 ? x*z : y*z) : min(x,5)*cosh(z)'"
    })
    void agreesWithCentralDifferences(String text) {
        Formula formula = Formula.parse(text, VARIABLES);
        SplittableRandom random = new SplittableRandom(11);
        for (int point = 0; point < 100; point++) {
            double[] x = random.doubles(3, 0.5, 2).toArray();
            double[] gradient = new double[3];
            formula.valueAndGradient(x, gradient);
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < 3; i++) {
                double middle = x[i];
                x[i] = middle + 1e-5;
                double above = formula.value(x);
                x[i] = middle - 1e-5;
                double below = formula.value(x);
                x[i] = middle;
                // truncation is some 1e-10 of the third derivative, rounding 1e-11 of the value
                assertThat((above - below) / 2e-5 - gradient[i])
                        .as("%s at %s, by variable %s", text, Arrays.toString(x), i)
                        .isBetween(-1e-6 * (1 + largest), 1e-6 * (1 + largest));
            }
        }
    }

    @Test
    void everyDerivativeIsWritten() {
        double[] gradient = {7, 7, 7};

        assertThat(Formula.parse("y^2", VARIABLES).valueAndGradient(new double[] {1, 2, 3}, gradient))
                .isEqualTo(4);
        assertThat(gradient).containsExactly(0, 4, 0);
        assertThat(Formula.parse("5", VARIABLES).valueAndGradient(new double[] {1, 2, 3}, gradient))
                .isEqualTo(5);
        assertThat(gradient).containsExactly(0, 0, 0);
    }

    private static Node tree(String text) {
        return new Parser(text, new Scope.Given(VARIABLES)).parse();
    }
}
