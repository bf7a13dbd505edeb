package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;

/** Where formulas overflow, which leaves no partial derivative without a number. */
class OverflowTest {
    private static final double[] COORDINATES = {0, 1e-300, 1, 1e3, 1e60, 1e110, 1e155, 1e200, 1e308, Double.MAX_VALUE};

    static Stream<Differentiable> objectives() {
        return Stream.of(
                new Alpine1(),
                new Bohachevsky1(),
                new Bohachevsky2(),
                new Bohachevsky3(),
                new BrownBadlyScaled(),
                new Bukin6(),
                new CrossInTray(),
                new DixonPrice(),
                new DropWave(),
                new FreudensteinRoth(),
                new HolderTable(),
                new Powell(),
                new PowellBadlyScaled(),
                new Qing(),
                new Salomon(),
                new SchafferF6(),
                new SchafferN2(),
                new Schwefel(),
                new Shubert(),
                new Trid(),
                new Wood(),
                new Zakharov());
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void noFinitePointGivesNaN(Differentiable objective) {
        int n = objective.dimension();
        double[] gradient = new double[n];
        for (int code = 0; code < 4 * COORDINATES.length * COORDINATES.length; code++) {
            double odd = (code % 2 == 0 ? 1 : -1) * COORDINATES[code / 4 % COORDINATES.length];
            double even = (code / 2 % 2 == 0 ? 1 : -1) * COORDINATES[code / 4 / COORDINATES.length];
            double[] x = Points.alternating(n, odd, even);

            assertThat(objective.valueAndGradient(x, gradient))
                    .as("%s, %s", odd, even)
                    .isNotNaN()
                    .isEqualTo(objective.value(x));
            assertThat(gradient).as("%s, %s", odd, even).doesNotContain(Double.NaN);
        }
    }

    @Test
    void bowlsOverflowUpwards() {
        double[] far = {1e200, 1e200};
        assertThat(new Trid().value(far)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Zakharov().value(new double[] {1e308, -1e308})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new DixonPrice().value(far)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new BrownBadlyScaled().value(far)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void wavesThatDieOutAreLevelFarOut() {
        double[] far = {1e300, -1e300};
        double[] gradient = new double[2];

        assertThat(new SchafferN2().valueAndGradient(far, gradient)).isEqualTo(0.5);
        assertThat(gradient[0]).isZero();
        assertThat(gradient[1]).isZero();
        assertThat(new SchafferF6().valueAndGradient(far, gradient)).isEqualTo(0.5);
        assertThat(gradient[0]).isZero();
        assertThat(gradient[1]).isZero();
        assertThat(Math.abs(new DropWave().valueAndGradient(far, gradient))).isLessThan(1e-300);
    }

    /** The crease of a table stays one where the exponential beside it overflows. */
    @Test
    void aCreaseIsNoInfinity() {
        assertThat(new HolderTable().value(new double[] {0, 1e5})).isZero();
        assertThat(new HolderTable().value(new double[] {1, 1e5})).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new CrossInTray().value(new double[] {0, 1e5})).isEqualTo(-1e-4);
    }
}
