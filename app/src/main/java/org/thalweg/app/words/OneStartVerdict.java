package org.thalweg.app.words;

import java.util.Comparator;
import java.util.List;
import org.thalweg.api.Stop;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Phrase;

/**
 * Which entry to take by one run of each: the one that came lowest. Of those that came equally low it is the one that
 * needed the fewest evaluations to get there.
 */
final class OneStartVerdict {
    /** Other entries are worth a hint if they had less than this share of the pick's evaluations. */
    private static final double SHORT_CHANGED = 0.5;

    private final Ground ground;
    private final List<Outcome> outcomes;
    private final List<Outcome> lowestFirst;
    private final List<Entry> escaped; // found losses below the known least
    private final double startLoss;
    private final double target;

    /**
     * The verdict on these outcomes.
     *
     * @param target NaN: none
     */
    OneStartVerdict(Ground ground, List<Outcome> outcomes, double target) {
        this.ground = ground;
        this.outcomes = outcomes;
        this.target = target;
        escaped = outcomes.stream()
                .filter(outcome -> ground.isBelowFloor(outcome.result().bestLoss()))
                .map(Outcome::entry)
                .toList();
        lowestFirst = outcomes.stream()
                .filter(outcome -> !ground.isBelowFloor(outcome.result().bestLoss()))
                .sorted(Comparator.comparingDouble(OneStartVerdict::best))
                .toList();
        startLoss = outcomes.stream()
                .map(outcome -> outcome.result().trace())
                .filter(trace -> trace.size() > 0 && Double.isFinite(trace.loss(0)))
                .mapToDouble(trace -> trace.loss(0))
                .findFirst()
                .orElse(Double.NaN);
    }

    Verdict verdict() {
        Verdict verdict = ranked();
        return escaped.isEmpty()
                ? verdict
                : new Verdict(
                        verdict.picks(),
                        verdict.sentence() + " Not ranked: " + Verdict.names(escaped)
                                + ", which found losses below the known least, as there are outside the domain.");
    }

    private Verdict ranked() {
        List<Entry> falling = outcomes.stream()
                .filter(outcome -> NotFiniteRun.isBottomless(outcome.result().bestLoss()))
                .map(Outcome::entry)
                .toList();
        if (!falling.isEmpty()) {
            return new Verdict(
                    List.of(),
                    Verdict.names(falling) + " fell without end, so there is no minimum to judge entries by.");
        }
        if (lowestFirst.isEmpty()) {
            return new Verdict(List.of(), "no entry stayed where the known minimum is the least.");
        }
        double least = best(lowestFirst.get(0));
        if (!Double.isFinite(least)) {
            return new Verdict(List.of(), "no entry found a finite least loss, so there is none to take.");
        }
        if (startLoss <= target || startLoss - ground.floor() <= Evidence.rounding(startLoss)) {
            return new Verdict(
                    List.of(), "the start is as low as asked for already, so nothing tells the entries apart.");
        }
        if (least >= startLoss) {
            return new Verdict(List.of(), "no entry came below the start's loss, " + Phrase.number(startLoss) + ".");
        }
        SolvedLevel level = SolvedLevel.of(ground, startLoss, target, least);
        List<CostToLevel> arrivals = lowestFirst.stream()
                .filter(outcome -> best(outcome) <= level.loss())
                .map(outcome -> CostToLevel.of(outcome, level.loss()))
                .sorted(Comparator.comparingLong(CostToLevel::evaluations))
                .toList();
        String unsolved = level.solves() ? "" : unsolved();
        return arrivals.size() == 1 ? alone(arrivals.get(0), level, unsolved) : first(arrivals, level, unsolved);
    }

    private String unsolved() {
        if (!Double.isNaN(target)) {
            return "none reached the target, " + Phrase.number(target) + "; ";
        }
        return SolvedLevel.height(ground, startLoss).isEmpty()
                ? ""
                : "none came within "
                        + Phrase.number(SolvedLevel.height(ground, startLoss).getAsDouble())
                        + " of the known least loss; ";
    }

    private static String take(String unsolved, Entry pick) {
        return unsolved + (unsolved.isEmpty() ? "take " : "the best of them is ") + pick + ". ";
    }

    private Verdict alone(CostToLevel pick, SolvedLevel level, String unsolved) {
        Outcome lowest = lowestFirst.get(0);
        if (lowestFirst.size() == 1) {
            return new Verdict(
                    List.of(pick.entry()),
                    unsolved + "there is only " + pick.entry() + ", at best " + loss(lowest) + "."
                            + end(lowest, level));
        }
        Outcome next = lowestFirst.get(1);
        String reason = level.solves()
                ? "It alone " + level.words() + ", after " + pick.cost() + ";"
                : "It came lowest, to " + loss(lowest) + ";";
        String others = Double.isFinite(best(next))
                ? " the next, " + next.entry() + ", came to " + loss(next) + "."
                : " no other found a finite least loss.";
        return new Verdict(
                List.of(pick.entry()),
                take(unsolved, pick.entry()) + reason + others + shortChanged(lowest, next) + end(lowest, level));
    }

    private Verdict first(List<CostToLevel> arrivals, SolvedLevel level, String unsolved) {
        long fewest = arrivals.get(0).evaluations();
        List<CostToLevel> picks = arrivals.stream()
                .filter(arrival -> arrival.evaluations() == fewest)
                .toList();
        List<Entry> entries = picks.stream().map(CostToLevel::entry).toList();
        String rest = arrivals.size() == picks.size()
                ? ""
                : "; the next, " + arrivals.get(picks.size()).entry() + ", needed "
                        + arrivals.get(picks.size()).cost();
        String count = arrivals.size() + " of " + lowestFirst.size() + " entries " + level.words() + ", ";
        if (picks.size() > 1) {
            return new Verdict(
                    entries,
                    unsolved + Verdict.names(entries) + " tie. " + count + "these after "
                            + picks.get(0).cost() + rest + ".");
        }
        Outcome pick = lowestFirst.stream()
                .filter(outcome -> outcome.entry().equals(entries.get(0)))
                .findFirst()
                .orElseThrow();
        return new Verdict(
                entries,
                take(unsolved, entries.get(0)) + count + "this one after "
                        + picks.get(0).cost() + rest + "." + end(pick, level));
    }

    /** Where the next stopped at its steps with far fewer evaluations, the comparison is not of equals. */
    private static String shortChanged(Outcome pick, Outcome next) {
        long spent = pick.result().evaluations();
        boolean stopped = next.result().stop().reason() == Stop.Reason.STEPS;
        return stopped && next.result().evaluations() < SHORT_CHANGED * spent
                ? " But it spent " + spent + " evaluations and the next "
                        + next.result().evaluations() + "; with --evaluations=" + spent + " all have as many."
                : "";
    }

    /** What comes of taking the pick's end instead of its best. */
    private static String end(Outcome pick, SolvedLevel level) {
        double loss = pick.result().loss();
        return loss <= level.loss()
                ? ""
                : " Take its best point, not its last, whose loss is " + Phrase.number(loss) + ".";
    }

    private String loss(Outcome outcome) {
        double height = best(outcome) - ground.floor();
        return height >= 0
                ? Phrase.number(height) + " above the known least loss"
                : "a loss of " + Phrase.number(best(outcome));
    }

    /** The least loss, for ranking: a run that saw none is behind all others. */
    private static double best(Outcome outcome) {
        double best = outcome.result().bestLoss();
        return Double.isFinite(best) ? best : Double.POSITIVE_INFINITY;
    }
}
