package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of text that is no formula. */
class RefusalTest {
    private static final List<String> VARIABLES = List.of("x", "step");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void nothingIsNoFormula(String text) {
        assertRefused(text, "the formula is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "y+1 | position 1: unknown variable 'y'; there are x, step, pi, e",
                "1 + stp/10 | position 5: unknown variable 'stp'; there are x, step, pi, e; did you mean step?",
                "2*sin x | position 3: the function 'sin' needs parentheses around its arguments",
                "min(1) | position 1: 'min' takes 2 or more arguments, got 1",
                "1+sin() | position 3: 'sin' takes 1 argument, got 0",
                "sin(1,2) | position 1: 'sin' takes 1 argument, got 2",
                "atan2(1,2,3) | position 1: 'atan2' takes 2 arguments, got 3",
                "pow(2) | position 1: 'pow' takes 2 arguments, got 1",
                "(1+2 | position 5: expected an operator or the ')' that closes the '(' at position 1, got the end",
                "1+min (1,2 | position 11: expected an operator or the ')' that closes the '(' at position 7, got the end",
                "(1 2) | position 4: expected an operator or the ')' that closes the '(' at position 1, got '2'",
                "1) | position 2: expected an operator or the end, got ')'",
                "() | position 2: expected a number, a name or '(', got ')'",
                "1+ | position 3: expected a number, a name or '(', got the end",
                "1+*2 | position 3: expected a number, a name or '(', got '*'",
                "+1 | position 1: expected a number, a name or '(', got '+'",
                "x**2 | position 3: expected a number, a name or '(', got '*'",
                "min(1,) | position 7: expected a number, a name or '(', got ')'",
                "2x | position 2: expected an operator or the end, got 'x'",
                "1..2 | position 3: expected an operator or the end, got '.'",
                "1e | position 2: expected an operator or the end, got 'e'",
                ". | position 1: expected a number, a name or '(', got '.'",
                "x = 2 | position 3: expected an operator or the end, got '='",
                "x & 2 | position 3: expected an operator or the end, got '&'",
                "x ? 1 | position 6: expected ':' and what the value is otherwise, got the end",
                "x ? 1 ; 2 | position 7: expected ':' and what the value is otherwise, got ';'",
                "1 + 😀 | position 5: expected a number, a name or '(', got '😀'",
                "2+1e309 | position 3: the number 1e309 is too large",
                "0 < x < 1 | position 7: comparisons can't be chained: write a < b && b < c; got '<'",
                "x == 1 != 0 | position 8: comparisons can't be chained: write a < b && b < c; got '!='",
            })
    void theCulpritItsPositionAndTheChoicesAreNamed(String text, String message) {
        assertRefused(text, message);
    }

    @Test
    void anUnknownFunctionIsToldAllThereAre() {
        assertRefused(
                "1+sine(x)",
                "position 3: unknown function 'sine'; there are abs, acos, asin, atan, atan2, cbrt, ceil, copySign, cos, "
                        + "cosh, exp, expm1, floor, hypot, log, log10, log1p, max, min, pow, rint, signum, sin, sinh, "
                        + "sqrt, tan, tanh, toDegrees, toRadians; did you mean sin?");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"(,x,)", "-,x,``", "!,x,``", "2^,x,``", "x?,x,:1", "x?1:,x,``", "`max(1,`,x,)"})
    void nestingHasALimitAndNoOverflow(String opening, String middle, String closing) {
        Formula deepest = Formula.parse(opening.repeat(199) + middle + closing.repeat(199), VARIABLES);
        assertThat(Formula.parse(deepest.toString(), VARIABLES)).isEqualTo(deepest);

        for (int nesting : new int[] {200, 100_000}) {
            assertThatThrownBy(
                            () -> Formula.parse(opening.repeat(nesting) + middle + closing.repeat(nesting), VARIABLES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("position [0-9]+: nested more than 200 deep");
        }
    }

    @Test
    void theParenthesisTooManyIsNamed() {
        assertRefused("(".repeat(300), "position 201: nested more than 200 deep");
    }

    @Test
    void positionsCountCharactersAsAReaderDoes() {
        assertThatThrownBy(() -> Formula.parse("𝛼 + #", List.of("𝛼")))
                .hasMessage("position 5: expected a number, a name or '(', got '#'");
    }

    @Test
    void aChainHasALimitAndNoOverflow() {
        Formula longest = Formula.parse("1" + "+1".repeat(1000), VARIABLES);
        assertThat(longest.value(0, 0)).isEqualTo(1001);
        assertThat(Formula.parse(longest.toString(), VARIABLES)).isEqualTo(longest);

        String message = "more than 1000 operations depend on each other in a chain; parentheses around parts of a long"
                + " sum help";
        assertRefused("1" + "+1".repeat(1001), message);
        assertRefused("1" + "+1".repeat(100_000), message);
        assertRefused("max(1" + ",1".repeat(100_000) + ")", message);
        assertRefused("(1" + "+1".repeat(600) + ")" + "*1".repeat(600), message);
    }

    @Test
    void parenthesesAroundPartsHelpALongSum() {
        String part = "(1" + "+1".repeat(99) + ")";

        assertThat(Formula.parse(part + ("+" + part).repeat(99), VARIABLES).value(0, 0))
                .isEqualTo(10_000);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Formula.parse(text, VARIABLES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
