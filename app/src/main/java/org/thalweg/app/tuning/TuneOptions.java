package org.thalweg.app.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.app.text.Converters;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine.Option;

/** What to try of each entry before it is compared. */
public final class TuneOptions {
    /** Values of one parameter: of the learning rate four a decade. */
    private static final int ONE = 33;

    /** Combinations of the values of several. */
    private static final int SEVERAL = 256;

    @Option(
            names = "--tune",
            paramLabel = "NAME[=FROM..TO]",
            split = ",",
            description = "Try values of a parameter of each entry, such as lr or lr,beta1, with the same number of "
                    + "runs each, and compare the best too. They are spread evenly by their logarithm (of betas and "
                    + "momentum: that of 1 - value); of lr from 1e-6 to 100. Repeatable.")
    private List<String> tune = new ArrayList<>();

    @Option(
            names = "--tune-runs",
            paramLabel = "N",
            converter = Converters.ToTrialCount.class,
            description = "At most so many trial runs of each entry from each start, with the budget of any run. "
                    + "Default: " + ONE + " for one parameter, " + SEVERAL + " for several.")
    private Integer runs;

    @Option(
            names = "--tune-by",
            paramLabel = "LOSS",
            converter = TuningScore.Converter.class,
            description = "Take the values with the least loss of this kind: best, the least seen in a run, or final, "
                    + "that where it ended. Default: best. With --target those that reach it first come before.")
    private TuningScore score;

    /**
     * What to tune, how much, and by what.
     *
     * @param axes the parameters, at least one
     * @param runs of each entry at most
     * @param score what to compare
     */
    public record Plan(List<TunedAxis> axes, int runs, TuningScore score) {}

    /** @throws UsageException if it makes no sense */
    public Optional<Plan> plan() {
        if (tune.isEmpty()) {
            if (runs != null || score != null) {
                throw new UsageException((runs != null ? "--tune-runs" : "--tune-by") + " needs --tune");
            }
            return Optional.empty();
        }
        List<TunedAxis> axes = new ArrayList<>();
        for (String text : tune) {
            TunedAxis axis = TunedAxis.parse(text);
            if (axes.stream().anyMatch(other -> Names.same(other.name(), axis.name()))) {
                throw new UsageException("--tune: " + axis.name() + " is given twice");
            }
            axes.add(axis);
        }
        Plan plan = new Plan(
                axes, runs != null ? runs : axes.size() == 1 ? ONE : SEVERAL, score != null ? score : TuningScore.BEST);
        int least = 1 << Math.min(axes.size(), 30);
        if (plan.runs() < least) {
            throw new UsageException("--tune-runs must be >= " + least + " for two values of each of " + axes.size()
                    + " parameters, got " + plan.runs());
        }
        return Optional.of(plan);
    }
}
