package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/** What is known of single classics besides their published values. */
class LandmarksTest {
    /** By Taylor's series about the minimum, whose next terms are smaller by less than 100 h². */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-12, 0x1p-20, 0x1p-40, 3 * 0x1p-52})
    void wavesFallLikeTheSquareOfTheDistance(double h) {
        double pi2 = Math.PI * Math.PI;
        double sine = Math.sin(1);

        assertIs(new Griewank(), h, 0, (1.0 / 4000 + 1.0 / 2) * h * h, h);
        assertIs(new Griewank(), 0, h, (1.0 / 4000 + 1.0 / 4) * h * h, h);
        assertIs(meanBesideOne(new Levy(), h), (pi2 + 1 + 10 * sine * sine) / 16 * h * h, h);
        assertIs(new Levy(), 1, 1 + h, h * h / 16, h);
        assertIs(new LevyN13(), 1 + h, 1, (9 * pi2 + 1) * h * h, h);
        assertIs(new LevyN13(), 1, 1 + h, h * h, h);
        assertIs(new Matyas(), h, h, 0.04 * h * h, h);
        assertIs(new ThreeHumpCamel(), h, -h / 2, 1.75 * h * h, h);
    }

    /** The mean of the values at (1 ± h, 1), in which what is of odd order cancels. */
    private static double meanBesideOne(Objective objective, double h) {
        return (objective.value(new double[] {1 + h, 1}) + objective.value(new double[] {1 - h, 1})) / 2;
    }

    private static void assertIs(Objective objective, double x, double y, double value, double h) {
        assertIs(objective.value(new double[] {x, y}), value, h);
    }

    private static void assertIs(double actual, double value, double h) {
        assertThat(actual).isCloseTo(value, within((1e-14 + 100 * h * h) * value));
    }

    /** Whole turns are left out exactly: a million of them leave no error in the angle. */
    @Test
    void farOutLevysWavesAreInStep() {
        double sine = Math.sin(1);
        double value = 4e12 * (1 + 10 * sine * sine);

        assertThat(new Levy().value(new double[] {8_000_001, 1})).isCloseTo(value, within(1e-14 * value));
    }

    @ParameterizedTest
    @CsvSource({"-0.6, -0.4, 30", "1.8, 0.2, 84", "1.2, 0.8, 840"})
    void goldsteinAndPricesHasThreeMoreMinima(double x, double y, double value) {
        double[] gradient = new double[2];

        // a coordinate rounded to half a unit leaves 1e-16 times a curvature of up to 1e5
        assertThat(new GoldsteinPrice().valueAndGradient(new double[] {x, y}, gradient))
                .isCloseTo(value, within(1e-13 * value));
        assertThat(gradient[0]).isCloseTo(0, within(1e-10));
        assertThat(gradient[1]).isCloseTo(0, within(1e-10));
    }

    /** The published values, to as many digits as are published. */
    @ParameterizedTest
    @CsvSource({"2, -1.8013034, 5e-8", "5, -4.687658, 5e-7", "10, -9.66015, 5e-6"})
    void michalewiczsLeastValuesAreThePublished(int dimension, double value, double precision) {
        assertThat(new Michalewicz(dimension).minima().get(0).value()).isCloseTo(value, within(precision));
    }

    @Test
    void michalewiczsIsKnownForUpToTenCoordinates() {
        assertThat(new Michalewicz(10).minima()).hasSize(1);
        assertThat(new Michalewicz(11).minima()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void michalewiczsMinimaHaveTheirValues(int dimension) {
        Michalewicz michalewicz = new Michalewicz(dimension);
        Minimum minimum = michalewicz.minima().get(0);

        // a unit in the last place for each of the powers of each term, which are 1 or less
        assertThat(michalewicz.value(minimum.x().toArray())).isCloseTo(minimum.value(), within(1e-15 * dimension));
    }

    @Test
    void easomsPlainIsLevel() {
        double[] gradient = {Double.NaN, Double.NaN};

        assertThat(new Easom().valueAndGradient(new double[] {-40, 40}, gradient))
                .isZero();
        assertThat(gradient[0]).isZero();
        assertThat(gradient[1]).isZero();
    }

    @Test
    void atAKinkOfTheEggholderItsRootIsTakenToBeLevel() {
        double[] gradient = new double[2];
        double root = Math.sqrt(3);

        // y + x / 2 + 47 = 0 and x − (y + 47) = 3
        new Eggholder().valueAndGradient(new double[] {2, -48}, gradient);
        assertThat(gradient[0]).isCloseTo(-Math.sin(root) - Math.cos(root) / root, within(1e-15));
        assertThat(gradient[1]).isCloseTo(Math.cos(root) / root, within(1e-15));
        // the other way round
        new Eggholder().valueAndGradient(new double[] {2, -45}, gradient);
        assertThat(gradient[0]).isCloseTo(-Math.cos(root) / (2 * root), within(1e-15));
        assertThat(gradient[1]).isCloseTo(-Math.sin(root) - Math.cos(root) / root, within(1e-15));
    }

    @Test
    void beyondTheEggholdersBoxItGoesOnFalling() {
        Eggholder eggholder = new Eggholder();
        double least = eggholder.minima().get(0).value();

        assertThat(eggholder.value(new double[] {513, 404.2318051137578})).isLessThan(least);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 19, 20, 31, 64, 100})
    void powersByMultiplicationAreThose(int exponent) {
        for (double base : new double[] {-1.1, -0.5, 0, 0.3, 1, 2.5}) {
            double power = Math.pow(base, exponent);

            // half a unit for each of the exponent's multiplications, fewer in fact
            assertThat(Powers.of(base, exponent)).isCloseTo(power, within(exponent * 0x1p-53 * Math.abs(power)));
        }
    }
}
