package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/** What a schedule answers over a run. */
final class ScheduledRun {
    private static final double LR = 0.1;
    private static final int STEPS = 1000;
    private static final int[] OTHER_PLANS = {0, 1, 2, 10};

    private ScheduledRun() {}

    static void isRepeatable(Scheduler scheduler) {
        demandSame(
                "the same rates at each run with the same losses",
                rates(scheduler, STEPS, 0),
                rates(scheduler, STEPS, 0),
                "let all memory of a run be born in start; no random numbers, no clock");
    }

    static void interleaved(Scheduler scheduler) {
        List<Rates> alone = rates(scheduler, STEPS, 0);
        List<Rates> otherAlone = rates(scheduler, STEPS, 1);
        Scheduler.Schedule schedule = scheduler.start(LR, STEPS);
        Scheduler.Schedule other = scheduler.start(LR, STEPS);
        List<Rates> rates = new ArrayList<>();
        List<Rates> otherRates = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            rates.add(schedule.next(step, loss(step, 0)));
            otherRates.add(other.next(step, loss(step, 1)));
        }
        demandUndisturbed("a second schedule was asked in turns with it", alone, rates);
        demandUndisturbed("a first schedule was asked in turns with it", otherAlone, otherRates);
    }

    static void onTwoThreads(Scheduler scheduler) throws Exception {
        List<List<Rates>> together =
                Threads.together(() -> rates(scheduler, STEPS, 0), () -> rates(scheduler, STEPS, 1));
        String meanwhile = "another schedule was asked in another thread";
        demandUndisturbed(meanwhile, rates(scheduler, STEPS, 0), together.get(0));
        demandUndisturbed(meanwhile, rates(scheduler, STEPS, 1), together.get(1));
    }

    static void ratesAreSane(Scheduler scheduler) {
        demandSane(rates(scheduler, STEPS, 0), STEPS);
        for (int planned : OTHER_PLANS) {
            List<Rates> rates;
            try {
                rates = rates(scheduler, planned, 0);
            } catch (IllegalArgumentException refused) {
                continue; // a plan that doesn't fit the settings may be refused
            }
            demandSane(rates, planned);
        }
    }

    private static void demandSane(List<Rates> rates, int planned) {
        for (int step = 0; step < rates.size(); step++) {
            double lr = rates.get(step).lr();
            double momentum = rates.get(step).momentum();
            if (!(lr >= 0 && lr < Double.POSITIVE_INFINITY)) {
                throw new Breach(
                        "a finite lr >= 0 at step " + step + " of "
                                + (planned == 0 ? "a run without a plan" : planned + " planned")
                                + ", for an optimiser's lr of " + LR,
                        "" + lr,
                        "mind divisions by 0 in short plans, and what comes after the last milestone; a plan that"
                                + " doesn't fit may be refused in start by an IllegalArgumentException");
            }
            if (!Double.isNaN(momentum) && !(momentum >= 0 && momentum < Double.POSITIVE_INFINITY)) {
                throw new Breach(
                        "a momentum that is finite and >= 0, or NaN for the optimiser's own, at step " + step,
                        "" + momentum,
                        "return new Rates(lr, Double.NaN) unless the scheduler drives the momentum");
            }
        }
    }

    private static void demandUndisturbed(String meanwhile, List<Rates> alone, List<Rates> rates) {
        demandSame(
                "the rates that a schedule gives alone when " + meanwhile,
                alone,
                rates,
                "keep counters and the best loss in the object that start returns; the scheduler itself holds only"
                        + " settings, and nothing static is written");
    }

    private static void demandSame(String expected, List<Rates> rates, List<Rates> other, String change) {
        for (int step = 0; step < rates.size(); step++) {
            if (!rates.get(step).equals(other.get(step))) {
                throw new Breach(
                        expected, rates.get(step) + " and then " + other.get(step) + " at step " + step, change);
            }
        }
    }

    /** Uses a scheduler as a run does. */
    static void exercise(Scheduler scheduler) {
        rates(scheduler, STEPS, 0);
    }

    /** @param phase sets two runs' losses apart */
    private static List<Rates> rates(Scheduler scheduler, int planned, int phase) {
        Scheduler.Schedule schedule = scheduler.start(LR, planned);
        List<Rates> rates = new ArrayList<>();
        for (int step = 0; step < (planned == 0 ? STEPS : planned); step++) {
            rates.add(schedule.next(step, loss(step, phase)));
        }
        return rates;
    }

    /** Falls with a ripple, then lies on a plateau: what a scheduler that watches the loss waits for. */
    private static double loss(int step, int phase) {
        return step == 0 ? Double.NaN : Math.max(1, 100 - step / 2 + 3 * ((step + phase) % 5)) + phase;
    }
}
