package org.thalweg.app.words;

import java.util.OptionalDouble;
import org.thalweg.app.text.Phrase;

/**
 * A loss at or below which entries count as equally low, so that what it cost to get there decides between them.
 *
 * @param loss the level
 * @param solves whether what is there has solved the problem
 * @param words what is true of what is there: "came within 1e-6 of the known least loss"
 */
record SolvedLevel(double loss, boolean solves, String words) {
    /** Of the start's height above a known minimum, what may be left: a millionth, as optimisers' own tolerances ask. */
    private static final double SOLVED = 1e-6;

    /** However high the start: who asks for less than this sets a target. */
    private static final double MOST = 1e-3;

    /** Of the descent to the lowest: what makes no difference that a user of the result would notice. */
    private static final double ALIKE = 1e-3;

    /**
     * The level for runs that began at a loss.
     *
     * @param target NaN: none
     * @param best the least loss of all
     */
    static SolvedLevel of(Ground ground, double startLoss, double target, double best) {
        if (best <= target) {
            return new SolvedLevel(target, true, "reached the target");
        }
        OptionalDouble height = height(ground, startLoss);
        if (height.isPresent() && best <= ground.floor() + height.getAsDouble()) {
            return new SolvedLevel(
                    ground.floor() + height.getAsDouble(),
                    Double.isNaN(target), // a target that nobody reached is what is unsolved
                    "came within " + Phrase.number(height.getAsDouble()) + " of the known least loss");
        }
        double loss = best + ALIKE * Math.max(0, startLoss - best);
        return new SolvedLevel(loss, false, "came down to a loss of " + Phrase.number(loss));
    }

    /** How far above a known minimum a run from a height has solved the problem. */
    static double solved(double startHeight) {
        return Math.min(MOST, SOLVED * startHeight);
    }

    /** The same as a power of ten; empty where no minimum is known. */
    static OptionalDouble height(Ground ground, double startLoss) {
        double height = solved(startLoss - ground.floor());
        return height > 0 && height < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Double.parseDouble("1e" + (int) Math.floor(Math.log10(height))))
                : OptionalDouble.empty();
    }
}
