package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left where formulas overflow. */
class OverflowTest {
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
