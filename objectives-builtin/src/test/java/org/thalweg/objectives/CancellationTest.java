package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Objective;

/** Near their minima, these keep all digits of values far below the rounding of the formulas as they are printed. */
class CancellationTest {
    /** By Taylor's series about the minimum, whose next terms are smaller by less than 1000 h². */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-9, 1e-12, 1e-100})
    void valuesFallLikeTheSquareOfTheDistance(double h) {
        double pi2 = Math.PI * Math.PI;
        double[] atX = {h, 0};
        double[] atY = {0, h};
        double[] both = {h, h};

        assertIs(new Bohachevsky1(), atX, (1 + 1.35 * pi2) * h * h, h);
        assertIs(new Bohachevsky1(), atY, (2 + 3.2 * pi2) * h * h, h);
        assertIs(new Bohachevsky2(), atX, (1 + 1.35 * pi2) * h * h, h);
        assertIs(new Bohachevsky2(), atY, (2 + 2.4 * pi2) * h * h, h);
        assertIs(new Bohachevsky3(), both, (3 + 0.15 * 49 * pi2) * h * h, h);
        assertIs(new SchafferN2(), both, 0.002 * h * h, h);
        assertIs(new SchafferF6(), both, 2.002 * h * h, h);
    }

    private static void assertIs(Objective objective, double[] x, double value, double h) {
        assertThat(objective.value(x)).isCloseTo(value, within((1e-14 + 1000 * h * h) * value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-9, 1e-12, 1e-100})
    void salomonsFallsLikeTheDistance(double h) {
        // 0.1 r + 2 π² r²
        double value = 0.1 * h + 2 * Math.PI * Math.PI * h * h;
        assertThat(new Salomon(1).value(new double[] {-h})).isCloseTo(value, within(1e-15 * h + 100 * h * h * h));
    }

    /** Worked out with 40 digits, of the customary formula with all digits of its constant. */
    @ParameterizedTest
    @CsvSource({
        "421.868746359982, 0.10223989374639983",
        "420.0687463599821, 0.102169098927961579",
        "420.97874635998204, 0.0000126184015987368017",
        "420.968846359982, 1.26183535932853953e-9",
        "420.96874535998205, 1.26183524941487122e-13",
        "420.96874636098204, 1.26186321334685174e-19"
    })
    void schwefelsIsRightToTheLastDigitsBesideItsMinimum(double x, double value) {
        // the optimum is itself known to half a unit in its last place, 2.8e-14, by which the distance is off
        double distance = Math.abs(x - 420.96874635998205);
        assertThat(new Schwefel(1).value(new double[] {x}))
                .isCloseTo(value, within((1e-14 + 6e-14 / distance) * value));
    }

    @Test
    void schwefelsIsNeverNegativeBesideItsMinimum() {
        double x = 420.96874635998205;
        assertThat(new Schwefel(1).value(new double[] {x})).isZero();
        assertThat(new Schwefel(1).value(new double[] {Math.nextUp(x)})).isBetween(0.0, 1e-27);
        assertThat(new Schwefel(1).value(new double[] {Math.nextDown(x)})).isBetween(0.0, 1e-27);
    }

    /** Neither is there a step where the way of computing changes. */
    @Test
    void schwefelsGoesOnSmoothly() {
        for (double edge : new double[] {420.96874635998205 - 1, 420.96874635998205 + 1}) {
            double inside = new Schwefel(1).value(new double[] {edge - 1e-12});
            double outside = new Schwefel(1).value(new double[] {edge + 1e-12});

            // a slope of 0.26 on either side, and the rounding of 419
            assertThat(inside).isCloseTo(outside, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, -2", "10, -210", "100, -171600", "1000, -167166000"})
    void tridsLeastValueIsExact(int dimension, double least) {
        Trid trid = new Trid(dimension);

        assertThat(trid.minima().get(0).value()).isEqualTo(least);
        assertThat(trid.value(trid.minima().get(0).x().toArray())).isEqualTo(least);
    }
}
