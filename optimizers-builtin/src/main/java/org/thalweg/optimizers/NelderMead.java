package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Nelder and Mead's simplex search.
 *
 * <pre>{@code
 * the simplex: v_0, best, to v_n, worst; c = the mean of all but v_n
 * r = c + reflection (c - v_n)
 * f(r) < f(v_0):       e = c + expansion (r - c); the better of e and r replaces v_n
 * f(r) < f(v_(n-1)):   r replaces v_n
 * f(r) < f(v_n):       o = c + contraction (r - c) replaces v_n if f(o) <= f(r), else the simplex shrinks
 * else:                i = c + contraction (v_n - c) replaces v_n if f(i) < f(v_n), else the simplex shrinks
 * shrink:              v_i = v_0 + shrink (v_i - v_0)
 * }</pre>
 *
 * <p>x is v_0. The first simplex is the start and, for each coordinate, the start moved in it by a tenth of the
 * domain's width, or by initialStep. Of points with the same value the older one ranks first; NaN ranks last. Where a
 * wrapper has moved x, the simplex moves along, as it is, and is evaluated anew, which costs n + 1 values.
 *
 * <p>On a stochastic objective the simplex is evaluated anew on each draw, which costs n + 1 values: a vertex that was
 * lucky on one would else stay for good.
 *
 * <p>Nelder and Mead, A simplex method for function minimization, 1965, in the form, and with the tie-breaking rules,
 * of Lagarias, Reeds, Wright and Wright, Convergence properties of the Nelder–Mead simplex method in low dimensions,
 * 1998. The adaptive coefficients, for many dimensions: Gao and Han, Implementing the Nelder–Mead simplex algorithm
 * with adaptive parameters, 2012.
 *
 * @param initialStep the first simplex's edge along each coordinate, {@code >= 0}; 0: a tenth of the domain's width
 * @param reflection how far the worst vertex is reflected, {@code > 0}
 * @param expansion how many times farther a reflection that does well goes, {@code > 1}, and {@code > reflection}
 * @param contraction how far from the middle a contraction ends, in (0, 1)
 * @param shrink the share of each edge that a shrink leaves, in (0, 1)
 * @param adaptive whether expansion, contraction and shrink are 1 + 2/n, 3/4 - 1/(2n) and 1 - 1/n, in at least two
 *     dimensions; needs the four at their defaults, 1, 2, 0.5 and 0.5
 * @param toleranceX the run has finished where all vertices are as near the best one in each coordinate, {@code >= 0},
 *     and toleranceF holds
 * @param toleranceF likewise for the values, {@code >= 0}, where toleranceX holds
 */
@Description(
        value = "Simplex search by reflection, expansion, contraction and shrinking (Nelder and Mead, 1965; "
                + "Lagarias et al., 1998), with coefficients for many dimensions as an option (Gao and Han, 2012). "
                + "A step costs 1 or 2 values, or n + 2 where the simplex shrinks; the first n + 1 more.",
        group = "without gradients")
public record NelderMead(
        @Description("First simplex's edge along each coordinate, >= 0; 0: a tenth of the domain's width.")
        double initialStep,

        @Description("How far the worst vertex is reflected, > 0.")
        double reflection,

        @Description("How many times farther a reflection that does well goes, > 1 and > reflection.")
        double expansion,

        @Description("How far from the middle a contraction ends, in (0, 1).")
        double contraction,

        @Description("Share of each edge that a shrink leaves, in (0, 1).")
        double shrink,

        @Description(
                "Expansion, contraction and shrink for the number of dimensions; needs the four at their defaults.")
        boolean adaptive,

        @Description(
                "Finished where all vertices are as near the best one in each coordinate, and toleranceF holds, >= 0.")
        double toleranceX,

        @Description("Finished where all values are as near the best one, and toleranceX holds, >= 0.")
        double toleranceF)
        implements Optimizer {
    /** The standard coefficients; the scale from the domain; to the last digit. */
    public NelderMead() {
        this(0, 1, 2, 0.5, 0.5, false, 0, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public NelderMead {
        Ranges.checkNotNegative("initialStep", initialStep);
        Ranges.checkPositive("reflection", reflection);
        checkArgument(
                expansion > 1 && expansion > reflection && expansion < Double.POSITIVE_INFINITY,
                "expansion must be > 1, > reflection and finite, got %s with reflection = %s",
                expansion,
                reflection);
        checkArgument(contraction > 0 && contraction < 1, "contraction must be in (0, 1), got %s", contraction);
        checkArgument(shrink > 0 && shrink < 1, "shrink must be in (0, 1), got %s", shrink);
        checkArgument(
                !adaptive || reflection == 1 && expansion == 2 && contraction == 0.5 && shrink == 0.5,
                "adaptive needs reflection = 1, expansion = 2, contraction = 0.5 and shrink = 0.5,"
                        + " got %s, %s, %s and %s",
                reflection,
                expansion,
                contraction,
                shrink);
        Ranges.checkNotNegative("toleranceX", toleranceX);
        Ranges.checkNotNegative("toleranceF", toleranceF);
    }

    @Override
    public Run start(Problem problem) {
        return new NelderMeadRun(problem, inForce(problem.dimension()));
    }

    private NelderMead inForce(int dimension) {
        if (!adaptive) {
            return this;
        }
        double n = Math.max(2, dimension); // in one dimension the shrink would be 0; in two all are the standard ones
        return new NelderMead(initialStep, 1, 1 + 2 / n, 0.75 - 1 / (2 * n), 1 - 1 / n, false, toleranceX, toleranceF);
    }

    private static final class NelderMeadRun implements Run {
        private final Problem problem;
        private final NelderMead rule;
        private final Incumbent incumbent;
        private final int n;
        private final double[][] vertices; // best first, once they have been evaluated
        private final double[] values;
        private final double[] middle; // of all vertices but the worst
        private final double[] reflected;
        private final double[] further;
        private boolean begun;
        private boolean stuck;

        NelderMeadRun(Problem problem, NelderMead rule) {
            this.problem = problem;
            this.rule = rule;
            this.incumbent = new Incumbent(problem);
            this.n = problem.dimension();
            this.vertices = new double[n + 1][n];
            this.values = new double[n + 1];
            this.middle = new double[n];
            this.reflected = new double[n];
            this.further = new double[n];
        }

        @Override
        public double step(double[] x, Rates rates) {
            boolean moved = !incumbent.isAt(x);
            double before = incumbent.valueAt(x);
            if (moved) {
                if (!begun) {
                    spread(new SearchSpace(problem, x).steps(rule.initialStep));
                    begun = true;
                }
                translate(x, before);
            }
            iterate();
            incumbent.offer(vertices[0], values[0]);
            incumbent.copyTo(x);
            return before;
        }

        /** The first simplex, about the origin until it is put where the start is. */
        private void spread(double[] edges) {
            for (int i = 0; i < n; i++) {
                vertices[i + 1][i] = edges[i];
            }
        }

        /** Moves the simplex until its best vertex is at x, and evaluates it there. */
        private void translate(double[] x, double valueAtX) {
            double[] best = vertices[0];
            for (int i = 1; i <= n; i++) {
                for (int j = 0; j < n; j++) {
                    vertices[i][j] += x[j] - best[j];
                }
            }
            System.arraycopy(x, 0, best, 0, n);
            values[0] = valueAtX;
            evaluateOthers();
        }

        private void evaluateOthers() {
            for (int i = 1; i <= n; i++) {
                values[i] = problem.value(vertices[i]);
            }
            for (int i = 1; i <= n; i++) {
                rankUp(i);
            }
        }

        /** Moves a vertex up past all before it that are worse, those being in order. */
        private void rankUp(int vertex) {
            double[] location = vertices[vertex];
            double value = values[vertex];
            int rank = vertex;
            while (rank > 0 && Incumbent.isBetter(value, values[rank - 1])) {
                vertices[rank] = vertices[rank - 1];
                values[rank] = values[rank - 1];
                rank--;
            }
            vertices[rank] = location;
            values[rank] = value;
        }

        private void iterate() {
            findMiddle();
            double[] worst = vertices[n];
            go(-rule.reflection, worst, reflected);
            double value = problem.value(reflected);
            if (Incumbent.isBetter(value, values[0])) {
                go(rule.expansion, reflected, further);
                double itsValue = problem.value(further);
                if (Incumbent.isBetter(itsValue, value)) {
                    replaceWorst(further, itsValue);
                } else {
                    replaceWorst(reflected, value);
                }
            } else if (Incumbent.isBetter(value, values[n - 1])) {
                replaceWorst(reflected, value);
            } else if (Incumbent.isBetter(value, values[n])) {
                go(rule.contraction, reflected, further);
                double itsValue = problem.value(further);
                if (Incumbent.isBetter(value, itsValue)) {
                    shrink();
                } else {
                    replaceWorst(further, itsValue);
                }
            } else {
                go(rule.contraction, worst, further);
                double itsValue = problem.value(further);
                if (Incumbent.isBetter(itsValue, values[n])) {
                    replaceWorst(further, itsValue);
                } else {
                    shrink();
                }
            }
        }

        private void findMiddle() {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += vertices[i][j];
                }
                middle[j] = sum / n;
            }
        }

        /** A point on the line from the middle through another point. */
        private void go(double share, double[] through, double[] into) {
            for (int j = 0; j < n; j++) {
                into[j] = middle[j] + share * (through[j] - middle[j]);
            }
        }

        private void replaceWorst(double[] location, double value) {
            System.arraycopy(location, 0, vertices[n], 0, n);
            values[n] = value;
            rankUp(n);
        }

        private void shrink() {
            double[] best = vertices[0];
            boolean changed = false;
            for (int i = 1; i <= n; i++) {
                double[] vertex = vertices[i];
                for (int j = 0; j < n; j++) {
                    double moved = best[j] + rule.shrink * (vertex[j] - best[j]);
                    changed |= moved != vertex[j];
                    vertex[j] = moved;
                }
            }
            stuck = !changed;
            evaluateOthers();
        }

        @Override
        public Optional<String> finished() {
            if (stuck) {
                return Optional.of("the simplex is as small as rounding lets it be");
            }
            return isWithinTolerances() ? Optional.of("the simplex is within its tolerances") : Optional.empty();
        }

        private boolean isWithinTolerances() {
            if (!(values[n] - values[0] <= rule.toleranceF)) {
                return false;
            }
            for (int i = 1; i <= n; i++) {
                for (int j = 0; j < n; j++) {
                    if (!(Math.abs(vertices[i][j] - vertices[0][j]) <= rule.toleranceX)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
