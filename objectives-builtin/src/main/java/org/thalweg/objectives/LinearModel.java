package org.thalweg.objectives;

import java.util.Arrays;

/** A model whose output is w·features + b. Its coordinates are the weights w, one a feature, and the bias b. */
interface LinearModel extends Learned {
    /** The rows to learn from. */
    DataSet data();

    /** The penalty on large weights. */
    double l2();

    /** A sum of losses that holds nothing yet. */
    RowLoss noLoss();

    /** @throws IllegalArgumentException if a parameter that these models share is out of range */
    static void check(DataSet data, double l2, int batch) {
        Penalty.check(l2);
        data.checkBatch(batch);
    }

    @Override
    default int dimension() {
        return data().columns() + 1;
    }

    /** All 0. */
    @Override
    default double[] start() {
        return new double[dimension()];
    }

    @Override
    default double loss(Sample rows, double[] weights, double[] gradient) {
        int bias = rows.columns;
        double share = 1.0 / rows.rows;
        RowLoss loss = noLoss();
        double ofBias = 0;
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        for (int i = 0; i < rows.rows; i++) {
            double slope = share * loss.add(rows.dot(i, weights) + weights[bias], rows.target(i));
            if (gradient != null) {
                rows.add(slope, i, gradient);
                ofBias += slope;
            }
        }
        if (gradient != null) {
            gradient[bias] = ofBias;
        }
        return Penalty.added(share * loss.total(), l2(), weights, bias, gradient);
    }
}
