package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The derivative of each operation, against Hipparchus' forward mode, and where there is none. */
class SlopeTest {
    private static final List<String> VARIABLES = List.of("x", "y");
    private static final double[] ARGUMENTS = {-40, -2.75, -0.9, -1e-3, 1e-3, 0.3, 0.99, 1.2, 3.5, 40};

    /** Some roundings of a result of either. */
    private static final double TOLERANCE = 4e-15;

    /** Hipparchus' power is the exponential of a product of up to 150, whose rounding that takes for an error. */
    private static final double TOLERANCE_OF_POWERS = 1e-13;

    @ParameterizedTest
    @EnumSource(UnaryOperation.class)
    void ofOneOperand(UnaryOperation operation) {
        Node tree = new Node.Unary(operation, new Node.Variable("x", 0));
        for (double x : ARGUMENTS) {
            assertAgrees(tree, List.of("x"), x);
        }
    }

    @ParameterizedTest
    @EnumSource(BinaryOperation.class)
    void ofTwoOperands(BinaryOperation operation) {
        Node tree = new Node.Binary(operation, new Node.Variable("x", 0), new Node.Variable("y", 1));
        for (double x : ARGUMENTS) {
            for (double y : ARGUMENTS) {
                boolean hasSlopes = x != y && (operation != BinaryOperation.POWER || x > 0);
                if (hasSlopes) {
                    assertAgrees(tree, VARIABLES, x, y);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"x^0", "x^1", "x^2", "x^3", "x^7", "x^16", "x^17", "x^-1", "x^-3", "x^-20", "3^x", "0.5^x", "x^(1+1)"})
    void ofPowers(String text) {
        Node tree = parse(text, List.of("x"));
        for (double x : ARGUMENTS) {
            assertAgrees(tree, List.of("x"), x);
        }
    }

    @ParameterizedTest
    @CsvSource({"x^2.5", "x^-0.3", "x^0.5"})
    void ofPowersOfPositiveNumbers(String text) {
        Node tree = parse(text, List.of("x"));
        for (double x : ARGUMENTS) {
            if (x > 0) {
                assertAgrees(tree, List.of("x"), x);
            }
        }
    }

    private static void assertAgrees(Node tree, List<String> variables, double... x) {
        Gradient expected = Forward.of(tree, x);
        if (Double.isNaN(tree.value(x))) {
            return;
        }
        double[] gradient = gradient(tree.text(), variables, x);
        double tolerance = tree.text().contains("^") ? TOLERANCE_OF_POWERS : TOLERANCE;
        for (int i = 0; i < x.length; i++) {
            double derivative = expected.getPartialDerivative(i);
            assertThat(gradient[i])
                    .as("%s at %s", tree.text(), x)
                    .isCloseTo(derivative, within(tolerance * Math.abs(derivative)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = UnaryOperation.class,
            mode = Mode.EXCLUDE,
            names = {"LOG", "LOG10"})
    void isFiniteAtTheEndsAndAtZeroWhereTheValueIs(UnaryOperation operation) {
        for (double x : new double[] {-1, -0.0, 0, 1, Double.MIN_VALUE}) {
            double value = operation.apply(x);
            if (Double.isFinite(value)) {
                Node tree = new Node.Unary(operation, new Node.Variable("x", 0));
                assertThat(gradient(tree.text(), List.of("x"), x))
                        .as(tree.text())
                        .doesNotContain(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // tips
                "abs(x); 0; 0",
                "sqrt(x); 0; 0",
                "sqrt(x^2); 0; 0",
                "cbrt(x); 0; 0",
                "x^0.5; 0; 0",
                "asin(x); 1; 0",
                "acos(x); -1; 0",
                "max(x,-x); 0; 0",
                "min(x,-x); 0; 0",
                "x < 0 ? -x : x; 0; 1",
                // one of two that are equal
                "max(x,0); 0; 0.5",
                "min(x,0); 0; 0.5",
                "max(x,x); 3; 1",
                // steps
                "floor(x); 1; 0",
                "ceil(x); 1; 0",
                "rint(x); 0.5; 0",
                "signum(x); 0; 0",
                "x > 0; 0; 0",
                "x%2; 4; 1",
                "7%x; 2; -3",
                "-7%x; 2; 3",
                "copySign(x,-1); 0; -0.0",
                "copySign(x,-1); 2; -1",
                "copySign(x,-1); -2; 1",
                "copySign(2,x); -1; 0",
                // powers
                "x^0; 0; 0",
                "x^1; 0; 1",
                "x^2; 0; 0",
                "x^3; 0; 0",
                "x^3; -2; 12",
                "x^-1; -2; -0.25",
                "0^x; 2; 0",
                "0^x; 0; 0",
                "(-2)^x; 2; 0",
                "x^x; 0; 0",
                // what does not matter has no say
                "0*sqrt(x); 0; 0",
                "x + 0*log(x-1); 1.5; 1",
                "exp(-x^200); 100; 0",
                "x ? 1/x : x; 0; 1",
                "x <= 0 ? x : sqrt(x); 0; 1",
                "sqrt(x)-sqrt(x); 0; 0",
                "1/x; 0; -Infinity",
                "5+x-x; 0; 0",
            })
    void hasAChoiceWhereThereIsNoneOrMayBeNone(String text, double x, double derivative) {
        assertThat(gradient(text, List.of("x"), x)).containsExactly(derivative);
    }

    @ParameterizedTest
    @CsvSource({"'hypot(x,y)'", "'atan2(x,y)'", "sqrt(x^2+y^2)", "(x^2+y^2)^0.25", "abs(x)+abs(y)", "'max(x,y,-x,-y)'"})
    void ofTwoAtTheOriginIsZero(String text) {
        // max of four: a half of a half each of x and y, a quarter of -x, a half of -y
        double[] expected = text.startsWith("max") ? new double[] {-0.125, -0.375} : new double[] {0, 0};

        assertThat(gradient(text, VARIABLES, 0, 0))
                .usingComparatorWithPrecision(1e-300)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"sqrt(x)", "asin(3+x^2)"})
    void isLeftAsItIsWhereTheValueIsNaN(String text) {
        Formula formula = Formula.parse(text, List.of("x"));

        double[] gradient = new double[1];

        assertThat(formula.valueAndGradient(new double[] {-1}, gradient)).isNaN();
        assertThat(gradient[0]).isNaN();
    }

    private static Node parse(String text, List<String> variables) {
        return new Parser(text, new Scope.Given(variables)).parse();
    }

    private static double[] gradient(String text, List<String> variables, double... x) {
        double[] gradient = new double[x.length];
        Formula formula = Formula.parse(text, variables);
        double value = formula.valueAndGradient(x, gradient);
        assertThat(value).isEqualTo(Double.valueOf(formula.value(x)));
        return gradient;
    }
}
