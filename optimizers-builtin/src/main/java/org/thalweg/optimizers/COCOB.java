package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Continuous coin betting, with backpropagation: in each coordinate a gambler bets on the sign of the next derivative,
 * and where x stands is the bet. There is no learning rate.
 *
 * <pre>{@code
 * L = max(L, |g|)                      the largest derivative so far; eps at first
 * G = G + |g|                          θ = θ - g
 * R = max(R - g w, 0)                  the reward of the bet w = x - x0
 * w = θ / (L max(G + L, alpha L)) (L + R)
 * x = x0 + w
 * }</pre>
 *
 * <p>Where x was moved between steps, x0 moves with it.
 *
 * <p>Orabona and Tommasi, Training deep networks without learning rates through coin betting, NIPS 2017,
 * arXiv:1705.07795, algorithm 2. Rule and defaults: the authors' {@code COCOB}.
 *
 * @param alpha bounds the fraction that the first bets wager by 1/alpha, {@code > 0}
 * @param eps the largest derivative at first, {@code > 0}
 */
@Description(
        value = "COCOB (Orabona & Tommasi 2017): coin betting in each coordinate, without any learning rate. "
                + "A step costs one value with gradient.",
        group = "gradient, tuning-free")
public record COCOB(
        @Description("Bounds what the first bets wager: the larger, the smaller the first steps, > 0.")
        double alpha,

        @Description("Largest derivative assumed at first, > 0; small.")
        double eps)
        implements Optimizer {
    /** The authors' defaults. */
    public COCOB() {
        this(100, 1e-8);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public COCOB {
        Ranges.checkPositive("alpha", alpha);
        Ranges.checkPositive("eps", eps);
    }

    @Override
    public Run start(Problem problem) {
        return new COCOBRun(problem);
    }

    private final class COCOBRun extends GradientRun {
        private final double[] largest;
        private final double[] absoluteSum;
        private final double[] sum;
        private final double[] reward;
        private final double[] bet;

        COCOBRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            largest = new double[n];
            Arrays.fill(largest, eps);
            absoluteSum = new double[n];
            sum = new double[n];
            reward = new double[n];
            bet = new double[n];
        }

        @Override
        void move(double[] x, Rates rates) {
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i];
                double l = Math.max(largest[i], Math.abs(g));
                double absolute = absoluteSum[i] + Math.abs(g);
                double total = sum[i] + g;
                double won = Math.max(reward[i] - g * bet[i], 0);
                double next = -total / (l * Math.max(absolute + l, alpha * l)) * (won + l);
                x[i] = x[i] - bet[i] + next;
                largest[i] = l;
                absoluteSum[i] = absolute;
                sum[i] = total;
                reward[i] = won;
                bet[i] = next;
            }
        }
    }
}
