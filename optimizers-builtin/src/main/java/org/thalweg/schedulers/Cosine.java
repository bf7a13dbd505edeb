package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * The learning rate falls to etaMin along half a cosine, in tMax steps, and rises again after them.
 *
 * <pre>{@code
 * etaMin + (lr - etaMin) · (1 + cos(π step / tMax)) / 2
 * }</pre>
 *
 * <p>Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, ICLR 2017, arXiv:1608.03983, without
 * the restarts. PyTorch's {@code CosineAnnealingLR}, whose recursion has these values, but magnifies the rounding at
 * the trough while it rises again: by about 1e-17 tMax² of lr.
 *
 * @param tMax the steps until the trough, {@code >= 1}; 0: the run's
 * @param etaMin the rate there, {@code >= 0}
 */
@Description("The learning rate falls to etaMin along half a cosine, as torch's CosineAnnealingLR. After tMax steps it "
        + "rises again.")
public record Cosine(
        @Description("Steps until the trough, >= 1; 0: the run's.")
        long tMax,

        @Description("Rate at the trough, >= 0.") double etaMin)
        implements Scheduler {
    /** Over the run, to 0. */
    public Cosine() {
        this(0, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Cosine {
        Ranges.checkAtLeast("tMax", tMax, 0);
        Ranges.checkNotNegative("etaMin", etaMin);
    }

    @Override
    public Schedule start(double lr, long steps) {
        return new CosineSchedule(lr, Plan.orSteps("tMax", tMax, steps));
    }

    @Override
    public List<String> warnings(long steps) {
        if (tMax > 0 && steps - 1 > tMax) {
            return List.of("the rate rises again after tMax = " + tMax + ", the run has " + steps + " steps");
        }
        return steps > 0 && steps < tMax
                ? List.of("the trough is at tMax = " + tMax + ", the run ends after " + steps + " steps")
                : List.of();
    }

    private final class CosineSchedule implements Link {
        private final double lr;
        private final long fall;

        CosineSchedule(double lr, long fall) {
            this.lr = lr;
            this.fall = fall;
        }

        @Override
        public Rates next(long step, double loss) {
            return new Rates(etaMin + (lr - etaMin) * share(step), Double.NaN);
        }

        @Override
        public Rates next(long step, double loss, Rates inForce) {
            if (step == 0) {
                return inForce;
            }
            double now = share(step);
            double before = share(step - 1);
            double next = before == 0
                    ? inForce.lr() + (lr - etaMin) * now // out of the trough, where the ratio would be infinite
                    : now / before * (inForce.lr() - etaMin) + etaMin;
            return new Rates(next, inForce.momentum());
        }

        /** The part of the way from trough to top; from 1 to 0 and back in whole numbers, so that it never drifts. */
        private double share(long step) {
            double cosine = Math.cos(Math.PI * (step % fall) / fall);
            return (1 + (step / fall % 2 == 0 ? cosine : -cosine)) / 2;
        }
    }
}
