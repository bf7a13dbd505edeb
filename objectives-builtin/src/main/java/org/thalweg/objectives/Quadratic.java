package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * The quadratic bowl f(x) = (x − o)ᵀ Σ⁻¹ (x − o) / div, without a factor ½.
 *
 * <p>Its level sets are the ellipses of a normal distribution with mean o and covariance Σ; the minimum is 0 at o.
 *
 * @param sigma the covariance Σ, symmetric positive definite; as many rows as f has coordinates
 * @param optimum the location o of the minimum, as many coordinates as sigma has rows, within ±10¹⁵; empty: the origin
 * @param div what the form is divided by, above 0 and finite
 */
@Description(
        value = "A quadratic bowl.",
        group = "bowls",
        formula = "f(x) = (x - optimum)' sigma^-1 (x - optimum) / div")
public record Quadratic(
        @Description("Covariance: a symmetric positive definite matrix; as wide as the bowl is.")
        Covariance sigma,

        @Description("Where the minimum is; empty: the origin.")
        Vector optimum,

        @Description("What the form is divided by, above 0.")
        double div)
        implements Differentiable {
    /** How far from the optimum the domain reaches along each coordinate. */
    private static final double REACH = 5;

    /** Up to here neighbouring doubles are closer than the reach. */
    private static final double FARTHEST = 1e15;

    /** @throws IllegalArgumentException if a parameter is out of range or their sizes don't fit */
    public Quadratic {
        checkArgument(
                optimum.isEmpty() || optimum.size() == sigma.size(),
                "optimum must have %s coordinates, as sigma has rows, got %s",
                sigma.size(),
                optimum);
        for (int i = 0; i < optimum.size(); i++) {
            checkArgument(
                    Math.abs(optimum.get(i)) <= FARTHEST, "optimum must be within +-%s, got %s", FARTHEST, optimum);
        }
        checkArgument(div > 0 && Double.isFinite(div), "div must be > 0 and finite, got %s", div);
    }

    /** The sum of two squares. */
    public Quadratic() {
        this(Covariance.of(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0))), Vector.of(), 1);
    }

    @Override
    public int dimension() {
        return sigma.size();
    }

    @Override
    public double value(double[] x) {
        double form = 0;
        for (int i = 0; i < x.length; i++) {
            form += difference(i, x) * precisionTimesDifference(i, x);
        }
        return form / div;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double form = 0;
        for (int i = 0; i < x.length; i++) {
            double product = precisionTimesDifference(i, x);
            form += difference(i, x) * product;
            gradient[i] = 2 * product / div;
        }
        return form / div;
    }

    private double precisionTimesDifference(int i, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += sigma.precision(i, j) * difference(j, x);
        }
        return sum;
    }

    private double difference(int i, double[] x) {
        return x[i] - center(i);
    }

    private double center(int i) {
        return optimum.isEmpty() ? 0 : optimum.get(i);
    }

    /** The optimum ± 5. */
    @Override
    public Box domain() {
        return new Box(centerPlus(-REACH), centerPlus(REACH));
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(0, centerPlus(0)));
    }

    private Vector centerPlus(double offset) {
        double[] x = new double[dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = center(i) + offset;
        }
        return Vector.of(x);
    }
}
