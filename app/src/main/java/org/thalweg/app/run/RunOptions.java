package org.thalweg.app.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.api.Minimization;
import org.thalweg.api.Vector;
import org.thalweg.app.text.Converters;
import org.thalweg.app.text.Phrase;
import picocli.CommandLine.Option;

/** Where runs start and when they end. */
public final class RunOptions {
    /** As many steps as a {@link Minimization} makes that was given no budget. */
    private static final long DEFAULT_STEPS = 100;

    @Option(
            names = "--start",
            paramLabel = "X,Y,...",
            converter = Converters.ToVector.class,
            description = "Where to start; its length is the dimension. Default: the objective's customary start.")
    private Vector start;

    @Option(
            names = "--starts",
            paramLabel = "N",
            converter = Converters.ToStartCount.class,
            description = "Run each entry from N starts, and tell how the best values spread: the start above, and "
                    + "N - 1 drawn uniformly in the objective's domain, the same for all entries. Figures and traces "
                    + "show the first. Default: 1.")
    private Integer starts;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = Converters.ToCount.class,
            description = "At most this many steps. Default: 100, unless --evaluations or --time is given.")
    private Long steps;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            converter = Converters.ToCount.class,
            description = "At most this many evaluations; a gradient by differences costs 2n+1.")
    private Long evaluations;

    @Option(
            names = "--target",
            paramLabel = "V",
            converter = Converters.ToNumber.class,
            description = "Stop once the best value is V or less.")
    private Double target;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            converter = Converters.ToDuration.class,
            description = "At most this long a run. Where time ends a run, the same command may give another result.")
    private Duration time;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = Converters.ToWhole.class,
            description = "Seed of everything random. Default: 0.")
    private long seed;

    public Optional<Vector> start() {
        return Optional.ofNullable(start);
    }

    public int starts() {
        return starts == null ? 1 : starts;
    }

    /** What the budget counts: steps, unless only another one is given. */
    public Effort effort() {
        if (steps == null && evaluations != null) {
            return new Effort(Effort.Unit.EVALUATIONS, evaluations);
        }
        if (steps == null && time != null) {
            return new Effort(Effort.Unit.MILLISECONDS, Math.max(1, time.toMillis()));
        }
        return new Effort(Effort.Unit.STEPS, steps == null ? Minimization.DEFAULT_STEPS : steps);
    }

    /** The most that a run may take. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    public Optional<Double> target() {
        return Optional.ofNullable(target);
    }

    /** The starts, the budgets, the target and the seed, as far as they were given, for a report. */
    public Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        putIfGiven(given, "starts", starts);
        putIfGiven(given, "steps", steps);
        putIfGiven(given, "evaluations", evaluations);
        putIfGiven(given, "target", target);
        putIfGiven(given, "time", time == null ? null : time.toNanos() / 1e9);
        given.put("seed", seed);
        return given;
    }

    /** The budgets, for a sentence: 100 steps, or 2000 evaluations and 1.5 s. */
    public String budgetInWords() {
        List<String> budgets = new ArrayList<>();
        if (steps != null || evaluations == null && time == null) {
            budgets.add(Phrase.count(steps == null ? DEFAULT_STEPS : steps, "step"));
        }
        if (evaluations != null) {
            budgets.add(Phrase.count(evaluations, "evaluation"));
        }
        if (time != null) {
            budgets.add(Phrase.number(time.toNanos() / 1e9) + " s");
        }
        return String.join(" and ", budgets);
    }

    private static void putIfGiven(Map<String, Object> given, String name, Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    public long seed() {
        return seed;
    }

    /** The user's budgets and target. */
    public Budget budget() {
        return new Budget(
                Optional.ofNullable(steps),
                Optional.ofNullable(evaluations),
                Optional.ofNullable(target),
                Optional.ofNullable(time));
    }
}
