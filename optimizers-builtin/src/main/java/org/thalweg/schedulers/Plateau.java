package org.thalweg.schedulers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * Reduces the learning rate when the loss has not become better for more than {@code patience} steps.
 *
 * <pre>{@code
 * better    min, rel: loss < best (1 - threshold)      max, rel: loss > best (1 + threshold)
 *           min, abs: loss < best - threshold          max, abs: loss > best + threshold
 * reduced   lr = max(lr · factor, minLr), if that is less by more than eps; then cooldown steps don't count
 * }</pre>
 *
 * <p>PyTorch's {@code ReduceLROnPlateau}, told the loss after each step, as it was where the step began. A loss of NaN
 * is not better. Where the best loss is negative, rel means better by less than nothing, as there.
 *
 * @param mode whether the loss is to fall (min) or to rise (max)
 * @param factor of the rate at a reduction, in [0, 1)
 * @param patience the steps in a row without a better loss that are borne, {@code >= 0}
 * @param threshold how much better is better, {@code >= 0}
 * @param thresholdMode whether that is relative to the best loss
 * @param cooldown the steps after a reduction that don't count, {@code >= 0}
 * @param minLr no reduction goes below it, {@code >= 0}
 * @param eps a smaller reduction is not made, {@code >= 0}
 */
@Description("Reduces the learning rate when the loss has not become better for more than patience steps, as torch's "
        + "ReduceLROnPlateau.")
public record Plateau(
        @Description("Whether the loss is to fall, min, or to rise, max.")
        Mode mode,

        @Description("Factor of the rate at a reduction, in [0, 1).")
        double factor,

        @Description("Steps in a row without a better loss that are borne, >= 0.")
        long patience,

        @Description("How much better is better, >= 0.") double threshold,

        @Description("Whether the threshold is relative to the best loss, rel, or absolute, abs.")
        ThresholdMode thresholdMode,

        @Description("Steps after a reduction that don't count, >= 0.")
        long cooldown,

        @Description("No reduction goes below this rate, >= 0.")
        double minLr,

        @Description("A smaller reduction is not made, >= 0.")
        double eps)
        implements Scheduler {
    /** Which loss is better. */
    public enum Mode {
        /** A smaller one. */
        MIN,
        /** A larger one. */
        MAX
    }

    /** What the threshold is measured by. */
    public enum ThresholdMode {
        /** The best loss. */
        REL,
        /** Nothing. */
        ABS
    }

    /** PyTorch's defaults. */
    public Plateau() {
        this(Mode.MIN, 0.1, 10, 1e-4, ThresholdMode.REL, 0, 0, 1e-8);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Plateau {
        Ranges.checkGiven("thresholdMode", thresholdMode);
        Ranges.checkGiven("mode", mode);
        checkArgument(factor >= 0 && factor < 1, "factor must be in [0, 1), got %s", factor);
        Ranges.checkAtLeast("patience", patience, 0);
        Ranges.checkNotNegative("threshold", threshold);
        Ranges.checkAtLeast("cooldown", cooldown, 0);
        Ranges.checkNotNegative("minLr", minLr);
        Ranges.checkNotNegative("eps", eps);
    }

    @Override
    public Schedule start(double lr, long steps) {
        return new PlateauSchedule(lr);
    }

    @Override
    public List<String> warnings(long steps) {
        List<String> warnings = new ArrayList<>();
        // the first loss comes before step 1 and is the best so far
        if (steps > 0 && patience >= steps - 2) {
            warnings.add("the rate never falls, since patience = " + patience + " and the run has " + steps + " steps");
        }
        if (mode == Mode.MAX) {
            warnings.add("mode = max reduces the rate as long as the loss falls");
        }
        return warnings;
    }

    private boolean isBetter(double loss, double best) {
        if (mode == Mode.MIN) {
            return loss < (thresholdMode == ThresholdMode.REL ? best * (1 - threshold) : best - threshold);
        }
        return loss > (thresholdMode == ThresholdMode.REL ? best * (1 + threshold) : best + threshold);
    }

    private final class PlateauSchedule extends Recursion {
        private double best = mode == Mode.MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        private long worse; // losses in a row
        private long cooling; // steps left

        PlateauSchedule(double lr) {
            super(lr);
        }

        @Override
        double rate(long step, double loss, double lr) {
            if (step == 0) {
                return lr; // there is no loss yet
            }
            if (isBetter(loss, best)) {
                best = loss;
                worse = 0;
            } else {
                worse++;
            }
            if (cooling > 0) {
                cooling--;
                worse = 0;
            }
            if (worse <= patience) {
                return lr;
            }
            cooling = cooldown;
            worse = 0;
            double reduced = Math.max(lr * factor, minLr);
            return lr - reduced > eps ? reduced : lr;
        }
    }
}
