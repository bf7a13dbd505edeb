package org.thalweg.schedulers;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * The learning rate goes linearly up from baseLr to maxLr and down again, cycle after cycle, and the momentum down and
 * up.
 *
 * <pre>{@code
 * lr       = baseLr      + (maxLr - baseLr)             · height · scale
 * momentum = maxMomentum - (maxMomentum - baseMomentum) · height · scale
 *
 * height   0 to 1 in stepSizeUp steps, then to 0 in stepSizeDown
 * scale    triangular 1, triangular2 1/2^cycle, exp_range gamma^step       the first cycle is 0
 * }</pre>
 *
 * <p>Smith, Cyclical learning rates for training neural networks, WACV 2017, arXiv:1506.01186. PyTorch's {@code
 * CyclicLR}; the momentum is Adam's beta1, as in its newer releases.
 *
 * @param baseLr the lower end, {@code >= 0}; NaN: a tenth of the optimiser's lr
 * @param maxLr the upper end, {@code >= 0}; NaN: the optimiser's lr
 * @param stepSizeUp the steps up, {@code >= 1}
 * @param stepSizeDown the steps down, {@code >= 1}; 0: as many as up
 * @param mode how high the cycles are
 * @param gamma the factor of the height at each step in mode exp_range, in [0, 1]
 * @param cycleMomentum whether to drive the momentum
 * @param baseMomentum the momentum at the top, in [0, 1)
 * @param maxMomentum the momentum at the bottom, in [0, 1)
 */
@Description("The learning rate goes linearly up and down between two ends, as torch's CyclicLR (Smith 2017). The "
        + "momentum goes down and up.")
public record Cyclic(
        @Description("Lower end, >= 0; NaN: a tenth of the optimiser's lr.")
        double baseLr,

        @Description("Upper end, >= 0; NaN: the optimiser's lr.")
        double maxLr,

        @Description("Steps up, >= 1.") long stepSizeUp,

        @Description("Steps down, >= 1; 0: as many as up.") long stepSizeDown,

        @Description("How high the cycles are: triangular, all alike; triangular2, each half of the one before; "
                + "exp_range, gamma^step.")
        Mode mode,

        @Description("Factor of the height at each step in mode exp_range, in [0, 1].")
        double gamma,

        @Description("Drive the momentum too; false for an optimiser that has none.")
        boolean cycleMomentum,

        @Description("Momentum at the top, in [0, 1).") double baseMomentum,

        @Description("Momentum at the bottom, in [0, 1).") double maxMomentum)
        implements Scheduler {
    /** How high the cycles are. */
    public enum Mode {
        /** All alike. */
        TRIANGULAR,
        /** Each half as high as the one before. */
        TRIANGULAR2,
        /** Falling by gamma at each step. */
        EXP_RANGE
    }

    /** From a tenth of the optimiser's lr to all of it; the others are PyTorch's defaults. */
    public Cyclic() {
        this(Double.NaN, Double.NaN, 2000, 0, Mode.TRIANGULAR, 1, true, 0.8, 0.9);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Cyclic {
        Ranges.checkGiven("mode", mode);
        Ranges.checkNotNegativeOrNaN("baseLr", baseLr);
        Ranges.checkNotNegativeOrNaN("maxLr", maxLr);
        Ranges.checkAtLeast("stepSizeUp", stepSizeUp, 1);
        Ranges.checkAtLeast("stepSizeDown", stepSizeDown, 0);
        Ranges.checkShare("gamma", gamma);
        Ranges.checkMomentum("baseMomentum", baseMomentum);
        Ranges.checkMomentum("maxMomentum", maxMomentum);
    }

    @Override
    public Schedule start(double lr, long steps) {
        double base = Double.isNaN(baseLr) ? lr / 10 : baseLr;
        double max = Double.isNaN(maxLr) ? lr : maxLr;
        return Link.setting((step, loss) -> {
            double height = height(step);
            double momentum = cycleMomentum ? maxMomentum - (maxMomentum - baseMomentum) * height : Double.NaN;
            return new Rates(base + (max - base) * height, momentum);
        });
    }

    /** From 0 at the bottom to 1 at the top of a cycle whose height isn't scaled down. */
    private double height(long step) {
        long down = stepSizeDown == 0 ? stepSizeUp : stepSizeDown;
        long size = LongMath.saturatedAdd(stepSizeUp, down);
        long position = step % size;
        double height = position <= stepSizeUp ? (double) position / stepSizeUp : (double) (size - position) / down;
        return height
                * switch (mode) {
                    case TRIANGULAR -> 1;
                    case TRIANGULAR2 -> Math.pow(0.5, step / size);
                    case EXP_RANGE -> Math.pow(gamma, step);
                };
    }

    @Override
    public List<String> warnings(long steps) {
        List<String> warnings = new ArrayList<>();
        if (steps > 0 && steps <= stepSizeUp) {
            warnings.add("the rate still rises when the run ends, since stepSizeUp = " + stepSizeUp
                    + " and the run has " + steps + " steps");
        }
        if (baseLr > maxLr) {
            warnings.add("baseLr = " + baseLr + " is above maxLr = " + maxLr);
        }
        return warnings;
    }
}
