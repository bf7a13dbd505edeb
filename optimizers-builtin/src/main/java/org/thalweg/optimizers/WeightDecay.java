package org.thalweg.optimizers;

/** L2 regularisation: the penalty's gradient is added to the loss's, before any moment sees it. */
final class WeightDecay {
    private WeightDecay() {}

    static void addTo(double[] gradient, double weightDecay, double[] x) {
        if (weightDecay == 0) {
            return;
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] + weightDecay * x[i];
        }
    }
}
