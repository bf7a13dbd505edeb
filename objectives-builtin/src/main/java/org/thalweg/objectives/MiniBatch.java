package org.thalweg.objectives;

import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;

/** The mean loss over some of the rows. Where its minima are is not known. */
record MiniBatch(Learned problem, Sample rows) implements Differentiable {
    @Override
    public double value(double[] x) {
        return problem.loss(rows, x, null);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        return problem.loss(rows, x, gradient);
    }

    @Override
    public int dimension() {
        return problem.dimension();
    }

    @Override
    public Box domain() {
        return problem.domain();
    }

    @Override
    public double[] start() {
        return problem.start();
    }
}
