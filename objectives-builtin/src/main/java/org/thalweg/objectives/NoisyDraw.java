package org.thalweg.objectives;

import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** A draw of {@link Noisy}. Where its minima are nobody knows. */
record NoisyDraw(Objective inner, double sigma, Noisy.Kind kind, Wave wave) implements Objective {
    @Override
    public double value(double[] x) {
        return disturbed(inner.value(x), wave.height(wave.phase(x)));
    }

    @Override
    public Optional<Differentiable> differentiable() {
        return inner.differentiable()
                .map(exact -> Differentiable.of(this, (x, gradient) -> valueAndGradient(exact, x, gradient)));
    }

    private double valueAndGradient(Differentiable exact, double[] x, double[] gradient) {
        double value = exact.valueAndGradient(x, gradient);
        double phase = wave.phase(x);
        double height = wave.height(phase);
        if (kind == Noisy.Kind.ADDITIVE) {
            wave.addGradient(phase, sigma, gradient);
        } else {
            wave.addGradient(phase, sigma * value, gradient);
            double factor = factor(height);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= factor;
            }
        }
        return disturbed(value, height);
    }

    private double disturbed(double value, double height) {
        return kind == Noisy.Kind.ADDITIVE ? value + sigma * height : value * factor(height);
    }

    private double factor(double height) {
        return Math.exp(sigma * height - sigma * sigma / 2);
    }

    @Override
    public int dimension() {
        return inner.dimension();
    }

    @Override
    public Box domain() {
        return inner.domain();
    }

    @Override
    public double[] start() {
        return inner.start();
    }
}
