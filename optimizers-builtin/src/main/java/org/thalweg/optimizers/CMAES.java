package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * The CMA evolution strategy: points drawn from a normal distribution, whose mean, step size and covariance learn from
 * the ranks of the points' values; optionally restarted with larger and larger populations (IPOP).
 *
 * <pre>{@code
 * y_k = B D z_k,  z_k ~ N(0, I),  C = B D² Bᵀ;   x_k = m + σ y_k,  k = 1 … λ, sorted by f(x_k)
 * y   = sum over k <= μ of w_k y_k
 * m   = m + σ y
 * p_σ = (1 - c_σ) p_σ + sqrt(c_σ (2 - c_σ) μ_eff) C^(-1/2) y
 * σ   = σ exp(c_σ / d_σ (|p_σ| / E|N(0, I)| - 1))
 * h   = 1 if |p_σ| / sqrt(1 - (1 - c_σ)^(2 (g + 1))) < (1.4 + 2 / (n + 1)) E|N(0, I)|, else 0
 * p_c = (1 - c_c) p_c + h sqrt(c_c (2 - c_c) μ_eff) y
 * C   = (1 + c_1 (1 - h) c_c (2 - c_c) - c_1 - c_μ sum w_k) C + c_1 p_c p_cᵀ + c_μ sum over k <= λ of w°_k y_k y_kᵀ
 * w°_k = w_k, for w_k < 0 times n / |C^(-1/2) y_k|²
 * }</pre>
 *
 * <p>All constants, and the rules by which the run ends, are the tutorial's. B and D are renewed after
 * each generation up to a hundred coordinates or so, beyond that the more seldom the more there are. The path depends
 * on the order of the values alone, NaN being last: f and any strictly increasing function of it give the same.
 *
 * <p>The mean begins at the start, whose own value the first step costs beside its generation. Without a sigma of its
 * own the distribution is as wide, coordinate by coordinate, as 0.3 times the objective's domain, widened where the
 * start lies outside. No point is kept in the domain. x is the best point so far; where a wrapper moves it, the
 * distribution stays.
 *
 * <p>Hansen, The CMA evolution strategy: a tutorial, 2016, version of 2023, arXiv:1604.00772. Auger and Hansen, A
 * restart CMA evolution strategy with increasing population size, CEC 2005.
 *
 * @param population the number of points in a generation (λ), {@code >= 2}; 0: 4 + floor(3 ln n)
 * @param sigma the standard deviation of the first generation, {@code > 0}; 0: 0.3 times the domain's width, for each
 *     coordinate its own
 * @param active whether the worse half of a generation counts against its directions, by negative weights
 * @param restarts how often a run that would end starts again, {@code >= 0}: each time with twice the population, up to
 *     65536, from a point drawn evenly in the domain
 * @param toleranceFun a run ends once the values of the last generation, and the best ones of the 10 + ⌈30 n / λ⌉ last
 *     ones, differ by less, {@code >= 0}
 * @param toleranceX a run ends once the steps are shorter than this share of the first ones, {@code >= 0}
 */
@Description(
        value = "CMA-ES: points from a normal distribution that learns the landscape's shape (Hansen, tutorial, "
                + "2016); with restarts IPOP (Auger and Hansen, 2005). A step is one generation and costs as many "
                + "values as the population has points, the first step one more for the start.",
        group = "without gradients, evolutionary")
public record CMAES(
        @Description("Points in a generation, >= 2; 0: 4 + floor(3 ln n).")
        int population,

        @Description("Standard deviation of the first generation, > 0; 0: 0.3 times the domain's width, coordinate by "
                + "coordinate.")
        double sigma,

        @Description("Whether bad points count against their directions (negative weights).")
        boolean active,

        @Description(
                "How often to start again, with twice the population and elsewhere, where the run would end, >= 0.")
        int restarts,

        @Description("Ends the run once the values of the last generations differ by less, >= 0.")
        double toleranceFun,

        @Description("Ends the run once steps are shorter than this share of the first ones, >= 0.")
        double toleranceX)
        implements Optimizer {
    private static final double SHARE_OF_WIDTH = 0.3;

    /** The tutorial's settings. */
    public CMAES() {
        this(0, 0, true, 0, 1e-12, 1e-12);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public CMAES {
        checkArgument(population == 0 || population >= 2, "population must be >= 2, or 0, got %s", population);
        Ranges.checkNotNegative("sigma", sigma);
        checkArgument(restarts >= 0, "restarts must be >= 0, got %s", restarts);
        Ranges.checkNotNegative("toleranceFun", toleranceFun);
        Ranges.checkNotNegative("toleranceX", toleranceX);
    }

    @Override
    public Run start(Problem problem) {
        return new CMAESRun(this, problem);
    }

    int populationFor(int dimension) {
        return population == 0 ? 4 + (int) (3 * Math.log(dimension)) : population;
    }

    /** The first step size, in units of {@link #scaleIn}. */
    double firstSigma() {
        return sigma == 0 ? SHARE_OF_WIDTH : sigma;
    }

    /** The unit of each coordinate. */
    double[] scaleIn(SearchSpace space) {
        double[] scale = space.width.clone();
        if (sigma != 0) {
            Arrays.fill(scale, 1);
        }
        return scale;
    }
}
