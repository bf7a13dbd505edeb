package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Simulated annealing: a walk that goes uphill too, the less the colder it gets.
 *
 * <pre>{@code
 * y = w + s √(T / T_0) N(0, 1)                             w is where the walk is
 * w = y with probability min(1, exp(-(f(y) - f(w)) / T))   Metropolis' rule
 * T = cooling T                                            after movesPerStep such moves, which are a step
 * }</pre>
 *
 * <p><b>x is the best point so far; the walk goes elsewhere.</b> It starts at the start, and where a wrapper moves x it
 * goes on from there.
 *
 * <p>Where no initial temperature is given, the walk goes downhill alone at first, until the end of a step in which it
 * has refused a rise; T_0 is the mean of the rises refused, so a rise like them is then taken with probability 1/e.
 * Only differences of values matter, not their size. The standard deviation s is a tenth of the domain's width in each
 * coordinate, or initialStep; it shrinks as the valley that the walk can leave at the temperature does. The walk is not
 * kept in the domain.
 *
 * <p>Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220, 1983; Metropolis et al.,
 * Equation of state calculations by fast computing machines, 1953; moves whose variance is proportional to the
 * temperature: Ingber, Simulated annealing: practice versus theory, 1993, there called Boltzmann annealing.
 *
 * @param movesPerStep the number of moves tried at each temperature, {@code >= 1}
 * @param initialTemperature T_0, in units of the objective, {@code >= 0}; 0: the mean of the first rises
 * @param cooling the factor of the temperature after each step, in (0, 1)
 * @param initialStep the standard deviation s of a move in each coordinate at first, {@code >= 0}; 0: a tenth of the
 *     domain's width
 */
@Description(
        value = "A random walk that takes rises by Metropolis' rule, at a temperature that falls geometrically "
                + "(Kirkpatrick, Gelatt and Vecchi, 1983); x is the best point so far, the walk goes elsewhere. "
                + "A step is one temperature and costs as many values as movesPerStep says, the first 1 more.",
        group = "without gradients")
public record SimulatedAnnealing(
        @Description("Moves tried at each temperature, >= 1.")
        int movesPerStep,

        @Description("First temperature, in units of the objective, >= 0; 0: the mean of the first rises met.")
        double initialTemperature,

        @Description("Factor of the temperature after each step, in (0, 1).")
        double cooling,

        @Description("First standard deviation of a move in each coordinate, >= 0; 0: a tenth of the domain's width.")
        double initialStep)
        implements Optimizer {
    /** For a hundred steps or so; the scales from the domain and the objective. */
    public SimulatedAnnealing() {
        this(20, 0, 0.9, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public SimulatedAnnealing {
        checkArgument(movesPerStep >= 1, "movesPerStep must be >= 1, got %s", movesPerStep);
        Ranges.checkNotNegative("initialTemperature", initialTemperature);
        checkArgument(cooling > 0 && cooling < 1, "cooling must be in (0, 1), got %s", cooling);
        Ranges.checkNotNegative("initialStep", initialStep);
    }

    @Override
    public Run start(Problem problem) {
        return new SimulatedAnnealingRun(problem);
    }

    private final class SimulatedAnnealingRun implements Run {
        private final Problem problem;
        private final Incumbent incumbent;
        private final double[] walk;
        private final double[] candidate;
        private double[] scale; // null before the first step
        private double walkValue;
        private double temperature = initialTemperature;
        private boolean searching = initialTemperature == 0; // for the temperature
        private double warmth = 1; // the temperature as a share of the first one
        private long rises;
        private double meanRise;
        private boolean moves = true;

        SimulatedAnnealingRun(Problem problem) {
            this.problem = problem;
            this.incumbent = new Incumbent(problem);
            this.walk = new double[problem.dimension()];
            this.candidate = new double[problem.dimension()];
        }

        @Override
        public double step(double[] x, Rates rates) {
            boolean moved = !incumbent.isIn(x);
            boolean redrawn = !incumbent.isAt(x);
            double before = incumbent.valueAt(x);
            if (moved) {
                System.arraycopy(x, 0, walk, 0, x.length);
                walkValue = before;
            } else if (redrawn) {
                walkValue = problem.value(walk);
            }
            if (scale == null) {
                scale = new SearchSpace(problem, x).steps(initialStep);
            }
            moves = false;
            for (int i = 0; i < movesPerStep; i++) {
                tryMove();
            }
            cool();
            incumbent.copyTo(x);
            return before;
        }

        private void tryMove() {
            Gaussian.draw(problem.random(), walk, scale, Math.sqrt(warmth), candidate);
            moves |= !Arrays.equals(candidate, walk);
            double value = problem.value(candidate);
            incumbent.offer(candidate, value);
            double rise = value - walkValue;
            if (rise <= 0 || problem.random().nextDouble() < Math.exp(-rise / temperature)) {
                System.arraycopy(candidate, 0, walk, 0, walk.length);
                walkValue = value;
            } else if (searching && rise < Double.POSITIVE_INFINITY) {
                rises++;
                meanRise += (rise - meanRise) / rises;
            }
        }

        private void cool() {
            if (!searching) {
                temperature *= cooling;
                warmth *= cooling;
            } else if (rises > 0) {
                temperature = meanRise;
                searching = false;
            }
        }

        @Override
        public Optional<String> finished() {
            return moves ? Optional.empty() : Optional.of("the moves are too small to move the walk");
        }
    }
}
