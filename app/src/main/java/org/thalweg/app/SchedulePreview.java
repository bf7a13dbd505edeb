package org.thalweg.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.text.UsageException;

/**
 * What a scheduler would set in a run, without the run.
 *
 * @param lr the learning rate of each step, as far as the schedule got
 * @param momentum the momentum of each step, NaN where none is driven
 * @param fault why the schedule got no farther
 * @param heedsLoss whether other losses would have other rates
 * @param warnings what looks wrong, each a clause
 */
record SchedulePreview(Vector lr, Vector momentum, Optional<String> fault, boolean heedsLoss, List<String> warnings) {
    /** What each step returns for want of a run. */
    static final double LOSS = 1;

    /** @throws UsageException if the scheduler refuses to start so */
    static SchedulePreview of(Scheduler scheduler, double lr, int steps) {
        Walk walk = Walk.of(scheduler, lr, steps, step -> LOSS);
        boolean heedsLoss = !walk.equals(Walk.of(scheduler, lr, steps, step -> 1.0 / step))
                || !walk.equals(Walk.of(scheduler, lr, steps, step -> step));
        List<String> warnings = new ArrayList<>();
        warnAboutZeros(walk.lr(), warnings);
        warnings.addAll(warnings(scheduler, steps));
        return new SchedulePreview(walk.lr(), walk.momentum(), walk.fault(), heedsLoss, warnings);
    }

    /** What a scheduler says of itself; nothing if it throws. */
    static List<String> warnings(Scheduler scheduler, long steps) {
        try {
            return List.copyOf(scheduler.warnings(steps));
        } catch (RuntimeException | Error e) {
            return List.of(); // a stranger's hints are not worth a run
        }
    }

    private static void warnAboutZeros(Vector lr, List<String> warnings) {
        int steps = lr.size();
        int trailing = 0;
        while (trailing < steps && lr.get(steps - 1 - trailing) == 0) {
            trailing++;
        }
        if (steps > 0 && trailing == steps) {
            warnings.add("lr is 0 throughout, so nothing ever moves");
            return;
        }
        int leading = 0;
        while (leading < steps && lr.get(leading) == 0) {
            leading++;
        }
        if (leading == 1) {
            warnings.add("step 0 has lr 0, so the first step moves nothing");
        } else if (leading > 1) {
            warnings.add("steps 0 to " + (leading - 1) + " have lr 0, so the first " + leading + " move nothing");
        }
        if (trailing > 1) {
            warnings.add(
                    "lr is 0 from step " + (steps - trailing) + " on, so the last " + trailing + " steps move nothing");
        }
    }

    boolean drivesMomentum() {
        return Arrays.stream(momentum.toArray()).anyMatch(value -> !Double.isNaN(value));
    }

    /** One schedule, asked step by step; compared by value. */
    private record Walk(Vector lr, Vector momentum, Optional<String> fault) {
        static Walk of(Scheduler scheduler, double lr, int steps, LongToDoubleFunction loss) {
            double[] rates = new double[steps];
            double[] momenta = new double[steps];
            int done = 0;
            String fault = null;
            Scheduler.Schedule schedule = start(scheduler, lr, steps);
            while (done < steps && fault == null) {
                try {
                    Rates next = schedule.next(done, done == 0 ? Double.NaN : loss.applyAsDouble(done));
                    if (next == null) {
                        fault = "gave no rates at step " + done;
                    } else if (!(next.lr() >= 0 && next.lr() < Double.POSITIVE_INFINITY)) {
                        fault = "gave the lr " + next.lr() + " at step " + done + ", which must be >= 0 and finite";
                    } else {
                        rates[done] = next.lr();
                        momenta[done] = next.momentum();
                        done++;
                    }
                } catch (RuntimeException | Error e) {
                    fault = "threw " + Thrown.inWords(e) + " at step " + done;
                }
            }
            return new Walk(
                    Vector.of(Arrays.copyOf(rates, done)),
                    Vector.of(Arrays.copyOf(momenta, done)),
                    Optional.ofNullable(fault));
        }

        private static Scheduler.Schedule start(Scheduler scheduler, double lr, int steps) {
            try {
                return scheduler.start(lr, steps);
            } catch (IllegalArgumentException e) {
                throw new UsageException(scheduler.getClass().getSimpleName() + ": " + e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new UsageException(
                        scheduler.getClass().getSimpleName() + " threw " + Thrown.inWords(e) + " when started");
            }
        }
    }
}
