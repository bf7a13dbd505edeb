package org.thalweg.schedulers;

import com.google.common.math.LongMath;
import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * The learning rate falls to etaMin along half a cosine, again and again.
 *
 * <pre>{@code
 * etaMin + (lr - etaMin) · (1 + cos(π c / T)) / 2     c: steps since the last restart
 *                                                     T: t0, tMult t0, tMult² t0, …
 * }</pre>
 *
 * <p>Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR 2017, arXiv:1608.03983;
 * PyTorch's {@code CosineAnnealingWarmRestarts}.
 *
 * @param t0 the steps until the first restart, {@code >= 1}; 0: as many as make three falls fill the run
 * @param tMult how much longer each fall is than the one before, {@code >= 1}
 * @param etaMin the rate that the cosine ends at, {@code >= 0}
 */
@Description("The learning rate falls to etaMin along half a cosine, again and again, as torch's "
        + "CosineAnnealingWarmRestarts (SGDR).")
public record CosineRestarts(
        @Description("Steps until the first restart, >= 1; 0: as many as make three falls fill the run.")
        long t0,

        @Description("How much longer each fall is than the one before, >= 1.")
        long tMult,

        @Description("Rate that the cosine ends at, >= 0.") double etaMin)
        implements Scheduler {
    /** Three equal falls to 0. */
    public CosineRestarts() {
        this(0, 1, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public CosineRestarts {
        Ranges.checkAtLeast("t0", t0, 0);
        Ranges.checkAtLeast("tMult", tMult, 1);
        Ranges.checkNotNegative("etaMin", etaMin);
    }

    @Override
    public Schedule start(double lr, long steps) {
        long first = t0 == 0 ? Plan.part("t0", 1 + tMult + (double) tMult * tMult, steps) : t0;
        return Link.setting((step, loss) -> new Rates(etaMin + (lr - etaMin) * share(step, first), Double.NaN));
    }

    private double share(long step, long first) {
        long length = first;
        long sinceRestart = step;
        if (tMult == 1) {
            sinceRestart = step % length;
        }
        while (sinceRestart >= length) {
            sinceRestart -= length;
            length = LongMath.saturatedMultiply(length, tMult);
        }
        return (1 + Math.cos(Math.PI * sinceRestart / length)) / 2;
    }

    @Override
    public List<String> warnings(long steps) {
        return steps > 0 && t0 >= steps
                ? List.of("the rate never restarts, since t0 = " + t0 + " and the run has " + steps + " steps")
                : List.of();
    }
}
