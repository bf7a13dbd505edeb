package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Problem;

class StrongWolfeTest {
    /** A search from 0 upwards on a line; its problem counts. */
    private static final class Search {
        final Line line;
        final Problem problem;
        final StrongWolfe search;

        Search(Line line, double firstT) {
            this.line = line;
            problem = Problem.of(line, 1, new SplittableRandom(0));
            search = new StrongWolfe(problem);
            search.search(
                    new double[] {0},
                    new double[] {1},
                    firstT,
                    line.value(new double[] {0}),
                    line.slope().applyAsDouble(0));
        }
    }

    private static Arguments on(DoubleUnaryOperator value, DoubleUnaryOperator slope, double firstT) {
        return arguments(new Line(value, slope), firstT);
    }

    static Stream<Arguments> lines() {
        return Stream.of(0.001, 0.1, 1.0, 10.0)
                .flatMap(t -> Stream.of(
                        on(x -> (x - 1) * (x - 1), x -> 2 * (x - 1), t),
                        on(x -> -x / (x * x + 2), x -> (x * x - 2) / ((x * x + 2) * (x * x + 2)), t),
                        on(x -> Math.pow(x - 3, 4) + x, x -> 4 * Math.pow(x - 3, 3) + 1, t),
                        on(x -> Math.cosh(x - 2), x -> Math.sinh(x - 2), t),
                        on(x -> -x + 3 * Math.sin(x) * Math.sin(x), x -> -1 + 3 * Math.sin(2 * x), t)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void findsAStepThatFulfilsBothConditions(Line line, double firstT) {
        Search it = new Search(line, firstT);
        double t = it.search.t();
        double slopeAtStart = line.slope().applyAsDouble(0);

        assertThat(t).isPositive();
        assertThat(it.search.value()).isEqualTo(line.value().applyAsDouble(t));
        assertThat(it.search.value()).isLessThanOrEqualTo(line.value().applyAsDouble(0) + 1e-4 * t * slopeAtStart);
        double[] gradient = new double[1];
        it.search.copyGradientTo(gradient);
        assertThat(gradient).containsExactly(line.slope().applyAsDouble(t));
        assertThat(Math.abs(gradient[0])).isLessThanOrEqualTo(-0.9 * slopeAtStart);
        assertThat(it.search.evaluations())
                .isEqualTo((int) it.problem.evaluations())
                .isLessThan(20);
    }

    @Test
    void takesTheFirstStepWhereItWillDo() {
        Search it = new Search(new Line(x -> (x - 1) * (x - 1), x -> 2 * (x - 1)), 0.5);
        assertThat(it.search.t()).isEqualTo(0.5);
        assertThat(it.search.evaluations()).isEqualTo(1);
    }

    @Test
    void lengthensTheStepTenfoldAtMost() {
        Search it = new Search(new Line(x -> -x, x -> -1), 1e-3);
        assertThat(it.search.evaluations()).isEqualTo(StrongWolfe.MOST_TRIALS);
        assertThat(it.search.t()).as("it never ends, so the last").isCloseTo(1e22, within(1e10));
    }

    @Test
    void findsNothingWhereTheValuesRise() {
        Search it = new Search(new Line(x -> x, x -> -1), 1);
        double[] gradient = {7};
        it.search.copyGradientTo(gradient);

        assertThat(it.search.t()).isZero();
        assertThat(it.search.value()).isZero();
        assertThat(gradient).as("the caller's").containsExactly(7);
        assertThat(it.search.evaluations()).isLessThan(StrongWolfe.MOST_TRIALS);
    }

    /** PyTorch 1.13's results on a x + b sin(c x) + d x². */
    @ParameterizedTest
    @CsvSource({
        "-0.7, -0.9, 4.4, 0, 100, 101, 2",
        "-2.9, -0.1, 3.6, 0, 5, 4589.699949378124, 5",
        "-2.3, -0.4, 6.4, 0, 5, 151.500125, 3",
        "-1, -1.5, 6.1, 0.1, 20, 8.826570969735727, 2",
        "-2.1, -2.3, 4.9, 0, 5, 5, 1",
        "-0.8, -1.8, 6.5, 2, 100, 0.21985554939711976, 4",
        "-0.9, -1.9, 8.4, 0.1, 100, 5.754943404948907, 3",
        "-1.8, -2.8, 7.8, 0.5, 20, 0.9948853215166376, 6",
        "-2.9, 0.2, 8.3, 2, 100, 0.9594011483571858, 4",
        "-1.4, 0.9, 1, 0.1, 100, 5.110930692676382, 5",
        "-0.5, -2.6, 0.4, 0.5, 2, 2, 1"
    })
    void followsPyTorch(double a, double b, double c, double d, double firstT, double t, int evaluations) {
        Line wave =
                new Line(x -> a * x + b * Math.sin(c * x) + d * x * x, x -> a + b * c * Math.cos(c * x) + 2 * d * x);
        Search it = new Search(wave, firstT);
        assertThat(it.search.t()).isCloseTo(t, within(1e-12 * t));
        assertThat(it.search.evaluations()).isEqualTo(evaluations);
    }

    /** Where many values are equal and the slopes lie; PyTorch 1.13's results. */
    @ParameterizedTest
    @CsvSource({"1, 10, 15", "0.3, 3, 15", "1e-8, 5.5045, 23", "1e-10, 5.5045, 25"})
    void followsPyTorchOntoAPlateau(double firstT, double t, int evaluations) {
        Search it = new Search(new Line(x -> Math.max(-x, -1), x -> -1), firstT);
        assertThat(it.search.t()).isCloseTo(t, within(1e-12 * t));
        assertThat(it.search.evaluations()).isEqualTo(evaluations);
    }

    /** Where nothing is lower, a bracket a billionth wide ends the search; PyTorch 1.13's results. */
    @ParameterizedTest
    @CsvSource({"1, 10", "0.3, 10", "1e-8, 2", "1e-10, 1"})
    void followsPyTorchUphill(double firstT, int evaluations) {
        Search it = new Search(new Line(x -> x, x -> -1), firstT);
        assertThat(it.search.t()).isZero();
        assertThat(it.search.evaluations()).isEqualTo(evaluations);
    }

    /** A jump keeps the bracket from ever holding a step that will do; the number is PyTorch 1.13's. */
    @Test
    void takesTheLowerEndOfABracketThatHoldsNoSuchStep() {
        Search it = new Search(new Line(x -> x < 0.25 ? -x : 1, x -> -1), 1);
        assertThat(it.search.t()).isCloseTo(0.248022452245578, within(1e-14));
        assertThat(it.search.value()).isEqualTo(-it.search.t());
        assertThat(it.search.evaluations()).isEqualTo(StrongWolfe.MOST_TRIALS);
    }

    /** A first step much too long leads PyTorch's search astray, and so this one; the number is PyTorch 1.13's. */
    @Test
    void narrowsTowardsTheLowerEndEvenWhereThatIsTheWrongOne() {
        Search it = new Search(new Line(x -> -x / (x * x + 2), x -> (x * x - 2) / ((x * x + 2) * (x * x + 2))), 1000);
        assertThat(it.search.t()).isCloseTo(333.33500000283334, within(1e-9));
        assertThat(it.search.evaluations()).isEqualTo(StrongWolfe.MOST_TRIALS);
    }

    @Test
    void comesToAnEndWhereTheValuesAreNaN() {
        Search it = new Search(new Line(x -> x == 0 ? 1 : Double.NaN, x -> x == 0 ? -1 : Double.NaN), 1);
        assertThat(it.search.evaluations()).isEqualTo(StrongWolfe.MOST_TRIALS);
        assertThat(it.search.value()).isNaN();
    }
}
