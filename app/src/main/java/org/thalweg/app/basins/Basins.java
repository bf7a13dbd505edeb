package org.thalweg.app.basins;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.thalweg.api.Box;
import org.thalweg.api.Figure;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Size;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.figure.FigureOptions;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.run.Study;
import org.thalweg.app.run.SupervisedRuns;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Table;
import org.thalweg.app.text.UsageException;

/**
 * Which minimum each entry reaches from starts all over the plane, and in how many steps.
 *
 * @param objective the objective's spec
 * @param starts where the runs started
 * @param closeness when two locations count as the same
 * @param minima where runs ended: the known minima first, then those found, from the one that most runs ended at
 * @param entries the entries, in the order given
 * @param arrivals of each entry, from each start
 * @param reached of each entry, from each start: the index of the minimum; -1: none
 */
public record Basins(
        Spec objective,
        StartGrid starts,
        Closeness closeness,
        List<Basin> minima,
        List<Entry> entries,
        List<Arrival[]> arrivals,
        List<int[]> reached)
        implements Study {
    /** Ends that memory has room for. */
    private static final long MOST_RUNS = 4_000_000;

    /** As many as there are colours that can be told apart light and dark. */
    private static final int MOST_NAMED = 6;

    private static final String[] COLUMNS = {
        "run", "entry", "start1", "start2", "end", "minimum", "steps", "x1", "x2", "loss"
    };

    /**
     * Where the runs are to start.
     *
     * @param size starts along each axis
     * @throws UsageException if there are not 2 dimensions, or too many runs, or the objective throws when asked
     */
    public static StartGrid starts(Experiment experiment, int size, FigureOptions options) {
        int dimension = experiment.start().size();
        if (dimension != 2) {
            throw new UsageException("--basins is for 2 dimensions, and here are " + dimension);
        }
        long runs = (long) size * size * experiment.runs().size();
        if (runs > MOST_RUNS) {
            throw new UsageException(
                    "--basins=" + size + " of " + experiment.runs().size() + " entries asks for " + runs + " runs, and "
                            + MOST_RUNS + " are the most");
        }
        Box domain = domain(experiment.objective());
        Figures.minima(experiment.objective(), 2); // where they can't be had, that is said before anything runs
        return new StartGrid(options.range().orElse(domain), size);
    }

    private static Box domain(Objective objective) {
        return Asked.of(objective, "domain", () -> objective.domain().resized(2));
    }

    public static Basins run(Experiment experiment, StartGrid starts, RunOptions options, SupervisedRuns supervised) {
        List<Minimum> known = Figures.minima(experiment.objective(), 2);
        BasinSurvey survey = new BasinSurvey(experiment, starts, domain(experiment.objective()), known, options);
        List<Arrival[]> arrivals = survey.run(supervised);

        Hollows hollows = new Hollows(survey.closeness());
        List<int[]> groups = arrivals.stream()
                .map(ends -> Arrays.stream(ends)
                        .mapToInt(end -> end.hollow() == null ? -1 : hollows.add(end))
                        .toArray())
                .toList();
        List<Integer> ranking = hollows.bySize();
        int[] places = new int[ranking.size()];
        List<Basin> minima = new ArrayList<>();
        known.forEach(
                minimum -> minima.add(new Basin(minimum.x().get(0), minimum.x().get(1), minimum.value(), true)));
        for (int group : ranking) {
            places[group] = minima.size();
            minima.add(hollows.basin(group));
        }
        List<int[]> reached = new ArrayList<>();
        for (int entry = 0; entry < arrivals.size(); entry++) {
            Arrival[] ends = arrivals.get(entry);
            int[] of = groups.get(entry);
            reached.add(IntStream.range(0, ends.length)
                    .map(start -> of[start] < 0 ? ends[start].known() : places[of[start]])
                    .toArray());
        }
        List<Entry> entries =
                experiment.runs().stream().map(Experiment.Run::entry).toList();
        return new Basins(experiment.spec(), starts, survey.closeness(), minima, entries, arrivals, reached);
    }

    @Override
    public String name() {
        return "basins";
    }

    @Override
    public boolean hasFigure() {
        return true;
    }

    @Override
    public Figure figure(Size size) {
        return BasinsFigure.of(this, size);
    }

    @Override
    public String omission() {
        return entries.size() <= BasinsFigure.MOST
                ? ""
                : "basins shows the first " + BasinsFigure.MOST + " of " + entries.size()
                        + " entries; basins.csv has all";
    }

    /** Where a minimum is, for a person. */
    String place(int minimum) {
        return closeness.text(minima.get(minimum).x(), minima.get(minimum).y());
    }

    /** From how many starts an entry reaches a minimum. */
    int count(int entry, int minimum) {
        return (int) Arrays.stream(reached.get(entry))
                .filter(index -> index == minimum)
                .count();
    }

    /** From how many starts an entry's runs have this fate. */
    int count(int entry, Fate fate) {
        return (int) Arrays.stream(arrivals.get(entry))
                .filter(arrival -> arrival.fate() == fate)
                .count();
    }

    /** From how many starts an entry reaches a minimum other than these. */
    int countOfOthers(int entry, List<Integer> few) {
        return (int) Arrays.stream(reached.get(entry))
                .filter(index -> index >= 0 && !few.contains(index))
                .count();
    }

    /** A number of starts as a part of all, for a person: 0 % and 100 % are exact. */
    String percent(int count) {
        double percent = 100.0 * count / starts.count();
        if (count == 0 || count == starts.count()) {
            return count == 0 ? "0 %" : "100 %";
        }
        return percent < 0.1 ? "<0.1 %" : percent > 99.9 ? ">99.9 %" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** Steps in the median, for a person: whole but for halves. */
    static String text(double steps) {
        return steps == Math.rint(steps) ? Long.toString((long) steps) : Double.toString(steps);
    }

    /** Of the minima that runs end at, by their indices, the known ones and those that most end at; a few. */
    List<Integer> named() {
        long[] ends = new long[minima.size()];
        reached.stream()
                .flatMapToInt(Arrays::stream)
                .filter(index -> index >= 0)
                .forEach(index -> ends[index]++);
        return IntStream.range(0, ends.length)
                .boxed()
                .filter(index -> ends[index] > 0)
                .sorted(Comparator.comparing(
                                (Integer index) -> !minima.get(index).known())
                        .thenComparing(index -> -ends[index]))
                .limit(MOST_NAMED)
                .sorted()
                .toList();
    }

    /** The median of the steps to a minimum; NaN if no start leads to one. */
    double medianSteps(int entry) {
        long[] steps = Arrays.stream(arrivals.get(entry))
                .filter(arrival -> arrival.fate() == Fate.MINIMUM)
                .mapToLong(Arrival::steps)
                .sorted()
                .toArray();
        int middle = steps.length / 2;
        return steps.length == 0
                ? Double.NaN
                : steps.length % 2 == 1 ? steps[middle] : (steps[middle - 1] + steps[middle]) / 2.0;
    }

    /** For a person: what part of the starts leads where. */
    @Override
    public Table table() {
        List<Integer> named = named();
        List<String> header = new ArrayList<>(List.of("basins"));
        named.forEach(minimum -> header.add(">" + (minimum + 1) + " at " + place(minimum)));
        boolean others = IntStream.range(0, entries.size()).anyMatch(entry -> countOfOthers(entry, named) > 0);
        if (others) {
            header.add(">other minima");
        }
        header.addAll(List.of(">no minimum", ">left domain", ">failed", ">median steps"));
        Table table = new Table(header.toArray(String[]::new));
        for (int i = 0; i < entries.size(); i++) {
            int entry = i;
            List<String> cells = new ArrayList<>(List.of(entries.get(entry).toString()));
            named.forEach(minimum -> cells.add(percent(count(entry, minimum))));
            if (others) {
                cells.add(percent(countOfOthers(entry, named)));
            }
            for (Fate fate : List.of(Fate.UNDECIDED, Fate.LEFT, Fate.FAILED)) {
                cells.add(percent(count(entry, fate)));
            }
            double steps = medianSteps(entry);
            cells.add(Double.isNaN(steps) ? "-" : text(steps));
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    /** What part of the starts leads where, for a program. */
    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Box range = starts.range();
        json.put("size", starts.size());
        json.put(
                "range",
                List.of(
                        range.lower().get(0),
                        range.upper().get(0),
                        range.lower().get(1),
                        range.upper().get(1)));
        json.put("minima", minima.stream().map(Basins::json).toList());
        List<Object> runs = new ArrayList<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("entry", entries.get(entry).toString());
            int[] counts = new int[minima.size()];
            Arrays.stream(reached.get(entry)).filter(index -> index >= 0).forEach(index -> counts[index]++);
            run.put("starts", Arrays.stream(counts).boxed().toList());
            for (Fate fate : List.of(Fate.UNDECIDED, Fate.LEFT, Fate.FAILED)) {
                run.put(fate.toString(), count(entry, fate));
            }
            run.put("medianSteps", medianSteps(entry));
            runs.add(run);
        }
        json.put("runs", runs);
        return json;
    }

    private static Map<String, Object> json(Basin minimum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("x", List.of(minimum.x(), minimum.y()));
        json.put("value", minimum.value());
        json.put("known", minimum.known());
        return json;
    }

    /** A row a start of each entry. */
    @Override
    public void writeCsv(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(COLUMNS);
            for (int entry = 0; entry < entries.size(); entry++) {
                String run = Integer.toString(entry + 1);
                String name = entries.get(entry).toString();
                for (int start = 0; start < starts.count(); start++) {
                    Arrival arrival = arrivals.get(entry)[start];
                    boolean arrived = arrival.fate() == Fate.MINIMUM;
                    csv.writeRecord(
                            run,
                            name,
                            Numbers.exact(starts.x(start)),
                            Numbers.exact(starts.y(start)),
                            arrival.fate().toString(),
                            arrived ? Integer.toString(reached.get(entry)[start] + 1) : "",
                            arrived ? Long.toString(arrival.steps()) : "",
                            Numbers.exact(arrival.x()),
                            Numbers.exact(arrival.y()),
                            Numbers.exact(arrival.loss()));
                }
            }
        }
    }
}
