package org.thalweg.app.words;

import java.util.Comparator;
import java.util.List;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;

/**
 * Which entry to take by one run of each on a stochastic objective: the one whose true losses at the end of its run
 * were lowest on average. The least loss of a noisy path would be luck.
 */
final class NoisyVerdict {
    private record End(Entry entry, LossRange losses) {}

    private final List<End> lowestFirst;

    NoisyVerdict(Ground ground, List<Outcome> outcomes) {
        lowestFirst = outcomes.stream()
                .filter(outcome -> outcome.result().trace().size() > 0)
                .filter(outcome -> !outcome.result().stop().reason().isFault())
                .map(outcome -> end(outcome, ground))
                .filter(end -> Double.isFinite(end.losses().mean()))
                .sorted(Comparator.comparingDouble(end -> end.losses().mean()))
                .toList();
    }

    private static End end(Outcome outcome, Ground ground) {
        Evidence run = new Evidence(outcome, ground);
        return new End(
                outcome.entry(),
                LossRange.of(run.trace(), run.tail(), run.trace().size()));
    }

    Verdict verdict() {
        if (lowestFirst.isEmpty()) {
            return new Verdict(List.of(), "no entry ended with a finite loss, so there is none to take.");
        }
        End pick = lowestFirst.get(0);
        String reason = "take " + pick.entry() + ". Its true loss over the last tenth of its run was the lowest, "
                + pick.losses().inWords();
        if (lowestFirst.size() == 1) {
            return new Verdict(List.of(pick.entry()), reason + "; no other ended with a finite loss.");
        }
        End next = lowestFirst.get(1);
        List<Entry> alike = lowestFirst.stream()
                .skip(1)
                .filter(end -> end.losses().lowest() <= pick.losses().highest())
                .map(End::entry)
                .toList();
        return new Verdict(
                List.of(pick.entry()),
                reason + "; that of the next, " + next.entry() + ", "
                        + next.losses().inWords() + "."
                        + (alike.isEmpty()
                                ? ""
                                : " These losses overlap with those of " + Verdict.names(alike)
                                        + ", so noise may have decided."));
    }
}
