package org.thalweg.app.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.api.Stop;
import org.thalweg.app.figure.FigureLine;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.ManyStarts;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.text.Phrase;
import org.thalweg.app.text.Plain;

/** What came of an experiment, in words: of each run, and which entry to take. */
public final class Words {
    private final List<Outcome> outcomes;
    private final Map<Outcome, String> sentences = new LinkedHashMap<>();
    private final Verdict verdict; // null: of one entry there is none
    private final boolean manyStarts;

    public Words(Experiment experiment, List<Outcome> outcomes, Optional<ManyStarts> manyStarts, RunOptions options) {
        this.outcomes = outcomes;
        this.manyStarts = manyStarts.isPresent();
        Ground ground = Ground.of(experiment.objective(), experiment.start().size());
        Diagnosis diagnosis = new Diagnosis(ground);
        List<String> said = outcomes.parallelStream().map(diagnosis::of).toList();
        for (int i = 0; i < outcomes.size(); i++) {
            sentences.put(outcomes.get(i), said.get(i));
        }
        verdict = outcomes.size() == 1 ? null : verdict(experiment, ground, manyStarts, options);
    }

    private Verdict verdict(Experiment experiment, Ground ground, Optional<ManyStarts> manyStarts, RunOptions options) {
        String where = "On " + experiment.spec();
        String within = " within " + options.budgetInWords() + ": ";
        if (manyStarts.isEmpty()) {
            Verdict one = ofOneStart(ground, options.target().orElse(Double.NaN));
            String hint = options.starts() > 1 // an interruption came before the others
                    ? ""
                    : " One start can't tell how far this holds; --starts=20 would try more.";
            return new Verdict(
                    one.picks(),
                    where + " from " + Phrase.place(experiment.start())
                            + (isInterrupted() ? ", as far as the runs got before the interruption: " : within)
                            + one.sentence() + hint);
        }
        ManyStarts judged =
                manyStarts.get().without(attempt -> ground.isBelowFloor(attempt.bestLoss()), options.seed());
        Verdict many = new ManyStartsVerdict(
                        judged, ground, outcomes.get(0).result().trace().loss(0))
                .verdict();
        String hint = judged == manyStarts.get()
                ? ""
                : " Losses below the known least, as there are outside the domain, count here as none found.";
        return new Verdict(
                many.picks(),
                where + " from " + Phrase.count(judged.count(), "start") + within + many.sentence() + hint);
    }

    private boolean isInterrupted() {
        return outcomes.stream().anyMatch(outcome -> outcome.result().stop().reason() == Stop.Reason.INTERRUPTED);
    }

    private Verdict ofOneStart(Ground ground, double target) {
        boolean reached = outcomes.stream().anyMatch(outcome -> outcome.result().bestLoss() <= target);
        return ground.stochastic() && !reached
                ? new NoisyVerdict(ground, outcomes).verdict()
                : new OneStartVerdict(ground, outcomes, target).verdict();
    }

    /** How a run came out. */
    public String of(Outcome outcome) {
        return sentences.get(outcome);
    }

    /** Which entry to take; empty where there is but one. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** All that is to be printed below a table; of many entries only the best few have their sentence. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        List<FigureLine> named =
                FigureLine.of(outcomes).stream().filter(line -> !line.faint()).toList();
        lines.add("");
        if (manyStarts) {
            lines.add("From the first start:");
        }
        for (FigureLine line : named) {
            lines.add(line.outcome().entry() + ": " + of(line.outcome()));
        }
        verdict().ifPresent(pick -> lines.addAll(List.of("", pick.sentence())));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Plain.text(line)).append('\n'));
        return text.toString();
    }
}
