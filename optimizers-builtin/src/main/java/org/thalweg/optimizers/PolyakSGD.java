package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Gradient descent by Polyak's step size, which knows the least value: to where the tangent would reach it.
 *
 * <pre>{@code
 * x = x - lr min((f - fMin) / ‖g‖², maxLr) g
 * }</pre>
 *
 * <p>A learning rate of 1 is Polyak's step; on a convex function, if fMin is its least value, each rate in (0, 2) takes
 * x nearer to the minimum. Where f is at fMin or below the step is 0, never uphill, and the run says so and ends.
 *
 * <p>Polyak, Minimization of unsmooth functionals, 1969; with the bound: Loizou, Vaswani, Laradji and Lacoste-Julien,
 * Stochastic Polyak step-size for SGD, AISTATS 2021, arXiv:2002.10542. Names and defaults: {@code optax.polyak_sgd},
 * whose {@code scaling} is lr and whose variant is {@code sps+}; it stops at a gradient shorter than 1.5e-8, this one
 * at a gradient whose square is 0.
 *
 * @param lr the factor of Polyak's step, {@code >= 0}
 * @param fMin the objective's least value, or a lower bound of it, finite
 * @param maxLr the largest step size before lr multiplies it, {@code > 0}; may be infinite
 */
@Description(
        value = "Gradient descent by Polyak's step size (1969), (f - fMin) over the squared gradient, at most maxLr. "
                + "A step costs one value with gradient.",
        group = "gradient, tuning-free")
public record PolyakSGD(
        @Description("Factor of the step, >= 0; 1 is Polyak's.")
        double lr,

        @Description("Least value of the objective, or a lower bound of it.")
        double fMin,

        @Description("Largest step size before lr multiplies it, > 0; may be infinite.")
        double maxLr)
        implements Optimizer {
    /** Polyak's step for an objective whose least value is 0. */
    public PolyakSGD() {
        this(1, 0, 1);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public PolyakSGD {
        Ranges.checkNotNegative("lr", lr);
        checkArgument(Double.isFinite(fMin), "fMin must be finite, got %s", fMin);
        checkArgument(maxLr > 0, "maxLr must be > 0, got %s", maxLr);
    }

    @Override
    public Run start(Problem problem) {
        return new PolyakRun(problem);
    }

    private final class PolyakRun implements Run {
        private final Problem problem;
        private final Draws draws;
        private final double[] gradient;
        private double value = Double.NaN;
        private double square = Double.NaN; // of the gradient

        PolyakRun(Problem problem) {
            this.problem = problem;
            this.draws = new Draws(problem);
            this.gradient = new double[problem.dimension()];
        }

        @Override
        public double step(double[] x, Rates rates) {
            value = problem.valueAndGradient(x, gradient);
            square = Vectors.dot(gradient, gradient);
            double step = rates.lr() * size();
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] - step * gradient[i]; // even if the step is 0, for a gradient that is not finite
            }
            return value;
        }

        private double size() {
            return isStuck() ? 0 : Math.min((value - fMin) / square, maxLr);
        }

        private boolean isStuck() {
            return value <= fMin || square == 0 || square == Double.POSITIVE_INFINITY;
        }

        @Override
        public Optional<String> finished() {
            if (draws.areTaken() || !isStuck()) {
                return Optional.empty();
            }
            if (value < fMin) {
                return Optional.of("the value " + value + " is below fMin = " + fMin + ", so there is no step size");
            }
            return Optional.of(value == fMin ? "the value is fMin = " + fMin : "the squared gradient is " + square);
        }
    }
}
