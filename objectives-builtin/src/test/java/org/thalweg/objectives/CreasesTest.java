package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;

/** What stands for a gradient where there is none, and that there is one at the middle of round waves. */
class CreasesTest {
    private static double[] gradient(Differentiable objective, double... x) {
        double[] gradient = new double[x.length];
        objective.valueAndGradient(x, gradient);
        return gradient;
    }

    @Test
    void alongBukinsCreaseTheSlopeIsThatOfItsFloor() {
        assertThat(gradient(new Bukin6(), -8, 0.64)).containsExactly(0.01, 0);
        assertThat(gradient(new Bukin6(), -12, 1.44)).containsExactly(-0.01, 0);
        assertThat(gradient(new Bukin6(), -10, 1)).containsExactly(0, 0);
        assertThat(new Bukin6().value(new double[] {-10, 1})).isZero();
    }

    /** 100 √h has the slope 50 / √h. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-50, -0x1p-50, 0x1p-20, -4})
    void besideBukinsCreaseTheSlopeHasNoBoundButIsANumber(double height) {
        double slope = Math.signum(height) * 50 / Math.sqrt(Math.abs(height));
        double[] gradient = gradient(new Bukin6(), -8, 0.64 + height);

        // 0.64 + h rounds h to a multiple of 2^-53, an eighth of the least
        assertThat(gradient[1]).isCloseTo(slope, within(0.1 * Math.abs(slope)));
        assertThat(gradient[0]).isCloseTo(0.01 + 0.16 * gradient[1], within(1e-14 * Math.abs(slope)));
    }

    @Test
    void atTheTopOfBukinsParabolaTheSteepestSlopeIsANumberToo() {
        assertThat(gradient(new Bukin6(), 0, Double.MIN_VALUE)[1]).isBetween(1e163, 1e164);
    }

    @Test
    void atTheTipOfSalomonsConeItIsZero() {
        assertThat(gradient(new Salomon(3), 0, 0, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void besideTheTipOfSalomonsConeItIsTheCones() {
        double[] gradient = gradient(new Salomon(), 3e-100, -4e-100);

        assertThat(gradient[0]).isCloseTo(0.06, within(1e-16));
        assertThat(gradient[1]).isCloseTo(-0.08, within(1e-16));
    }

    @Test
    void inAlpinesValleysItIsZeroAndBesideThemItPointsAway() {
        assertThat(gradient(new Alpine1(3), 0, 1, -0.0)[0]).isZero();
        assertThat(gradient(new Alpine1(3), 0, 1, -0.0)[2]).isZero();
        // x sin x + 0.1 x has the slope 0.1 at 0
        assertThat(gradient(new Alpine1(1), 1e-10)[0]).isCloseTo(0.1, within(1e-9));
        assertThat(gradient(new Alpine1(1), -1e-10)[0]).isCloseTo(-0.1, within(1e-9));
    }

    /** From a crease of the table, down the side of sin x · cos y &gt; 0: the slope of a secant to there. */
    @ParameterizedTest
    @CsvSource({"0, 0.5, 1", "0, 2, -1", "0, -6, 1", "0, 0, 1"})
    void onTheCreasesOfTheHoelderTableItIsThatOfOneSide(double x, double y, double side) {
        double h = side * 1e-7;
        double[] gradient = gradient(new HolderTable(), x, y);
        double slope = new HolderTable().value(new double[] {x + h, y}) / h; // the crease is at 0

        assertThat(new HolderTable().value(new double[] {x, y})).isZero();
        // an error of h times the second derivative
        assertThat(gradient[0]).isCloseTo(slope, within(1e-6));
        assertThat(gradient[0] * side).isNegative();
        assertThat(gradient[1]).isZero();
    }

    @Test
    void onTheCrossOfTheTrayItIsZero() {
        assertThat(gradient(new CrossInTray(), 0, 2)).containsExactly(0, 0);
        assertThat(gradient(new CrossInTray(), 2, -0.0)).containsExactly(0, 0);
        assertThat(new CrossInTray().value(new double[] {0, 2})).isEqualTo(-1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-310, 1e-100, 1e-20, -1e-44})
    void besideTheCrossOfTheTrayItIsANumber(double x) {
        assertThat(Math.abs(gradient(new CrossInTray(), x, 2)[0])).isBetween(1e14, 1e39);
    }

    /** The second derivatives at the origin, where nothing but a limit stands for sin r / r. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-100, 1e-200, 4.9e-324, 0})
    void inTheMiddleOfRoundWavesItIsSmooth(double x) {
        double[] wave = gradient(new DropWave(), x, -x);
        double[] ring = gradient(new SchafferF6(), x, -x);
        double[] saddle = gradient(new SchafferN2(), x, -x);

        assertAreOpposite(wave, 72.5 * x); // −(1 − 36 r²) (1 − r² / 4) to second order
        assertAreOpposite(ring, 2.002 * x);
        assertAreOpposite(saddle, 0.002 * x);
    }

    private static void assertAreOpposite(double[] gradient, double slope) {
        // the next terms are smaller by 48 r², which is at most 1e-8; a subnormal number has few digits
        double tolerance = 2e-8 * Math.abs(slope) + Double.MIN_VALUE;
        assertThat(gradient[0]).isCloseTo(slope, within(tolerance));
        assertThat(gradient[1]).isCloseTo(-slope, within(tolerance));
    }
}
