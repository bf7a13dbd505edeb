package org.thalweg.objectives.bbob;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/**
 * The 24 noiseless functions of the BBOB suite: f(x) = g(T(x − xopt)) + fopt, where the function is one of 24 g and T,
 * and the instance decides the place and the value of the minimum and the rotations within T.
 *
 * <ul>
 *   <li>Separable: 1 sphere, 2 ellipsoid, 3 Rastrigin, 4 Büche–Rastrigin, 5 linear slope.
 *   <li>Of low or moderate condition: 6 attractive sector, 7 step ellipsoid, 8 Rosenbrock, 9 rotated Rosenbrock.
 *   <li>Of high condition: 10 rotated ellipsoid, 11 discus, 12 bent cigar, 13 sharp ridge, 14 different powers.
 *   <li>Of many minima, regularly arranged: 15 rotated Rastrigin, 16 Weierstrass, 17 Schaffer F7, 18 the same of
 *       condition 1000, 19 Griewank–Rosenbrock.
 *   <li>Of many minima, hardly arranged: 20 Schwefel, 21 Gallagher's 101 peaks, 22 Gallagher's 21 peaks, 23 Katsuura,
 *       24 Lunacek's bi-Rastrigin.
 * </ul>
 *
 * <p>Random numbers, rotations and transformations are those of COCO, and so are the values: to 10⁻⁹ of them as far as
 * COCO goes, which is 40 dimensions, and by the same rules beyond. Where there are rotations, building takes some n³
 * operations and keeps 16 to 40 n² bytes, a second or two and up to 40 MB in 1000 dimensions, and an evaluation takes
 * n² operations.
 *
 * <p>The minimum is fopt at xopt, to rounding. COCO rounds the place of Schwefel's (20) to ten decimals,
 * ±4.2096874637 / 2 in each coordinate, which changes the value by less than rounding does.
 *
 * <p>The gradient is exact. There is none of the step ellipsoid (7), which is flat between its steps. Where a function
 * has a kink, 0 stands for the part that has no gradient: at the tip of the sharp ridge (13), of the different powers
 * (14), of the attractive sector (6), of a term of Schaffer's (17, 18) and of a tooth of Katsuura's (23). Between two
 * bowls of Lunacek's (24) or two peaks of Gallagher's (21, 22) it is one side's; beyond the corner of the linear slope
 * (5) and at it, 0. The oscillation T_osz, in most of the functions, has no slope at 0, where 1 stands for it. Far out,
 * where a formula overflows and no sum is left, the value is infinity and such a partial derivative 0.
 *
 * <p>Source: N. Hansen, S. Finck, R. Ros, A. Auger, <i>Real-Parameter Black-Box Optimization Benchmarking 2009:
 * Noiseless Functions Definitions</i>, INRIA RR-6829, 2009; N. Hansen, A. Auger, R. Ros, O. Mersmann, T. Tušar,
 * D. Brockhoff, <i>COCO: A Platform for Comparing Continuous Optimizers in a Black-Box Setting</i>, 2021.
 *
 * @param function which one, from 1 to 24
 * @param instance which place, value and rotations, from 1 to 200000; COCO's suite of 2009 has 1 to 5, for example
 * @param dimension the number of coordinates, at least 2; at most 10000 where there are rotations
 */
@Description(
        value = "The 24 noiseless functions of the BBOB suite, as COCO computes them.",
        group = "suites",
        formula = "f(x) = g(T(x - xopt)) + fopt, g and T the function's, xopt, fopt and T's rotations the instance's",
        source = "Hansen, Finck, Ros, Auger, Real-Parameter Black-Box Optimization Benchmarking 2009, 2009")
public record Bbob(
        @Description("From 1 to 24: 1 sphere, 2 ellipsoid, 3 Rastrigin, 4 Bueche-Rastrigin, 5 linear slope,"
                + " 6 attractive sector, 7 step ellipsoid, 8 Rosenbrock, 9 rotated Rosenbrock, 10 rotated ellipsoid,"
                + " 11 discus, 12 bent cigar, 13 sharp ridge, 14 different powers, 15 rotated Rastrigin,"
                + " 16 Weierstrass, 17 Schaffer F7, 18 Schaffer F7 of condition 1000, 19 Griewank-Rosenbrock,"
                + " 20 Schwefel, 21 Gallagher's 101 peaks, 22 Gallagher's 21 peaks, 23 Katsuura,"
                + " 24 Lunacek's bi-Rastrigin.")
        BbobFunction function,

        @Description("Which place and value of the minimum and which rotations, from 1 to 200000.")
        int instance,

        @Description("Number of coordinates, at least 2, and at most 10000 where there are rotations.")
        int dimension)
        implements Objective {
    /** Ten thousand seeds for each, below 2³¹ together. */
    private static final int MOST_INSTANCES = 200_000;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Bbob {
        checkArgument(
                instance >= 1 && instance <= MOST_INSTANCES,
                "instance must be from 1 to %s, got %s",
                MOST_INSTANCES,
                instance);
        checkArgument(dimension >= 2, "dimension must be >= 2, got %s", dimension);
        function = function.of(instance, dimension);
    }

    /**
     * A function by its number.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Bbob(int function, int instance, int dimension) {
        this(BbobFunction.of(function), instance, dimension);
    }

    /** The sphere, its first instance, in 2 dimensions. */
    public Bbob() {
        this(1, 1, 2);
    }

    @Override
    public double value(double[] x) {
        return function.landscape().value(x);
    }

    @Override
    public List<Minimum> minima() {
        return function.landscape().minima();
    }

    @Override
    public Optional<Differentiable> differentiable() {
        return withoutGradient().isPresent() ? Optional.empty() : Optional.of(function.landscape());
    }

    @Override
    public Optional<String> withoutGradient() {
        return function.withoutGradient();
    }
}
