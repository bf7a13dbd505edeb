package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** Each operation and each function of Math: its derivative against Hipparchus' forward mode, and at its edges. */
class RulesTest {
    private interface Forward {
        Gradient of(Gradient a, Gradient b);
    }

    private static Arguments rule(String name, Objective objective, Forward forward) {
        return rule(name, objective, forward, -3, 3);
    }

    private static Arguments rule(String name, Objective objective, Forward forward, double least, double most) {
        return Arguments.of(name, objective, forward, least, most);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("+", new Plus(), Gradient::add),
                rule("-", new Minus(), Gradient::subtract),
                rule("*", new Times(), Gradient::multiply),
                rule("/", new Over(), Gradient::divide),
                rule("%", new Modulo(), (a, b) -> a.subtract(b.multiply((int) (a.getReal() / b.getReal())))),
                rule("negation", new Negation(), (a, b) -> a.negate()),
                rule(
                        "constants",
                        new Constants(),
                        (a, b) -> a.add(2)
                                .multiply(3)
                                .subtract(1)
                                .divide(7)
                                .add(b.reciprocal().multiply(2))
                                .add(b.negate().add(1))),
                rule("abs", new Abs(), (a, b) -> FastMath.abs(a)),
                rule("max", new Max(), FastMath::max),
                rule("min", new Min(), FastMath::min),
                rule("copySign", new CopySign(), (a, b) -> FastMath.copySign(a, b)),
                rule("sqrt", new Sqrt(), (a, b) -> FastMath.sqrt(a), 0.01, 9),
                rule("cbrt", new Cbrt(), (a, b) -> FastMath.cbrt(a)),
                rule("exp", new Exp(), (a, b) -> FastMath.exp(a)),
                rule("expm1", new Expm1(), (a, b) -> FastMath.expm1(a)),
                rule("log", new Log(), (a, b) -> FastMath.log(a), 0.01, 9),
                rule("log10", new Log10(), (a, b) -> FastMath.log10(a), 0.01, 9),
                rule("log1p", new Log1p(), (a, b) -> FastMath.log1p(a), -0.99, 9),
                rule("sin", new Sin(), (a, b) -> FastMath.sin(a)),
                rule("cos", new Cos(), (a, b) -> FastMath.cos(a)),
                rule("tan", new Tan(), (a, b) -> FastMath.tan(a), -1.4, 1.4),
                rule("asin", new Asin(), (a, b) -> FastMath.asin(a), -0.99, 0.99),
                rule("acos", new Acos(), (a, b) -> FastMath.acos(a), -0.99, 0.99),
                rule("atan", new Atan(), (a, b) -> FastMath.atan(a)),
                rule("sinh", new Sinh(), (a, b) -> FastMath.sinh(a)),
                rule("cosh", new Cosh(), (a, b) -> FastMath.cosh(a)),
                rule("tanh", new Tanh(), (a, b) -> FastMath.tanh(a)),
                rule("atan2", new Atan2(), FastMath::atan2),
                rule("hypot", new Hypot(), FastMath::hypot),
                rule("pow", new Pow(), FastMath::pow, 0.01, 4),
                rule("pow of a constant", new PowOfConstant(), (a, b) -> FastMath.exp(a.multiply(Math.log(2.5)))),
                rule(
                        "pow to constants",
                        new PowToConstants(),
                        (a, b) -> FastMath.pow(a, 2)
                                .add(FastMath.pow(a, 3))
                                .add(FastMath.pow(a, -2))
                                .add(FastMath.pow(b, 1))
                                .add(FastMath.pow(b, 0))
                                .add(FastMath.pow(b.multiply(b), 0.3))),
                rule("fma", new Fma(), (a, b) -> a.multiply(b).add(a)),
                rule("scalb", new Scalb(), (a, b) -> FastMath.scalb(a, 3)),
                rule(
                        "toRadians, toDegrees",
                        new Degrees(),
                        (a, b) -> FastMath.toRadians(a).add(FastMath.toDegrees(b))),
                rule("IEEEremainder", new IeeeRemainder(), FastMath::IEEEremainder),
                rule("flat ones", new Flat(), (a, b) -> a.multiply(0).add(b)),
                rule("neighbours", new Neighbours(), Gradient::add),
                rule(
                        "Double's",
                        new OfDouble(),
                        (a, b) -> a.add(b).add(FastMath.max(a, b)).add(FastMath.min(a, b))),
                rule(
                        "StrictMath",
                        new Strict(),
                        (a, b) -> FastMath.sin(a).multiply(FastMath.exp(b)).add(FastMath.hypot(a, b))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void agreesWithHipparchus(String name, Objective objective, Forward forward, double least, double most) {
        Differentiable found = Found.exact(objective);
        SplittableRandom random = new SplittableRandom(3);
        double[] gradient = new double[2];
        for (int k = 0; k < 500; k++) {
            double[] x = {random.nextDouble(least, most), random.nextDouble(least, most)};
            assertThat(found.valueAndGradient(x, gradient)).isEqualTo(objective.value(x));
            double[] expected = forward.of(Gradient.variable(2, 0, x[0]), Gradient.variable(2, 1, x[1]))
                    .getGradient();
            for (int i = 0; i < 2; i++) {
                // a few roundings, and those of FastMath
                double tolerance = 1e-13 * (1 + Math.abs(expected[i]));
                assertThat(gradient[i]).isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    private static void assertSlope(Objective objective, double at, double slope) {
        assertThat(Found.gradient(objective, at, 2)[0]).isEqualTo(slope);
    }

    @Test
    void tipsAndKinksHaveAFiniteSlope() {
        assertSlope(new Abs(), 0, 0);
        assertSlope(new Abs(), -0.0, 0);
        assertSlope(new Sqrt(), 0, 0);
        assertSlope(new Cbrt(), 0, 0);
        assertSlope(new Asin(), 1, 0);
        assertSlope(new Asin(), -1, 0);
        assertSlope(new Acos(), 1, -0.0);
        assertThat(Found.gradient(new Hypot(), 0, 0)).containsExactly(0, 0);
        assertThat(Found.gradient(new Atan2(), 0, 0)).containsExactly(0, 0);
        assertThat(Found.gradient(new Norm(), 0, 0)).containsExactly(0, 0);
    }

    @Test
    void theFirstOfEqualArgumentsWins() {
        assertThat(Found.gradient(new Max(), 2, 2)).containsExactly(1, 0);
        assertThat(Found.gradient(new Min(), 2, 2)).containsExactly(1, 0);
    }

    @Test
    void powersOfZeroAndOfNegativeNumbers() {
        assertThat(Found.gradient(new Pow(), 0, 2)).containsExactly(0, 0);
        assertThat(Found.gradient(new Pow(), 0, 1)).containsExactly(1, 0);
        assertThat(Found.gradient(new Pow(), 0, 0)).containsExactly(0, 0);
        assertThat(Found.gradient(new Pow(), 0, 0.5)).containsExactly(0, 0);
        assertThat(Found.gradient(new Pow(), -3, 2)).containsExactly(-6, 0);
        assertThat(Found.gradient(new Pow(), -2, 3)).containsExactly(12, 0);
        assertThat(Found.gradient(new Pow(), -2, -1)).containsExactly(-0.25, 0);
        // the power itself underflows, its slope doesn't
        assertThat(Found.gradient(new Pow(), 1e-200, 2)[0]).isEqualTo(2e-200);
        assertThat(Found.gradient(new Pow(), 1e-160, 2.5)[0]).isCloseTo(2.5e-240, within(1e-252));
    }

    @Test
    void slopesDontCancelFarOut() {
        assertThat(Found.gradient(new Tanh(), 20, 0)[0] / (4 * Math.exp(-40))).isCloseTo(1, within(1e-12));
        assertThat(Found.gradient(new Expm1(), -30, 0)[0]).isEqualTo(Math.exp(-30));
        assertThat(Found.gradient(new Atan2(), 1e200, 1e200)[0]).isCloseTo(0.5e-200, within(1e-214));
    }

    @Test
    void aSlopeThatIsNotFiniteSpoilsNothingElse() {
        assertThat(Found.gradient(new Masked(), 0, 3)).containsExactly(0, 1);
        // flat, of something infinitely steep
        assertThat(Found.gradient(new ArcOfReciprocal(), 0, 3)).containsExactly(0, 1);
    }

    @Test
    void hasRulesForAllOfMath() {
        assertThat(List.of(Math.class.getMethods()).stream()
                        .filter(m -> m.getReturnType() == double.class && m.getParameterCount() > 0)
                        .filter(m -> List.of(m.getParameterTypes()).contains(double.class))
                        .map(m -> m.getName())
                        .filter(name -> Rules.of("java/lang/Math", name, "()D").isEmpty()
                                && !Rules.isFlat("java/lang/Math", name))
                        .distinct())
                .isEmpty();
    }

    private record Plus() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] + x[1];
        }
    }

    private record Minus() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] - x[1];
        }
    }

    private record Times() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] * x[1];
        }
    }

    private record Over() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] / x[1];
        }
    }

    private record Modulo() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] % x[1];
        }
    }

    private record Negation() implements Objective {
        @Override
        public double value(double[] x) {
            return -x[0];
        }
    }

    private record Constants() implements Objective {
        @Override
        public double value(double[] x) {
            return ((2 + x[0]) * 3 - 1) / 7 + 2 / x[1] + (1 - x[1]);
        }
    }

    private record Abs() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.abs(x[0]);
        }
    }

    private record Sqrt() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.sqrt(x[0]);
        }
    }

    private record Cbrt() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.cbrt(x[0]);
        }
    }

    private record Exp() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.exp(x[0]);
        }
    }

    private record Expm1() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.expm1(x[0]);
        }
    }

    private record Log() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.log(x[0]);
        }
    }

    private record Log10() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.log10(x[0]);
        }
    }

    private record Log1p() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.log1p(x[0]);
        }
    }

    private record Sin() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.sin(x[0]);
        }
    }

    private record Cos() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.cos(x[0]);
        }
    }

    private record Tan() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.tan(x[0]);
        }
    }

    private record Asin() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.asin(x[0]);
        }
    }

    private record Acos() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.acos(x[0]);
        }
    }

    private record Atan() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.atan(x[0]);
        }
    }

    private record Sinh() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.sinh(x[0]);
        }
    }

    private record Cosh() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.cosh(x[0]);
        }
    }

    private record Tanh() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.tanh(x[0]);
        }
    }

    private record Max() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.max(x[0], x[1]);
        }
    }

    private record Min() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.min(x[0], x[1]);
        }
    }

    private record CopySign() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.copySign(x[0], x[1]);
        }
    }

    private record Atan2() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.atan2(x[0], x[1]);
        }
    }

    private record Hypot() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.hypot(x[0], x[1]);
        }
    }

    private record Pow() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.pow(x[0], x[1]);
        }
    }

    private record PowOfConstant() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.pow(2.5, x[0]);
        }
    }

    private record PowToConstants() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.pow(x[0], 2)
                    + Math.pow(x[0], 3)
                    + Math.pow(x[0], -2)
                    + Math.pow(x[1], 1)
                    + Math.pow(x[1], 0)
                    + Math.pow(x[1] * x[1], 0.3);
        }
    }

    private record Fma() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.fma(x[0], x[1], x[0]);
        }
    }

    private record Scalb() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.scalb(x[0], 3);
        }
    }

    private record Degrees() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.toRadians(x[0]) + Math.toDegrees(x[1]);
        }
    }

    private record IeeeRemainder() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.IEEEremainder(x[0], x[1]);
        }
    }

    private record Flat() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.floor(x[0])
                    + Math.ceil(x[0])
                    + Math.rint(x[0])
                    + Math.signum(x[0])
                    + Math.ulp(x[0])
                    + Math.round(x[0])
                    + (int) x[0]
                    + x[1];
        }
    }

    private record Neighbours() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.nextUp(x[0]) + Math.nextDown(x[1]);
        }
    }

    private record OfDouble() implements Objective {
        @Override
        public double value(double[] x) {
            return Double.sum(x[0], x[1]) + Double.max(x[0], x[1]) + Double.min(x[0], x[1]);
        }
    }

    private record Strict() implements Objective {
        @Override
        public double value(double[] x) {
            return StrictMath.sin(x[0]) * StrictMath.exp(x[1]) + StrictMath.hypot(x[0], x[1]);
        }
    }

    private record Norm() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.sqrt(x[0] * x[0] + x[1] * x[1]);
        }
    }

    private record Masked() implements Objective {
        @Override
        public double value(double[] x) {
            return 0 * Math.log(x[0] * x[0] + 1e-300) + x[1] + 0 * Math.sqrt(x[0]);
        }
    }

    private record ArcOfReciprocal() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.atan(1 / x[0]) + x[1];
        }
    }
}
