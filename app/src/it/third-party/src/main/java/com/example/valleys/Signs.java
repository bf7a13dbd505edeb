package com.example.valleys;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

@Description("Steps of one length along the signs of the gradient.")
public record Signs(@Description("Learning rate, at least 0.") double lr) implements Optimizer {
    public Signs() {
        this(0.01);
    }

    public Signs {
        if (!(lr >= 0)) {
            throw new IllegalArgumentException("lr must be >= 0, got " + lr);
        }
    }

    @Override
    public Run start(Problem problem) {
        double[] gradient = new double[problem.dimension()];
        return (x, rates) -> {
            double value = problem.valueAndGradient(x, gradient);
            for (int i = 0; i < x.length; i++) {
                x[i] -= rates.lr() * Math.signum(gradient[i]);
            }
            return value;
        };
    }
}
