package org.thalweg.schedulers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * Warm-up, a long plateau, and a decay at the end.
 *
 * <pre>{@code
 * n = totalSteps,  c = (step - (1 - decay) n) / (decay n), the part of the decay that is over
 *
 * step / (warmUp n)                             while step < warmUp n
 * 1                                             while step <= (1 - decay) n
 * endFactor + (1 - endFactor) · left(c)         while step < n, then endFactor
 *
 * left(c):  linear 1 - c,  cosine (1 + cos(π c)) / 2,  sqrt 1 - √c
 * }</pre>
 *
 * <p>Hu and others, MiniCPM: unveiling the potential of small language models with scalable training strategies, 2024,
 * arXiv:2404.06395. The decay's shapes: Hägele and others, Scaling laws and compute-optimal training beyond fixed
 * training durations, 2024, arXiv:2405.18392.
 *
 * @param warmUp the share of the steps in which the rate rises from 0, in [0, 1]
 * @param decay the share of the steps in which it falls, in [0, 1]; with warmUp at most 1
 * @param totalSteps the steps of the whole, {@code >= 1}; 0: the run's
 * @param shape along which curve it falls
 * @param endFactor what is left of lr at the end, in [0, 1]
 */
@Description("Warm-up, a long plateau and a decay at the end (WSD, Hu et al. 2024).")
public record WarmUpStableDecay(
        @Description("Share of the steps in which the rate rises linearly from 0, in [0, 1].")
        double warmUp,

        @Description("Share of the steps in which it falls, in [0, 1]; with warmUp at most 1.")
        double decay,

        @Description("Steps of the whole, >= 1; 0: the run's.")
        long totalSteps,

        @Description("Along which curve it falls: linear, cosine, or sqrt, which is 1-sqrt(c).")
        Shape shape,

        @Description("What is left of lr at the end, in [0, 1].")
        double endFactor)
        implements Scheduler {
    /** How the rate falls: the part of the fall that is left after a part of its steps. */
    public enum Shape {
        /** A straight line. */
        LINEAR {
            @Override
            double left(double over) {
                return 1 - over;
            }
        },
        /** Half a cosine. */
        COSINE {
            @Override
            double left(double over) {
                return (1 + Math.cos(Math.PI * over)) / 2;
            }
        },
        /** One minus the root: steep at first. */
        SQRT {
            @Override
            double left(double over) {
                return 1 - Math.sqrt(over);
            }
        };

        abstract double left(double over);
    }

    /** A tenth of the run up, a fifth of it down to 0, linearly. */
    public WarmUpStableDecay() {
        this(0.1, 0.2, 0, Shape.LINEAR, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public WarmUpStableDecay {
        Ranges.checkGiven("shape", shape);
        Ranges.checkShare("warmUp", warmUp);
        Ranges.checkShare("decay", decay);
        checkArgument(warmUp + decay <= 1, "warmUp + decay must be <= 1, got %s + %s", warmUp, decay);
        Ranges.checkAtLeast("totalSteps", totalSteps, 0);
        Ranges.checkShare("endFactor", endFactor);
    }

    @Override
    public Schedule start(double lr, long steps) {
        long total = Plan.orSteps("totalSteps", totalSteps, steps);
        return Scheduler.ofFactor(step -> factor(step, total)).start(lr, steps);
    }

    private double factor(long step, long total) {
        if (step >= total) {
            return endFactor;
        }
        if (step < warmUp * total) {
            return step / (warmUp * total);
        }
        double over = (step - (1 - decay) * total) / (decay * total);
        return over > 0 ? endFactor + (1 - endFactor) * shape.left(over) : 1;
    }

    @Override
    public List<String> warnings(long steps) {
        if (totalSteps == 0 || steps == 0 || endFactor == 1) {
            return List.of();
        }
        if (steps > totalSteps) {
            return List.of("the rate stays at endFactor = " + endFactor + " of lr from step totalSteps = " + totalSteps
                    + " on, the run has " + steps);
        }
        return steps <= (1 - decay) * totalSteps
                ? List.of("the decay never begins, since totalSteps = " + totalSteps + " and the run has " + steps
                        + " steps")
                : List.of();
    }
}
