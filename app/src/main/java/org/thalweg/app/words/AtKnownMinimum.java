package org.thalweg.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.api.Minimum;
import org.thalweg.app.text.Phrase;

/** The run ended at a known minimum, or at least at its value. */
final class AtKnownMinimum implements Finding {
    /** Of the start's distance to the minimum, what may be left: the square root of the height's, as in a bowl. */
    private static final double NEAR = 1e-3;

    /** Heights whose steps are told. */
    private static final double[] LEVELS = {1e-3, 1e-6, 1e-9, 1e-12};

    @Override
    public Optional<String> in(Evidence run) {
        Minimum nearest = run.nearest().orElse(null);
        if (nearest == null || !Double.isFinite(run.endLoss())) {
            return Optional.empty();
        }
        double floor = run.ground().floor();
        double left = run.endLoss() - floor;
        double distance = run.distanceToEnd(nearest.x());
        if (run.ground().isBelowFloor(run.endLoss())) {
            return Optional.of("Ended lower than any known minimum: at "
                    + Phrase.place(run.result().x()) + " the loss is " + Phrase.number(run.endLoss()) + ", below "
                    + Phrase.number(floor) + ".");
        }
        double start = run.startLoss() - floor;
        if (left > Math.max(SolvedLevel.solved(start), Evidence.rounding(floor))) {
            return Optional.empty();
        }
        String height = left <= 1e-12 * Math.abs(floor)
                ? "its loss is the known least, to rounding"
                : "its loss is " + Phrase.number(left) + " above the known least";
        double startDistance = Distance.between(run.start().toArray(), nearest.x());
        if (distance > NEAR * Math.max(startDistance, 1)) {
            return Optional.of("Reached the known least loss, though not at a known minimum: " + height + " at "
                    + Phrase.place(run.result().x()) + ", " + Phrase.number(distance) + " from the nearest, "
                    + Phrase.place(nearest.x()) + "." + levels(run, floor));
        }
        if (start <= Evidence.rounding(floor) && startDistance <= NEAR) {
            return Optional.of("Started at the known minimum " + Phrase.place(nearest.x()) + " and ended there.");
        }
        return Optional.of("Converged to the known " + (run.ground().minima().size() == 1 ? "minimum" : "minimum at")
                + " " + Phrase.place(nearest.x()) + ": " + height + ", and x is " + Phrase.number(distance) + " away."
                + levels(run, floor));
    }

    /** From which steps on the loss was within the first and the last of the levels that it stayed within. */
    private static String levels(Evidence run, double floor) {
        List<String> reached = new ArrayList<>();
        int before = -1;
        for (int i = LEVELS.length - 1; i >= 0; i--) {
            int row = LEVELS[i] < Evidence.rounding(floor) ? -1 : run.staysBelowFrom(floor + LEVELS[i]);
            if (row > 0 && row != before) {
                reached.add(0, "by at most " + Phrase.number(LEVELS[i]) + " from " + run.step(row) + " on");
                before = row;
            }
        }
        if (reached.size() > 2) {
            reached = List.of(reached.get(0), reached.get(reached.size() - 1));
        }
        return reached.isEmpty() ? "" : " It stayed above that " + String.join(", and ", reached) + ".";
    }
}
