package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** The run ended where no step leads down a little: in a local minimum, on a saddle, or on a plateau. */
final class AtStationaryPoint implements Finding {
    /** Of the run's descent, what may be left down to a local minimum beside the end. */
    private static final double LEFT = 1e-3;

    /** A bottom that is higher above the known minimum than this share of the end's height is another minimum's. */
    private static final double MOSTLY = 0.5;

    /** A gradient smaller than this, relative to the start's, has vanished. */
    private static final double VANISHED = 1e-6;

    /** On its way into a saddle a run's gradient fades slowly; a smaller one would leave most of them out. */
    private static final double FADED = 1e-4;

    @Override
    public Optional<String> in(Evidence run) {
        if (run.ground().stochastic()
                || !Double.isFinite(run.endLoss())
                || !run.result().x().isFinite()) {
            return Optional.empty();
        }
        if (run.trace().dimension() > Curvature.MOST_COORDINATES) {
            return faded(run);
        }
        return Curvature.at(run.ground().objective(), run.result().x().toArray())
                .flatMap(curvature -> sentence(run, curvature));
    }

    /** Of many coordinates: only that the gradient has gone. */
    private static Optional<String> faded(Evidence run) {
        double start = run.trace().gradientNorm(0);
        double end = run.lastGradientNorm();
        return !(end <= FADED * start)
                ? Optional.empty()
                : Optional.of("Ended where the gradient is almost 0, in a minimum or on a saddle: its norm was "
                        + Phrase.number(start) + " at the start and " + Phrase.number(end)
                        + " at last; the loss is " + Phrase.number(run.endLoss()) + run.standing() + ".");
    }

    private static Optional<String> sentence(Evidence run, Curvature curvature) {
        return switch (curvature.shape()) {
            case BOWL -> {
                if (!(curvature.depth() <= LEFT * run.descent() + Evidence.rounding(run.endLoss()))) {
                    yield Optional.empty();
                }
                double start = run.startLoss() - run.ground().floor();
                double above = run.endLoss() - run.ground().floor();
                boolean local = above - curvature.depth() > Math.max(MOSTLY * above, SolvedLevel.solved(start));
                if (!local && !run.ground().minima().isEmpty()) {
                    yield Optional.empty(); // on the way to the known one
                }
                String bottom = curvature.depth() <= Evidence.rounding(run.endLoss())
                        ? "the bottom lies no deeper than rounding"
                        : "the bottom lies about " + Phrase.number(curvature.depth()) + " deeper";
                yield Optional.of("Ended in a "
                        + (local ? "local minimum that is not the global one" : "minimum, local or global")
                        + ": the loss is " + Phrase.number(run.endLoss()) + " at "
                        + Phrase.place(run.result().x())
                        + run.standing() + ". The gradient's norm is " + Phrase.number(curvature.gradientNorm())
                        + " there, the surface curves up in all directions, and " + bottom + ".");
            }
            case SADDLE ->
                stuck(
                        run,
                        curvature,
                        FADED,
                        "on a saddle, or close to one",
                        "the surface curves down in some direction");
            case DOME -> stuck(run, curvature, VANISHED, "on a maximum", "the surface curves down in all directions");
            case FLAT -> stuck(run, curvature, VANISHED, "on a plateau", "so is the curvature");
            default -> Optional.empty();
        };
    }

    private static Optional<String> stuck(
            Evidence run, Curvature curvature, double vanished, String where, String proof) {
        double start = run.trace().gradientNorm(0);
        double steepest = start > 0 ? start : 1;
        if (curvature.gradientNorm() > vanished * steepest) {
            return Optional.empty();
        }
        return Optional.of(
                "Stuck " + where + ": at " + Phrase.place(run.result().x()) + " the gradient's norm is "
                        + Phrase.number(curvature.gradientNorm()) + " and " + proof + "; the loss is "
                        + Phrase.number(run.endLoss()) + run.standing() + ".");
    }
}
