package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Objective;

/** What the differentiator finds, and differences to compare it with. */
final class Found {
    private static final double H = 1e-3;

    /** Far above the error of smooth functions, far below what a kink makes. */
    private static final double TOLERANCE = 1e-7;

    private Found() {}

    static Differentiable exact(Objective objective) {
        Differentiation found = new BytecodeDifferentiator().differentiate(objective, objective.start());
        assertThat(found).isInstanceOf(Differentiation.Exact.class);
        return ((Differentiation.Exact) found).objective();
    }

    static String reason(Objective objective) {
        Differentiation found = new BytecodeDifferentiator().differentiate(objective, objective.start());
        assertThat(found).isInstanceOf(Differentiation.Declined.class);
        return ((Differentiation.Declined) found).reason();
    }

    static double[] gradient(Objective objective, double... x) {
        double[] gradient = new double[x.length];
        exact(objective).valueAndGradient(x, gradient);
        return gradient;
    }

    /**
     * Compares a gradient with differences, but for coordinates along which the function isn't smooth nearby: there
     * differences of two widths disagree.
     *
     * @return how many partial derivatives were compared
     */
    static int compare(Objective objective, double[] x, double[] gradient) {
        int compared = 0;
        for (int i = 0; i < x.length; i++) {
            double wide = difference(objective, x, i, H);
            double narrow = difference(objective, x, i, H / 3);
            double tolerance = TOLERANCE * (1 + Math.abs(at(objective, x, i, 2 * H)) + Math.abs(wide));
            if (Math.abs(wide - narrow) < tolerance) {
                compared++;
                assertThat(gradient[i])
                        .as("%s at %s, partial %s", objective, Arrays.toString(x), i)
                        .isCloseTo(narrow, within(3 * tolerance));
            }
        }
        return compared;
    }

    /** A derivative by differences of fourth order. */
    private static double difference(Objective objective, double[] x, int i, double h) {
        return (8 * (at(objective, x, i, h) - at(objective, x, i, -h))
                        - (at(objective, x, i, 2 * h) - at(objective, x, i, -2 * h)))
                / (12 * h);
    }

    private static double at(Objective objective, double[] x, int i, double h) {
        double[] moved = x.clone();
        moved[i] += h;
        return objective.value(moved);
    }
}
