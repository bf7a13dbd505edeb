package org.thalweg.schedulers;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * Schedulers that act together: at each step each one changes the rate that those before it in the list have left.
 *
 * <p>PyTorch's {@code ChainedScheduler}. Its schedulers' rules are recursions on the rate in force, and so they act
 * here: {@link Step}, {@link MultiStep}, {@link Constant}, {@link Linear}, {@link Exponential} and {@link Polynomial}
 * multiply it by the change of their factor, {@link Multiplicative} by its factor, {@link Cosine} moves it on along its
 * curve, {@link Plateau} (which PyTorch doesn't take) reduces it. Four set it anew at each step, so that what is before
 * them in the list has no effect: {@link LambdaLR}, {@link CosineRestarts}, {@link Cyclic} and {@link OneCycle}.
 *
 * <p>Any other scheduler - a {@link WarmUp}, a {@link Sequential}, a plugin's - acts as a factor: what it would set for
 * the step is divided by the optimiser's lr, and what all those make of the rate is multiplied by it.
 *
 * <p>A rate below 0, as a {@link Cosine} makes of one that another has made smaller than etaMin, ends the run. Other
 * than in PyTorch, a {@link Cyclic} behind others sets the rate of step 0 too.
 *
 * <p>A momentum is the last one that was driven.
 *
 * @param parts the schedulers, at least one
 */
@Description("Schedulers that act together, each on the rate that those before it left, as torch's ChainedScheduler. "
        + "LambdaLR, CosineRestarts, Cyclic and OneCycle set the rate anew.")
public record Chained(
        @Description("The schedulers, at least one.") List<Scheduler> parts) implements Scheduler {
    /** A tenth of the rate for ten steps, and a fall to a hundredth over the run. */
    public Chained() {
        this(List.of(new Constant(0.1, 10), new Exponential()));
    }

    /** @throws IllegalArgumentException if there are no parts */
    public Chained {
        parts = Parts.checked(parts);
    }

    @Override
    public Schedule start(double lr, long steps) {
        List<Schedule> schedules = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Schedule schedule = Parts.start(parts, i, lr, steps);
            schedules.addAll(schedule instanceof ChainedSchedule chain ? chain.schedules : List.of(schedule));
        }
        return new ChainedSchedule(schedules, lr);
    }

    @Override
    public List<String> warnings(long steps) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Parts.warnings(parts, i, steps).forEach(warnings::add);
            if (parts.size() > 1 && sets(i, steps)) {
                warnings.add(
                        Parts.name(parts, i) + ", sets the rate anew at each step, so parts before it have no effect"
                                + " and parts after it only that of one step");
            }
        }
        return warnings;
    }

    private boolean sets(int part, long steps) {
        try {
            return parts.get(part).start(1, steps) instanceof Setter;
        } catch (IllegalArgumentException refused) {
            return false; // which the run will say
        }
    }

    private static final class ChainedSchedule implements Schedule {
        private final List<Schedule> schedules;
        private final double lr;
        private Rates inForce; // without the factors of those that are no links

        ChainedSchedule(List<Schedule> schedules, double lr) {
            this.schedules = schedules;
            this.lr = lr;
            this.inForce = new Rates(lr, Double.NaN);
        }

        @Override
        public Rates next(long step, double loss) {
            double factor = 1;
            for (Schedule schedule : schedules) {
                if (schedule instanceof Link link) {
                    inForce = link.next(step, loss, inForce);
                } else {
                    Rates own = schedule.next(step, loss);
                    factor *= lr == 0 ? 1 : own.lr() / lr;
                    inForce = new Rates(
                            inForce.lr(), Momentum.kept(inForce.momentum(), own).momentum());
                }
            }
            return factor == 1 ? inForce : new Rates(inForce.lr() * factor, inForce.momentum());
        }
    }
}
