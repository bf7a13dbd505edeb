package org.thalweg.app.words;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Phrase;

/** The run is still where it started: why. */
final class UnmovedRun implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().pathLength() != 0) {
            return Optional.empty();
        }
        if (run.result().stop().reason() == Stop.Reason.TARGET) {
            return Optional.of(
                    run.result().steps() == 0 && run.result().bestLoss() == run.endLoss()
                            ? "The start is at the target already: "
                                    + run.result().stop().sentence() + "."
                            : "Never moved, but saw the target beside its path: "
                                    + run.result().stop().sentence() + ".");
        }
        if (run.result().steps() == 0) {
            return Optional.of("Made no whole step: " + run.result().stop().sentence() + ".");
        }
        boolean atMinimum = Math.abs(run.endLoss() - run.ground().floor()) <= Evidence.rounding(run.endLoss());
        if (atMinimum) {
            return Optional.of(
                    "Stayed where it started, at the known least loss, " + Phrase.number(run.endLoss()) + ".");
        }
        return Optional.of("Never moved in " + Phrase.count(run.result().steps(), "step") + ": " + reason(run)
                + "; the loss is still " + Phrase.number(run.endLoss()) + run.standing() + ".");
    }

    private static String reason(Evidence run) {
        if (all(run, row -> run.trace().lr(row) == 0)) {
            return "lr was 0 throughout";
        }
        if (all(run, row -> run.trace().gradientNorm(row) == 0)) {
            return "the gradient is 0 at the start";
        }
        double norm = run.trace().gradientNorm(0);
        return norm > 0
                ? "each step was rejected or too small to change x, although the gradient's norm is "
                        + Phrase.number(norm)
                : "it found no point that it preferred to the start";
    }

    /** Whether each row but the last, where no step starts, is so. */
    private static boolean all(Evidence run, IntPredicate rowIsSo) {
        Trace trace = run.trace();
        return trace.size() > 1 && IntStream.range(0, trace.size() - 1).allMatch(rowIsSo);
    }
}
