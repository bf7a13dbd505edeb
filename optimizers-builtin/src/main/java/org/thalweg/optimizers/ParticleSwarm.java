package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Particle swarm optimisation with constriction.
 *
 * <pre>{@code
 * for each particle i and each coordinate, with r1, r2 drawn evenly from [0, 1):
 *   v_i = inertia v_i + cognitive r1 (p_i - x_i) + social r2 (l_i - x_i)
 *   x_i = x_i + v_i
 * p_i = x_i if f(x_i) < f(p_i), for all particles at the end of the generation
 * }</pre>
 *
 * where p is the best point that a particle has seen and l the best that it or its neighbours have.
 *
 * <p>The first generation is the start and points drawn evenly in the objective's domain, which is widened where the
 * start lies outside; a first velocity is half the way to another such point. Later a particle goes where it flies,
 * since a domain constrains nothing. x is the best point so far. The run ends when the swarm stands still.
 *
 * <p>Clerc and Kennedy, The particle swarm: explosion, stability, and convergence in a multidimensional complex space,
 * IEEE Transactions on Evolutionary Computation 6, 2002. Neighbours in a ring: Bratton and Kennedy, Defining a standard
 * for particle swarm optimization, 2007. The half difference: Clerc, Standard particle swarm optimisation, 2006.
 *
 * @param topology who the neighbours are
 * @param population the number of particles, {@code >= 2}
 * @param inertia how much of its velocity a particle keeps, in [0, 1]
 * @param cognitive how strongly it is drawn to its own best point, {@code >= 0}
 * @param social how strongly it is drawn to its neighbours' best point, {@code >= 0}
 */
@Description(
        value = "Particle swarm optimisation with constriction (Clerc and Kennedy, 2002). A step is one "
                + "generation and costs as many values as there are particles.",
        group = "without gradients, evolutionary")
public record ParticleSwarm(
        @Description("Whose best point draws a particle: the whole swarm's (GLOBAL), or that of itself and its two "
                + "neighbours in a ring (RING).")
        Topology topology,

        @Description("Particles, >= 2.") int population,

        @Description("Share of its velocity that a particle keeps, in [0, 1].")
        double inertia,

        @Description("Pull of the particle's own best point, >= 0.")
        double cognitive,

        @Description("Pull of the neighbours' best point, >= 0.")
        double social)
        implements Optimizer {
    /** Who tells a particle of its best point. */
    public enum Topology {
        /** All particles. */
        GLOBAL,
        /** It itself, the one before and the one after it; slower, and less easily caught in a local minimum. */
        RING
    }

    /** Clerc and Kennedy's constriction, for φ = 4.1. */
    public ParticleSwarm() {
        this(Topology.GLOBAL, 40, 0.7298, 1.49618, 1.49618);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ParticleSwarm {
        checkArgument(topology != null, "topology must be GLOBAL or RING, got null");
        checkArgument(population >= 2, "population must be >= 2, got %s", population);
        Ranges.checkProbability("inertia", inertia);
        Ranges.checkNotNegative("cognitive", cognitive);
        Ranges.checkNotNegative("social", social);
    }

    @Override
    public Run start(Problem problem) {
        return new ParticleSwarmRun(problem);
    }

    private final class ParticleSwarmRun extends PopulationRun {
        private final RandomGenerator random;
        private final double[][] points;
        private final double[][] velocities;
        private final double[] values;
        private final double[][] bestPoints; // of each particle
        private final double[] bestValues;
        private int best;
        private boolean stoodStill;

        ParticleSwarmRun(Problem problem) {
            super(problem);
            random = problem.random();
            points = new double[population][problem.dimension()];
            velocities = new double[population][problem.dimension()];
            values = new double[population];
            bestPoints = new double[population][problem.dimension()];
            bestValues = new double[population];
        }

        @Override
        void begin(double[] start, double value) {
            SearchSpace space = new SearchSpace(problem, start);
            for (int i = 0; i < population; i++) {
                if (i == 0) {
                    System.arraycopy(start, 0, points[0], 0, start.length);
                } else {
                    space.draw(random, points[i]);
                }
                space.draw(random, velocities[i]);
                for (int j = 0; j < start.length; j++) {
                    velocities[i][j] = (velocities[i][j] - points[i][j]) / 2;
                }
                bestValues[i] = i == 0 ? value : problem.value(points[i]);
                System.arraycopy(points[i], 0, bestPoints[i], 0, start.length);
            }
            offerBest();
        }

        @Override
        void evolve() {
            stoodStill = true;
            for (int i = 0; i < population; i++) {
                move(i, bestPoints[leaderOf(i)]);
                values[i] = problem.value(points[i]);
            }
            for (int i = 0; i < population; i++) {
                if (Incumbent.isBetter(values[i], bestValues[i])) {
                    bestValues[i] = values[i];
                    System.arraycopy(points[i], 0, bestPoints[i], 0, points[i].length);
                }
            }
            offerBest();
        }

        private int leaderOf(int i) {
            if (topology == Topology.GLOBAL) {
                return best;
            }
            int before = (i + population - 1) % population;
            int after = (i + 1) % population;
            return better(better(i, before), after);
        }

        private int better(int i, int j) {
            return Incumbent.isBetter(bestValues[j], bestValues[i]) ? j : i;
        }

        private void move(int i, double[] leader) {
            double[] x = points[i];
            double[] v = velocities[i];
            double[] own = bestPoints[i];
            for (int j = 0; j < x.length; j++) {
                v[j] = inertia * v[j]
                        + cognitive * random.nextDouble() * (own[j] - x[j])
                        + social * random.nextDouble() * (leader[j] - x[j]);
                double moved = x[j] + v[j];
                // what is where it is drawn to, and too slow to leave, will never move again
                stoodStill &= moved == x[j] && leader[j] == x[j];
                x[j] = moved;
            }
        }

        private void offerBest() {
            best = Rank.best(bestValues);
            offer(bestPoints[best], bestValues[best]);
        }

        @Override
        public Optional<String> finished() {
            return stoodStill ? Optional.of("the swarm stands still") : Optional.empty();
        }
    }
}
