package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

/** The penalty l2/2 Σ wᵢ² on large weights, biases excepted. */
final class Penalty {
    private Penalty() {}

    static void check(double l2) {
        checkArgument(l2 >= 0 && l2 < Double.POSITIVE_INFINITY, "l2 must be >= 0 and finite, got %s", l2);
    }

    /**
     * A loss with the penalty on the first weights, of which the gradient gets its part.
     *
     * @param gradient null: it is not asked for
     */
    static double added(double loss, double l2, double[] weights, int count, double[] gradient) {
        double squares = 0;
        for (int j = 0; j < count; j++) {
            squares += weights[j] * weights[j];
        }
        if (gradient != null) {
            for (int j = 0; j < count; j++) {
                gradient[j] += l2 * weights[j];
            }
        }
        if (Double.isNaN(loss) && !Double.isNaN(squares)) {
            return Double.POSITIVE_INFINITY; // an output overflowed in both directions
        }
        return loss + (l2 == 0 ? 0 : l2 / 2 * squares); // 0 times an infinite sum would be none
    }
}
