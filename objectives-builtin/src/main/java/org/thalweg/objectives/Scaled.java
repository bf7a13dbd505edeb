package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/**
 * Another objective in other units, f(x) = factor · inner(z) with zᵢ = coordinatesᵢ · condition^((i − 1) / (2 (n − 1)))
 * · xᵢ.
 *
 * <p>So the Hessian of a round bowl gets that condition number: the last coordinate is √condition times as sensitive
 * as the first, and those between in geometric steps, as in the BBOB functions. In one dimension condition changes
 * nothing. Domain, start and minima are those of the inner objective in the new units. The gradient is the inner one
 * by the chain rule. One array is allocated an evaluation, a second one with the gradient.
 *
 * @param inner the objective that is scaled
 * @param factor what the value is multiplied with, above 0 and finite
 * @param coordinates what each coordinate is multiplied with, or one number for all of them; above 0 and finite
 * @param condition how badly conditioned a round bowl becomes, at least 1 and finite
 */
@Description(
        value = "Another objective with its value and its coordinates in other units: badly conditioned, if you like.",
        group = "wrappers",
        formula = "f(x) = factor inner(z), z_i = coordinates_i condition^((i - 1) / (2 (n - 1))) x_i",
        source = "condition: Hansen, Finck, Ros, Auger, Real-parameter black-box optimization benchmarking 2009")
public record Scaled(
        @Description("The objective to scale.") Objective inner,

        @Description("What the value is multiplied with, above 0.")
        double factor,

        @Description("What each coordinate is multiplied with, above 0; a single number: each of them.")
        Vector coordinates,

        @Description("The condition number that the Hessian of a round bowl gets, at least 1.")
        double condition)
        implements Remapped {
    /** @throws IllegalArgumentException if a parameter is out of range or doesn't fit the inner objective */
    public Scaled {
        checkPositive("factor", factor);
        PerCoordinate.check("coordinates", coordinates, inner);
        for (int i = 0; i < coordinates.size(); i++) {
            checkPositive("coordinates", coordinates.get(i));
        }
        checkArgument(
                condition >= 1 && condition < Double.POSITIVE_INFINITY,
                "condition must be >= 1 and finite, got %s",
                condition);
    }

    private static void checkPositive(String name, double number) {
        checkArgument(
                number > 0 && number < Double.POSITIVE_INFINITY, "%s must be > 0 and finite, got %s", name, number);
    }

    /** The sum of squares, 100 times as steep along the second coordinate as along the first. */
    public Scaled() {
        this(new Sphere(), 1, Vector.of(1), 100);
    }

    @Override
    public int dimension() {
        return PerCoordinate.dimension(coordinates, inner);
    }

    @Override
    public void toInner(double[] x, double[] z) {
        double ratio = ratio(x.length);
        double stretch = 1;
        for (int i = 0; i < x.length; i++) {
            z[i] = PerCoordinate.get(coordinates, i) * stretch * x[i];
            stretch *= ratio;
        }
    }

    @Override
    public void fromInner(double[] z, double[] x) {
        double ratio = ratio(x.length);
        double stretch = 1;
        for (int i = 0; i < x.length; i++) {
            x[i] = z[i] / (PerCoordinate.get(coordinates, i) * stretch);
            stretch *= ratio;
        }
    }

    @Override
    public void pullBack(double[] byZ, double[] byX) {
        toInner(byZ, byX); // the matrix is diagonal
        for (int i = 0; i < byX.length; i++) {
            byX[i] *= factor;
        }
    }

    /** Of neighbouring coordinates' stretches. */
    private double ratio(int n) {
        return n == 1 || condition == 1 ? 1 : Math.pow(condition, 0.5 / (n - 1));
    }

    @Override
    public Objective around(Objective drawn) {
        return new Scaled(drawn, factor, coordinates, condition);
    }
}
