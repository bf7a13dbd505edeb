package org.thalweg.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.run.ManyStarts;
import org.thalweg.app.run.Spread;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Phrase;

/**
 * Which entry to take by its runs from many starts: the one that reached the target from most, or without a target (or
 * where nobody reached it) the one with the lowest median of best losses; and whether the runs tell it from the others.
 */
final class ManyStartsVerdict {
    /** The chance that a difference is luck, below which it counts. */
    private static final double LUCK = 0.05;

    private final ManyStarts many;
    private final OptionalDouble
            height; // that above the known minimum at which the problem is solved, where it is known
    private final OptionalDouble solved; // the loss at which the problem is solved, where that is known

    /** @param startLoss what one of the runs began at */
    ManyStartsVerdict(ManyStarts many, Ground ground, double startLoss) {
        this.many = many;
        height = SolvedLevel.height(ground, startLoss);
        this.solved =
                height.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(ground.floor() + height.getAsDouble());
    }

    Verdict verdict() {
        boolean reached =
                many.spreads().stream().anyMatch(spread -> spread.reached().orElse(0) > 0);
        return reached ? byTarget() : byMedian();
    }

    private Verdict byTarget() {
        List<Integer> ranked = ranked(Comparator.comparingInt((Integer i) -> -reached(i))
                .thenComparingDouble(
                        i -> many.spreads().get(i).evaluationsToTarget().orElse(Double.POSITIVE_INFINITY)));
        int pick = ranked.get(0);
        int next = ranked.get(1);
        String success = "reached the target from " + reached(pick) + " of " + starts()
                + " starts, after " + evaluations(pick) + " at the median; the next, " + entry(next) + ", from "
                + reached(next) + (reached(next) == 0 ? "" : ", after " + evaluations(next)) + ".";
        List<Entry> tied = ranked.stream()
                .filter(i -> reached(i) == reached(pick)
                        && many.spreads()
                                .get(i)
                                .evaluationsToTarget()
                                .equals(many.spreads().get(pick).evaluationsToTarget()))
                .map(this::entry)
                .toList();
        if (tied.size() > 1) {
            return new Verdict(
                    tied,
                    "a tie. " + Verdict.names(tied) + " each reached the target from " + reached(pick) + " of "
                            + starts() + " starts, after " + evaluations(pick) + " at the median.");
        }
        List<Entry> alike = new ArrayList<>();
        for (int other : ranked.subList(1, ranked.size())) {
            if (!isSurelyMore(pick, other)) {
                alike.add(entry(other));
            }
        }
        return new Verdict(
                List.of(entry(pick)),
                "take " + entry(pick) + ". It " + success
                        + (alike.isEmpty()
                                ? " That is more often than any other did, beyond luck (sign test, 5 %)."
                                : " By how often they did, " + starts() + " starts don't tell it from "
                                        + Verdict.names(alike) + " (sign test, 5 %)."));
    }

    private Verdict byMedian() {
        List<Integer> ranked = ranked(
                Comparator.comparingDouble((Integer i) -> many.spreads().get(i).median()));
        int pick = ranked.get(0);
        int next = ranked.get(1);
        Spread best = many.spreads().get(pick);
        String unreached = Double.isNaN(many.target())
                ? ""
                : "none reached the target, " + Phrase.number(many.target()) + ", from any of " + starts()
                        + " starts; ";
        if (!Double.isFinite(best.median())) {
            return new Verdict(
                    List.of(), unreached + "no entry found a finite least loss from more than half of the starts.");
        }
        if (solved.isPresent() && many.spreads().get(next).median() <= solved.getAsDouble()) {
            List<Entry> solvers = ranked.stream()
                    .filter(i -> many.spreads().get(i).median() <= solved.getAsDouble())
                    .map(this::entry)
                    .toList();
            return new Verdict(
                    solvers,
                    unreached + "a tie. From at least half of the " + starts() + " starts " + Verdict.names(solvers)
                            + " solved it, with a loss of " + target() + " or less; --target=" + target()
                            + " would tell from how many, and which needs the fewest evaluations.");
        }
        List<Entry> tied = ranked.stream()
                .filter(i -> many.spreads().get(i).median() == best.median())
                .map(this::entry)
                .toList();
        if (tied.size() > 1) {
            return new Verdict(
                    tied,
                    unreached + "a tie. " + Verdict.names(tied) + " each have the lowest median, "
                            + Phrase.number(best.median()) + ".");
        }
        List<Entry> alike = new ArrayList<>();
        for (int other : ranked.subList(1, ranked.size())) {
            if (many.spreads().get(other).medianFrom() <= best.medianTo()) {
                alike.add(entry(other));
            }
        }
        String medians =
                "Its median, " + median(pick) + ", is the lowest; the next, of " + entry(next) + ", is " + median(next)
                        + ", and from " + lower(pick, next) + " of " + starts() + " starts the first came lower.";
        return new Verdict(
                List.of(entry(pick)),
                unreached + (unreached.isEmpty() ? "take " : "the best of them is ") + entry(pick) + ". " + medians
                        + (alike.isEmpty()
                                ? " Its interval overlaps with no other."
                                : " But its interval overlaps with that of " + Verdict.names(alike)
                                        + ", so these starts don't tell them apart."));
    }

    /** The loss at which it is solved, to a tenth of its height: the digits of a sentence may lie below the minimum. */
    private String target() {
        double loss = solved.getAsDouble();
        int decimals = (int) Math.round(1 - Math.log10(height.getAsDouble()));
        BigDecimal typed = BigDecimal.valueOf(loss)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        String brief = Phrase.number(loss);
        return typed.compareTo(new BigDecimal(brief)) == 0 ? brief : typed.toPlainString();
    }

    private List<Integer> ranked(Comparator<Integer> order) {
        return IntStream.range(0, many.entries().size()).boxed().sorted(order).toList();
    }

    /** Whether an entry reached the target from more starts than another, beyond luck: the sign test on the pairs. */
    private boolean isSurelyMore(int pick, int other) {
        int only = 0;
        int otherOnly = 0;
        for (int start = 0; start < starts(); start++) {
            boolean a = attempt(pick, start).reached(many.target());
            boolean b = attempt(other, start).reached(many.target());
            only += a && !b ? 1 : 0;
            otherOnly += b && !a ? 1 : 0;
        }
        return signTest(only, otherOnly) < LUCK;
    }

    /** The chance that a fair coin falls at least as unevenly, either way. */
    static double signTest(int heads, int tails) {
        int n = heads + tails;
        double logarithm = n * Math.log(0.5); // since 0.5^n is 0 from a thousand coins on
        double sum = 0;
        for (int k = 0; k <= Math.min(heads, tails); k++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log((n - k) / (k + 1.0));
        }
        return Math.min(1, 2 * sum);
    }

    /** From how many starts an entry came lower than another. */
    private long lower(int pick, int other) {
        return IntStream.range(0, starts())
                .filter(start ->
                        attempt(pick, start).rank() < attempt(other, start).rank())
                .count();
    }

    private Attempt attempt(int entry, int start) {
        return many.attempts().get(entry).get(start);
    }

    private Entry entry(int index) {
        return many.entries().get(index);
    }

    private int reached(int index) {
        return many.spreads().get(index).reached().orElse(0);
    }

    private int starts() {
        return many.count();
    }

    private String evaluations(int index) {
        return Phrase.number(many.spreads().get(index).evaluationsToTarget().orElse(Double.NaN)) + " evaluations";
    }

    private String median(int index) {
        Spread spread = many.spreads().get(index);
        return Phrase.number(spread.median()) + " (95 % interval " + Phrase.number(spread.medianFrom()) + " to "
                + Phrase.number(spread.medianTo()) + ")";
    }
}
