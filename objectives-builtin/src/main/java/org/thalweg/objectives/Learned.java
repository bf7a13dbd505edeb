package org.thalweg.objectives;

import java.util.random.RandomGenerator;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** The mean loss of a model over rows of data, a function of the model's weights; a draw is a mini-batch. */
interface Learned extends Differentiable {
    /** All rows. */
    Sample sample();

    /** Rows in a mini-batch; 0: all. */
    int batch();

    /**
     * The mean loss over some rows, and its gradient.
     *
     * @param gradient receives it; null: it is not asked for
     */
    double loss(Sample rows, double[] weights, double[] gradient);

    @Override
    default double value(double[] x) {
        return loss(sample(), x, null);
    }

    @Override
    default double valueAndGradient(double[] x, double[] gradient) {
        return loss(sample(), x, gradient);
    }

    @Override
    default Objective draw(RandomGenerator random) {
        Sample all = sample();
        return batch() == 0 || batch() == all.rows ? this : new MiniBatch(this, all.draw(batch(), random));
    }
}
