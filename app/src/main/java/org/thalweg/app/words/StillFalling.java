package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** The budget ended while new lows still came. */
final class StillFalling implements Finding {
    /** By how much the last tenth of a run lowers the loss above a known least, where it brings little of the whole. */
    private static final double FACTOR = 1.1;

    /** Of the whole descent, what its last tenth must have brought. */
    private static final double SHARE = 0.01;

    /** A trend needs some steps. */
    private static final long FEWEST_STEPS = 5;

    @Override
    public Optional<String> in(Evidence run) {
        boolean budgetEnded = switch (run.result().stop().reason()) {
            case STEPS, EVALUATIONS, TIME -> true;
            default -> false;
        };
        if (!budgetEnded || run.result().steps() < FEWEST_STEPS || run.ground().stochastic()) {
            return Optional.empty(); // a new low of noisy losses is luck
        }
        int tail = run.tail();
        double before = run.leastLoss(0, tail + 1);
        double after = run.leastLoss(tail, run.trace().size());
        if (!(after < before) || run.endLoss() > before) {
            return Optional.empty();
        }
        String part = "the last " + Phrase.count(run.tailSteps(), "step");
        double share = (before - after) / (run.startLoss() - after);
        double known = run.ground().floor();
        double factor = known < after ? (before - known) / (after - known) : Double.NaN;
        String end = " It ended at " + Phrase.number(run.endLoss()) + run.standing() + ".";
        if (factor >= FACTOR) {
            return Optional.of("Still going down when the budget ended: over " + part
                    + " the loss above the known least fell by a factor of " + Phrase.number(factor) + "." + end);
        }
        return share < SHARE
                ? Optional.empty()
                : Optional.of("Still going down when the budget ended: " + part + " brought " + Phrase.percent(share)
                        + " of the descent since the start's " + Phrase.number(run.startLoss()) + "." + end);
    }
}
