package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes and transformations at their kinks and ends. */
class ShapesTest {
    private static final Shape SUM = (z, gradient) -> {
        Arrays.fill(gradient, 1);
        return Arrays.stream(z).sum();
    };

    static Stream<Shape> tips() {
        return Stream.of(
                new AttractiveSector(new double[] {1, -1, 2}),
                new DifferentPowers(3),
                new Gallagher(new double[21][3], 1000, 1),
                new Katsuura(),
                new SchafferF7(),
                new SharpRidge(),
                new Weierstrass());
    }

    @ParameterizedTest
    @MethodSource("tips")
    void atTheTipValueAndGradientAreZero(Shape shape) {
        double[] gradient = {Double.NaN, Double.NaN, Double.NaN};

        assertThat(shape.evaluate(new double[3], gradient)).isZero();
        for (double partial : gradient) {
            assertThat(partial).isZero();
        }
    }

    @Test
    void aPowerOfZeroHasNoSlopeBesideOthers() {
        double[] gradient = new double[2];

        assertThat(new DifferentPowers(2).evaluate(new double[] {0, -1}, gradient))
                .isEqualTo(1);
        assertThat(gradient).containsExactly(0, -3);
    }

    @Test
    void theSlopeOfAnOscillationAtZeroIsOne() {
        double[] gradient = new double[2];
        new Oscillated(SUM).evaluate(new double[] {0, -0.0}, gradient);

        assertThat(gradient).containsExactly(1, 1);
    }

    @Test
    void oddCoordinatesAreTenTimesAsSteepOnTheRightOfZero() {
        double[] gradient = new double[3];
        new SkewedScale(3, SUM).evaluate(new double[] {0, 1, 1}, gradient);

        assertThat(gradient[0]).isEqualTo(1);
        assertThat(gradient[1]).isCloseTo(Math.pow(10, 0.25), within(1e-15));
        assertThat(gradient[2]).isCloseTo(10 * Math.sqrt(10), within(1e-14));
    }

    @Test
    void stepsAreOfOneBeyondOneHalfAndOfATenthWithin() {
        Shape steps = new StepEllipsoid(Matrix.rotation(2, 1));
        double unit = steps.evaluate(new double[] {1, 0}, null);

        assertThat(steps.evaluate(new double[] {0.51, 0}, null)).isEqualTo(unit);
        assertThat(steps.evaluate(new double[] {1.49, 0}, null)).isEqualTo(unit);
        assertThat(steps.evaluate(new double[] {0.5, 0}, null)).isCloseTo(unit / 4, within(1e-14 * unit));
        assertThat(steps.evaluate(new double[] {0.06, 0}, null)).isCloseTo(unit / 100, within(1e-14 * unit));
        // where all is 0 but the tilt
        assertThat(steps.evaluate(new double[] {-0.04, 0}, null)).isCloseTo(4e-7, within(1e-21));
    }

    @Test
    void onTheRidgeOnlyTheSlopeAlongItIsLeft() {
        double[] gradient = new double[3];

        assertThat(new SharpRidge().evaluate(new double[] {3, 0, 0}, gradient)).isEqualTo(9);
        assertThat(gradient).containsExactly(6, 0, 0);
    }

    @Test
    void atTheCornerOfTheSlopeAndBeyondItIsFlat() {
        double[] gradient = new double[2];
        Shape slope = new LinearSlope(new double[] {5, -5});

        assertThat(slope.evaluate(new double[] {5, -7}, gradient)).isZero();
        assertThat(gradient).containsExactly(0, 0);
        assertThat(slope.evaluate(new double[] {4, -5}, gradient)).isEqualTo(1);
        assertThat(gradient).containsExactly(-1, 0);
    }

    @Test
    void theProductOfManyDimensionsDoesNotOverflow() {
        int n = 600;
        double[] gradient = new double[n];
        double value = new Katsuura().evaluate(Scales.constant(1 / 8.0, n), gradient);

        // at 1/8 the first tooth gives 1/8, on its slope, the second 1/8 too, at its tip, the others nothing
        double logarithm = IntStream.rangeClosed(1, n)
                .mapToDouble(i -> Math.log1p(i / 4.0))
                .sum();
        double power = 10 / Math.pow(n, 1.2);
        double raised = Math.exp(power * logarithm);
        double expected = 10.0 / n / n * (raised - 1);
        assertThat(value).isCloseTo(expected, within(1e-12 * expected));
        double slope = 10.0 / n / n * power * raised * 2 / 1.5;
        assertThat(gradient[1]).isCloseTo(slope, within(1e-12 * slope));
    }
}
