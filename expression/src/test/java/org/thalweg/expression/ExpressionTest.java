package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "x,1",
                "x+y,2",
                "y,2",
                "z,3",
                "x*z,3",
                "x1,1",
                "x2,2",
                "x12+x3,12",
                "x1000000,1000000",
                "`max(y,e)`,2"
            })
    void theDimensionIsThatOfTheLastVariable(String f, int dimension) {
        assertThat(new Expression(f).dimension()).isEqualTo(dimension);
    }

    @Test
    void lettersAndNumbersNameTheSameCoordinates() {
        double[] x = {2, 3, 5};
        double[] gradient = new double[3];

        assertThat(new Expression("x*y+z^2").valueAndGradient(x, gradient)).isEqualTo(31);
        assertThat(gradient).containsExactly(3, 2, 10);
        assertThat(new Expression("x1*x2+x3^2").valueAndGradient(x, gradient)).isEqualTo(31);
        assertThat(gradient).containsExactly(3, 2, 10);
        assertThat(new Expression("x1*x2+x3^2").f().variables()).containsExactly("x1", "x2", "x3");
        assertThat(new Expression("y").f().variables()).containsExactly("x", "y");
    }

    @Test
    void theDefaultIsRosenbrocksValley() {
        double[] gradient = new double[2];

        assertThat(new Expression().valueAndGradient(new double[] {-1.2, 1}, gradient))
                .isEqualTo(24.199999999999996);
        assertThat(gradient[0]).isEqualTo(-215.59999999999997);
        assertThat(gradient[1]).isEqualTo(-87.99999999999999);
        assertThat(new Expression()).isEqualTo(new Expression("(1 - x)^2 + 100*(y - x^2)^2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x+x1 | position 3: the variables are either x, y, z or x1, x2, ...: 'x1' can't follow 'x'",
                "x2*y | position 4: the variables are either x, y, z or x1, x2, ...: 'y' can't follow 'x2'",
                "x+w | position 3: unknown variable 'w'; there are x, y, z, x1, x2, ..., pi, e",
                "x0 | position 1: unknown variable 'x0'; there are x, y, z, x1, x2, ..., pi, e; did you mean x1?",
                "X^2 | position 1: unknown variable 'X'; there are x, y, z, x1, x2, ..., pi, e; did you mean x?",
                "x01 | position 1: unknown variable 'x01'; there are x, y, z, x1, x2, ..., pi, e; did you mean x1?",
                "x1+x1000001 | position 4: the variables end at x1000000, got 'x1000001'",
                "x1+x99999999999999999999 | position 4: the variables end at x1000000, got 'x99999999999999999999'",
                "(x | position 3: expected an operator or the ')' that closes the '(' at position 1, got the end",
                "x+ | position 3: expected a number, a name or '(', got the end",
                "`` | the formula is empty",
                "2+pi | f must have a variable, x or x1, got 2+pi",
            })
    void whatIsNoFormulaOfCoordinatesIsRefused(String f, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression(f)).withMessage(message);
    }

    /** The launcher shows the message alone only of this very type. */
    @Test
    void refusalsAreOfTheVeryTypeThatIsShownWithoutItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of("x+"))
                .satisfies(thrown -> assertThat(thrown.getClass()).isEqualTo(IllegalArgumentException.class));
        assertThatNullPointerException().isThrownBy(() -> new Expression((Formula) null));
    }

    @Test
    void aStartOfAnotherLengthIsRefused() {
        Optimizer none = lr -> null;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Minimization.of(new Expression("x*y"))
                        .from(1, 2, 3)
                        .with(none)
                        .run())
                .withMessageContaining("2")
                .withMessageContaining("3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expression("x*y").value(new double[3]))
                .withMessage("the variables are [x, y], but there are 3 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expression("x*y").valueAndGradient(new double[2], new double[1]))
                .withMessage("the variables are [x, y], but there are 1 derivatives");
    }
}
