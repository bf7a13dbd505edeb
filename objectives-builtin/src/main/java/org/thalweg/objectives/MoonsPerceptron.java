package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.thalweg.api.Description;

/**
 * A small neural network that learns to tell two moons apart: the mean of log(1 + exp(−sᵢ z(pᵢ))) over points p of two
 * half circles that reach into each other, s = ±1 being the moon, plus l2/2 times the sum of the squared weights, with
 *
 * <pre>{@code
 * z(p) = c + sum over units h of v_h tanh(w_h p + b_h)
 * }</pre>
 *
 * <p>The coordinates are w, the two of each unit in turn, then v, which are the weights; then the biases b, and c. Not
 * convex: exchanging two units, or a unit's signs, gives the same network, so each minimum has many twins, and the
 * points between them are saddles. The start is drawn as PyTorch's {@code nn.Linear} draws it, evenly within one over
 * the root of a unit's number of inputs. The points are drawn from the same seed, as are scikit-learn's
 * {@code make_moons}. Minima are not known. A draw is a mini-batch of the points, drawn without replacement. Source: D.
 * E. Rumelhart, G. E. Hinton, R. J. Williams, <i>Learning Representations by Back-Propagating Errors</i>, Nature 323,
 * 1986.
 *
 * @param hidden the number of hidden units, in [1, 10000]
 * @param points the number of points, in [2, 1000000]
 * @param noise the standard deviation of the noise on the points, at least 0 and finite
 * @param seed of the noise and of the start
 * @param l2 the penalty on large weights, at least 0; biases are free
 * @param batch points in a draw, at least 0 and at most all; 0: all
 */
@Description(
        value = "A neural network of one hidden layer that learns to tell two moons apart.",
        group = "learning",
        formula =
                "f = mean over points of log(1 + exp(-s z)) + l2/2 |w, v|^2, z = c + sum over units of v tanh(w p + b)",
        source = "Rumelhart, Hinton, Williams, Learning representations by back-propagating errors, 1986")
public record MoonsPerceptron(
        @Description("Hidden units, each of which has 4 coordinates, in [1, 10000].")
        int hidden,

        @Description("Points of both moons together, in [2, 1000000].")
        int points,

        @Description("Standard deviation of the noise on the points, at least 0.")
        double noise,

        @Description("Seed of the points and of the start.") long seed,

        @Description("Penalty l2/2 |w, v|^2 on large weights, at least 0.")
        double l2,

        @Description("Points in the mini-batch of a step, at most all; 0: all of them, nothing is stochastic.")
        int batch)
        implements Learned {
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_POINTS = 1_000_000;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public MoonsPerceptron {
        checkArgument(hidden >= 1 && hidden <= MOST_UNITS, "hidden must be in [1, %s], got %s", MOST_UNITS, hidden);
        checkArgument(points >= 2 && points <= MOST_POINTS, "points must be in [2, %s], got %s", MOST_POINTS, points);
        checkArgument(noise >= 0 && noise < Double.POSITIVE_INFINITY, "noise must be >= 0 and finite, got %s", noise);
        Penalty.check(l2);
        checkArgument(batch >= 0 && batch <= points, "batch must be in [0, %s], as points says, got %s", points, batch);
    }

    /** Eight units, two hundred points. */
    public MoonsPerceptron() {
        this(8, 200, 0.2, 1, 0.001, 0);
    }

    @Override
    public int dimension() {
        return 4 * hidden + 1;
    }

    @Override
    public Sample sample() {
        return new Moons(points, noise, seed).sample();
    }

    @Override
    public double loss(Sample rows, double[] weights, double[] gradient) {
        double share = 1.0 / rows.rows;
        LogisticLoss loss = new LogisticLoss();
        double[] activations = new double[hidden];
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        for (int i = 0; i < rows.rows; i++) {
            double x = rows.feature(i, 0);
            double y = rows.feature(i, 1);
            double slope = loss.add(output(weights, x, y, activations), rows.target(i));
            if (gradient != null) {
                propagateBack(share * slope, weights, x, y, activations, gradient);
            }
        }
        return Penalty.added(share * loss.total(), l2, weights, 3 * hidden, gradient);
    }

    private double output(double[] weights, double x, double y, double[] activations) {
        double output = weights[4 * hidden];
        for (int h = 0; h < hidden; h++) {
            double t = tanh(weights[2 * h] * x + weights[2 * h + 1] * y + weights[3 * hidden + h]);
            activations[h] = t;
            output += weights[2 * hidden + h] * t;
        }
        return output;
    }

    private void propagateBack(
            double byOutput, double[] weights, double x, double y, double[] activations, double[] gradient) {
        for (int h = 0; h < hidden; h++) {
            double t = activations[h];
            double bySum = byOutput * weights[2 * hidden + h] * (1 - t * t);
            gradient[2 * h] += bySum * x;
            gradient[2 * h + 1] += bySum * y;
            gradient[2 * hidden + h] += byOutput * t;
            gradient[3 * hidden + h] += bySum;
        }
        gradient[4 * hidden] += byOutput;
    }

    /** To within a few 1e-16, which is enough for a sum with terms of order 1, and in a third of the library's time. */
    private static double tanh(double x) {
        return 1 - 2 / (Math.exp(2 * x) + 1);
    }

    @Override
    public double[] start() {
        SplittableRandom random = new SplittableRandom(~seed); // other numbers than the points'
        double[] x = new double[dimension()];
        double ofFirst = 1 / Math.sqrt(2);
        double ofSecond = 1 / Math.sqrt(hidden);
        for (int i = 0; i < x.length; i++) {
            boolean isFirst = i < 2 * hidden || i >= 3 * hidden && i < 4 * hidden;
            double reach = isFirst ? ofFirst : ofSecond;
            x[i] = random.nextDouble(-reach, reach);
        }
        return x;
    }
}
