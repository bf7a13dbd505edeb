package org.thalweg.schedulers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * Schedulers one after the other. Each begins with the optimiser's own lr and counts its steps from its milestone; its
 * planned steps are those up to the next milestone, for the last part up to the run's end. So a {@link Cosine} after a
 * {@link WarmUp} falls until the run ends, without being told when.
 *
 * <p>PyTorch's {@code SequentialLR}. As there, a {@link Multiplicative}, which knows no rate but that of the step
 * before, goes on from where the part before it ended, and a momentum that a part drove stays when the part is over. A
 * part that watches the loss works too: its first loss is that of its own first step. And a {@link Constant} with
 * totalIters = 0 is the full rate in any place but the first. Other than there, a {@link Cyclic} or {@link OneCycle}
 * among the parts is none of the others' business; PyTorch's take the rate that they begin with for the optimiser's own.
 *
 * @param parts the schedulers, at least one
 * @param milestones the step at which each part but the first begins, {@code >= 1} and ascending
 */
@Description(
        "Schedulers one after the other, as torch's SequentialLR. Each counts its steps from its milestone, from the "
                + "optimiser's own lr.")
public record Sequential(
        @Description("The schedulers, at least one.") List<Scheduler> parts,

        @Description("The step at which each part but the first begins, >= 1, ascending.")
        List<Long> milestones)
        implements Scheduler {
    /** A warm-up of ten steps, then a cosine to the run's end. */
    public Sequential() {
        this(List.of(new WarmUp(10), new Cosine()), List.of(10L));
    }

    /** @throws IllegalArgumentException if a parameter is out of its range, or the numbers of both don't fit */
    public Sequential {
        parts = Parts.checked(parts);
        milestones = List.copyOf(milestones);
        checkArgument(
                milestones.size() == parts.size() - 1,
                "milestones must be one fewer than parts, got %s for %s parts",
                milestones,
                parts.size());
        long before = 0;
        for (long milestone : milestones) {
            checkArgument(milestone > before, "milestones must be >= 1 and ascending, got %s", milestones);
            before = milestone;
        }
    }

    @Override
    public Schedule start(double lr, long steps) {
        return new SequentialSchedule(lr, steps);
    }

    private long begin(int part) {
        return part == 0 ? 0 : milestones.get(part - 1);
    }

    /** The planned steps of a part; 0: none are. */
    private long steps(int part, long steps) {
        if (part < milestones.size()) {
            return milestones.get(part) - begin(part);
        }
        return steps == 0 ? 0 : Math.max(1, steps - begin(part)); // not 0 for one that the run doesn't reach
    }

    @Override
    public List<String> warnings(long steps) {
        List<String> warnings = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (steps > 0 && begin(part) >= steps) {
                warnings.add(Parts.name(parts, part) + ", is never reached, since its milestone is " + begin(part)
                        + " and the run has " + steps + " steps");
            } else {
                Parts.warnings(parts, part, steps(part, steps)).forEach(warnings::add);
            }
        }
        return warnings;
    }

    private final class SequentialSchedule implements Schedule {
        private final List<Schedule> schedules = new ArrayList<>();
        private final long planned;
        private int part;
        private Rates last;

        SequentialSchedule(double lr, long planned) {
            this.planned = planned;
            this.last = new Rates(lr, Double.NaN);
            for (int i = 0; i < parts.size(); i++) {
                boolean over = i > 0 && parts.get(i) instanceof Constant constant && constant.totalIters() == 0;
                schedules.add(
                        over
                                ? Link.multiplying(lr, step -> 1, step -> 1)
                                : Parts.start(parts, i, lr, steps(i, planned)));
            }
        }

        @Override
        public Rates next(long step, double loss) {
            while (part < milestones.size() && step >= milestones.get(part)) {
                part++;
                if (parts.get(part) instanceof Multiplicative) {
                    schedules.set(part, Parts.start(parts, part, last.lr(), steps(part, planned)));
                }
            }
            long own = step - begin(part);
            last = Momentum.kept(last.momentum(), schedules.get(part).next(own, own == 0 ? Double.NaN : loss));
            return last;
        }
    }
}
