package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static double value(String text) {
        return Formula.parse(text, List.of()).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // numbers and constants
                "0; 0",
                "1.; 1",
                ".5; 0.5",
                "1e-3; 0.001",
                "2.5E+2; 250",
                "0.1; 0.1",
                "1e-999; 0",
                "pi; 3.141592653589793",
                "e; 2.718281828459045",
                // precedence
                "1+2*3; 7",
                "(1+2)*3; 9",
                "-2^2; -4",
                "(-2)^2; 4",
                "2^-1; 0.5",
                "2^-1^2; 0.5",
                "2*-3; -6",
                "2^3*2; 16",
                "-2*3; -6",
                "1--1; 2",
                "---1; -1",
                "1+1==2; 1",
                "1<2==2>1; 1",
                "2==2<3; 0",
                "1 || 0 && 0; 1",
                "(1 || 0) && 0; 0",
                "1==1 && 2!=2; 0",
                "1==1 || 2!=2; 1",
                "!1==0; 1",
                "!0^1; 1",
                "-!0; -1",
                "0 || 1 ? 2 : 3; 2",
                "1 ? 2 : 3 + 4; 2",
                // associativity
                "10-3-2; 5",
                "24/4/2; 3",
                "24/4*2; 12",
                "7%4%2; 1",
                "2^3^2; 512",
                "0 ? 1 : 0 ? 2 : 3; 3",
                "1 ? 0 ? 1 : 2 : 3; 2",
                // truth
                "1<2; 1",
                "2<2; 0",
                "2<=2; 1",
                "3<=2; 0",
                "2>1; 1",
                "2>2; 0",
                "2>=2; 1",
                "1>=2; 0",
                "1!=2; 1",
                "1!=1; 0",
                "0.5 && -3; 1",
                "0 || 0; 0",
                "!0.5; 0",
                "!0; 1",
                "0/0 == 0/0; 0",
                "0/0 ? 1 : 2; 1",
                "0/0 || 0; 1",
                // remainders and functions
                "-7%4; -3",
                "5.5%2; 1.5",
                "min(3,1,2); 1",
                "max(3,1,2); 3",
                "min(2,1); 1",
                "pow(2,10); 1024",
                "hypot(3,4); 5",
                "atan2(1,-1); 2.356194490192345",
                "copySign(3,-1); -3",
                "sqrt(abs(-16)); 4",
                "log(e); 1",
                "toDegrees(pi); 180",
                "rint(2.5); 2",
                // the taken branch alone matters
                "1 ? 5 : 0/0; 5",
                "0 ? 0/0 : 6; 6",
            })
    void formulasHaveTheirValue(String text, double value) {
        assertThat(value(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.1", "9, 0.9", "10, 1", "50, 1"})
    void warmUpsRise(double step, double factor) {
        assertThat(Formula.parse("min(step/10,1)", List.of("step")).value(step)).isEqualTo(factor);
        assertThat(Formula.parse("step < 10 ? step/10 : 1", List.of("step")).value(step))
                .isEqualTo(factor);
    }

    @Test
    void variablesAreTakenInTheirOrder() {
        Formula rosenbrock = Formula.parse("(1-x)^2+100*(y-x^2)^2", List.of("x", "y"));

        assertThat(rosenbrock.value(-1, 2)).isEqualTo(104);
        assertThat(rosenbrock.value(2, -1)).isEqualTo(2501);
        assertThat(rosenbrock.variables()).containsExactly("x", "y");
    }

    @Test
    void variablesMayBeUnusedHideAConstantOrBearAFunctionsName() {
        assertThat(Formula.parse("2", List.of("x")).value(7)).isEqualTo(2);
        assertThat(Formula.parse("e+1", List.of("e")).value(7)).isEqualTo(8);
        assertThat(Formula.parse("min(min,2)", List.of("min")).value(1)).isEqualTo(1);
        assertThat(Formula.parse("λ_1²".replace("²", "^2"), List.of("λ_1")).value(3))
                .isEqualTo(9);
    }

    @Test
    void whiteSpaceSeparatesAndNothingElse() {
        assertThat(value(" \t1\n+ min ( 2 , 3 ) ")).isEqualTo(3);
        assertThatThrownBy(() -> value("1 2")).hasMessage("position 3: expected an operator or the end, got '2'");
        assertThatThrownBy(() -> value("1 < = 2")).hasMessage("position 5: expected a number, a name or '(', got '='");
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> Formula.parse("x", List.of("x", "y")).value(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the variables are [x, y], but there are 1 values");
    }

    @Test
    void variablesThatAreNoNamesOrNotDistinctAreRefused() {
        assertThatThrownBy(() -> Formula.parse("1", List.of("2x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a variable must be letters, digits and underscores, no digit first, got '2x'");
        assertThatThrownBy(() -> Formula.parse("x", List.of("x", "y", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the variables must be distinct, got [x, y, x]");
    }

    @Test
    void equalityIsOfVariablesAndOperations() {
        Formula formula = Formula.parse("pow(x, 2) + 1.0", List.of("x"));

        assertThat(formula)
                .isEqualTo(Formula.parse("((x^2)) + 1e0", List.of("x")))
                .hasSameHashCodeAs(Formula.parse("x^2+1", List.of("x")))
                .isNotEqualTo(Formula.parse("1+x^2", List.of("x")))
                .isNotEqualTo(Formula.parse("x^2+1", List.of("x", "y")))
                .isNotEqualTo("x^2+1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1 + 2 + 3; 1+2+3",
                "1 + (2 + 3); 1+(2+3)",
                "((1 - 2)) - 3; 1-2-3",
                "2 ^ (3 ^ 2); 2^3^2",
                "(2 ^ 3) ^ 2; (2^3)^2",
                "(-x) ^ 2; (-x)^2",
                "-(x ^ 2); -x^2",
                "2 ^ (-x); 2^-x",
                "-(-x); --x",
                "(x < 1) == (1 < 2); x<1==1<2",
                "(x == 1) < 2; (x==1)<2",
                "(x < 1) < 2; (x<1)<2",
                "(x ? 1 : 2) ? 3 : (x ? 4 : 5); (x?1:2)?3:x?4:5",
                "x ? (x ? 1 : 2) : 3; x?x?1:2:3",
                "1 + (x ? 2 : 3); 1+(x?2:3)",
                "min(x, 2, pi); min(min(x,2),pi)",
                "sin((x + 1)); sin(x+1)",
                "0.001 + 10.50 + 1e10 + 1e-5; 0.001+10.5+1.0E10+1.0E-5",
            })
    void textHasNoNeedlessParentheses(String typed, String text) {
        assertThat(Formula.parse(typed, List.of("x"))).hasToString(text);
    }
}
