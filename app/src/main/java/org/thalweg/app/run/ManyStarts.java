package org.thalweg.app.run;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thalweg.api.Stop;
import org.thalweg.api.Vector;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Table;

/**
 * Each entry's runs from many starts.
 *
 * @param starts where they started
 * @param numbers of the starts that all entries have run from, 0 for the first; all, unless the user interrupted them
 * @param target NaN: none
 * @param entries the entries, in the order given
 * @param attempts of each entry, from each start
 * @param spreads of each entry
 */
public record ManyStarts(
        Starts starts,
        int[] numbers,
        double target,
        List<Entry> entries,
        List<List<Attempt>> attempts,
        List<Spread> spreads) {
    /** What a summary tells of an entry's spread. */
    public static final List<String> SUMMARY_COLUMNS = List.of(
            "starts",
            "medianBestLoss",
            "medianFrom",
            "medianTo",
            "lowerQuartile",
            "upperQuartile",
            "reachedTarget",
            "medianEvaluationsToTarget");

    /**
     * Runs from all starts but the first, on as many cores as there are; each run is what it would be alone.
     *
     * @param first the outcomes from the first start, of runs that nobody interrupted
     */
    public static ManyStarts run(
            Experiment experiment, List<Outcome> first, Starts starts, RunOptions options, SupervisedRuns supervised) {
        int entries = first.size();
        // start by start, so that no core gets only the slow entries
        List<Attempt> all = supervised.all(
                entries * starts.count(),
                SupervisedRuns.TOLERANCE,
                i -> i < entries
                        ? Attempt.of(first.get(i).result())
                        : Attempt.of(
                                experiment.runs().get(i % entries),
                                experiment.objective(),
                                starts,
                                i / entries,
                                supervised),
                (i, abandoned) -> Attempt.of(
                        abandoned.result(experiment.runs().get(i % entries).minimization())));
        int[] numbers = IntStream.range(0, starts.count())
                .filter(start -> all.subList(start * entries, (start + 1) * entries).stream()
                        .noneMatch(attempt -> attempt.reason() == Stop.Reason.INTERRUPTED))
                .toArray();
        List<List<Attempt>> attempts = IntStream.range(0, entries)
                .mapToObj(entry -> IntStream.of(numbers)
                        .mapToObj(start -> all.get(start * entries + entry))
                        .toList())
                .toList();
        double target = options.target().orElse(Double.NaN);
        List<Entry> competitors = first.stream().map(Outcome::entry).toList();
        return new ManyStarts(
                starts, numbers, target, competitors, attempts, spreads(attempts, target, competitors, options.seed()));
    }

    private static List<Spread> spreads(List<List<Attempt>> attempts, double target, List<Entry> entries, long seed) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i -> Spread.of(attempts.get(i), target, Seeds.ofBootstrap(seed, entries.get(i))))
                .toList();
    }

    /** How many starts all entries have run from. */
    public int count() {
        return numbers.length;
    }

    /** Whether a run from any start ended by a fault. */
    public boolean hasFault() {
        return attempts.stream()
                .flatMap(List::stream)
                .anyMatch(attempt -> attempt.reason().isFault());
    }

    /** For a person: of the best values. */
    public Table table() {
        boolean hasTarget = !Double.isNaN(target);
        List<String> header = new ArrayList<>(
                List.of("entry", ">median best", ">95 % from", ">to", ">lower quartile", ">upper quartile"));
        if (hasTarget) {
            header.addAll(List.of(">reached target", ">median evaluations"));
        }
        header.add("ends");
        Table table = new Table(header.toArray(String[]::new));
        for (int i = 0; i < entries.size(); i++) {
            Spread spread = spreads.get(i);
            List<String> cells = new ArrayList<>(List.of(
                    entries.get(i).toString(),
                    Numbers.brief(spread.median()),
                    Numbers.brief(spread.medianFrom()),
                    Numbers.brief(spread.medianTo()),
                    Numbers.brief(spread.lowerQuartile()),
                    Numbers.brief(spread.upperQuartile())));
            if (hasTarget) {
                cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * successRate(spread)));
                cells.add(
                        spread.evaluationsToTarget().isEmpty()
                                ? "-"
                                : Numbers.brief(spread.evaluationsToTarget().getAsDouble()));
            }
            cells.add(ends(attempts.get(i)));
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    /**
     * The same, where losses below the known minima count as none: they lie outside the domain, and an objective that
     * falls there for ever would reward those that run away.
     */
    public ManyStarts without(Predicate<Attempt> escaped, long seed) {
        List<List<Attempt>> within = attempts.stream()
                .map(runs -> runs.stream()
                        .map(run -> escaped.test(run) ? run.withoutBest() : run)
                        .toList())
                .toList();
        return within.equals(attempts)
                ? this
                : new ManyStarts(starts, numbers, target, entries, within, spreads(within, target, entries, seed));
    }

    private double successRate(Spread spread) {
        return spread.reached().orElse(0) / (double) count();
    }

    /** How often each kind of end came, the most frequent first. */
    private static String ends(List<Attempt> attempts) {
        Multiset<Stop.Reason> reasons = EnumMultiset.create(Stop.Reason.class);
        attempts.forEach(attempt -> reasons.add(attempt.reason()));
        ImmutableMultiset<Stop.Reason> frequent = Multisets.copyHighestCountFirst(reasons);
        return frequent.entrySet().stream()
                .map(reason -> reason.getElement() + " " + reason.getCount())
                .collect(Collectors.joining(", "));
    }

    /** A row an entry and start. */
    public void writeCsv(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            List<String> cells = new ArrayList<>(List.of(
                    "run",
                    "entry",
                    "start",
                    "reason",
                    "loss",
                    "bestLoss",
                    "steps",
                    "evaluations",
                    "gradients",
                    "reachedTarget"));
            for (int i = 1; i <= starts.at(0).size(); i++) {
                cells.add("start" + i);
            }
            csv.writeRecord(cells);
            for (int entry = 0; entry < entries.size(); entry++) {
                for (int start = 0; start < count(); start++) {
                    csv.writeRecord(cells(entry, start));
                }
            }
        }
    }

    private List<String> cells(int entry, int start) {
        Attempt attempt = attempts.get(entry).get(start);
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(entry + 1),
                entries.get(entry).toString(),
                Integer.toString(numbers[start] + 1),
                attempt.reason().toString(),
                Numbers.exact(attempt.loss()),
                Numbers.exact(attempt.bestLoss()),
                Long.toString(attempt.steps()),
                Long.toString(attempt.evaluations()),
                Long.toString(attempt.gradients()),
                Double.isNaN(target) ? "" : Boolean.toString(attempt.reached(target))));
        Vector x = starts.at(numbers[start]);
        for (int i = 0; i < x.size(); i++) {
            cells.add(Numbers.exact(x.get(i)));
        }
        return cells;
    }

    /** The cells of the summary's columns. */
    public List<String> summary(int entry) {
        Spread spread = spreads.get(entry);
        return List.of(
                Integer.toString(count()),
                Numbers.exact(spread.median()),
                Numbers.exact(spread.medianFrom()),
                Numbers.exact(spread.medianTo()),
                Numbers.exact(spread.lowerQuartile()),
                Numbers.exact(spread.upperQuartile()),
                spread.reached().isEmpty()
                        ? ""
                        : Integer.toString(spread.reached().getAsInt()),
                Numbers.exactOrEmpty(spread.evaluationsToTarget().orElse(Double.NaN)));
    }

    /** An entry's spread, for a program. */
    public Map<String, Object> json(int entry) {
        Spread spread = spreads.get(entry);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("medianBestLoss", spread.median());
        json.put("medianInterval95", List.of(spread.medianFrom(), spread.medianTo()));
        json.put("lowerQuartile", spread.lowerQuartile());
        json.put("upperQuartile", spread.upperQuartile());
        if (spread.reached().isPresent()) {
            json.put("reachedTarget", spread.reached().getAsInt());
            json.put("successRate", successRate(spread));
        }
        spread.evaluationsToTarget().ifPresent(median -> json.put("medianEvaluationsToTarget", median));
        return json;
    }
}
