package org.thalweg.app.tuning;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.thalweg.api.Figure;
import org.thalweg.api.Size;
import org.thalweg.app.catalog.SpecText;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Starts;
import org.thalweg.app.run.Study;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Table;

/**
 * What came of trying values of the entries' parameters.
 *
 * @param spec the objective's
 * @param axes the parameters
 * @param score by which values were chosen
 * @param entries in the order given
 * @param starts of all runs
 * @param target NaN: none
 * @param startLoss the loss at the start, the median where they are many
 * @param minimum the least known, or least seen where rounding brought a run below; empty where none is known
 */
public record Tuning(
        Spec spec,
        List<TunedAxis> axes,
        TuningScore score,
        List<TunedEntry> entries,
        Starts starts,
        double target,
        double startLoss,
        OptionalDouble minimum)
        implements Study {
    /** What is left, at most, of the start's height above the minimum where a value serves. */
    private static final double LEFT = 0.1;

    /** The best trial of each entry that got better, but for those that are compared anyway. */
    public List<Experiment.Run> runsToAdd() {
        Set<String> known = new LinkedHashSet<>();
        entries.forEach(entry -> known.add(entry.entry().canonical()));
        List<Experiment.Run> runs = new ArrayList<>();
        for (TunedEntry entry : entries) {
            Experiment.Run best = entry.best().run();
            if (known.add(best.entry().canonical())) {
                runs.add(best);
            }
        }
        return runs;
    }

    /**
     * A value is safe whose loss is this or less: the target or, without one, a tenth of the way from the minimum up
     * to the start's loss. It depends on no competitor where the minimum is known; else the least loss of all trials
     * stands for it.
     */
    double safeLevel() {
        if (!Double.isNaN(target)) {
            return target;
        }
        double floor = minimum.orElseGet(() -> entries.stream()
                .mapToDouble(entry -> entry.best().median())
                .min()
                .orElseThrow());
        return floor + LEFT * (startLoss - floor);
    }

    @Override
    public String name() {
        return "tuning";
    }

    /** Whether there is a curve over the first parameter. */
    @Override
    public boolean hasFigure() {
        return entries.stream().anyMatch(TunedEntry::hasCurve);
    }

    @Override
    public Figure figure(Size size) {
        return TuningFigure.of(this, size);
    }

    @Override
    public String omission() {
        return "";
    }

    int runs() {
        return entries.stream().mapToInt(TunedEntry::runs).sum();
    }

    long evaluations() {
        return entries.stream().mapToLong(TunedEntry::evaluations).sum();
    }

    /** For a person: each entry as typed and tuned. */
    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("entry"));
        axes.forEach(axis -> header.add(axis.name()));
        header.add((starts.count() > 1 ? "median " : "") + score);
        if (!Double.isNaN(target)) {
            header.add("evaluations");
        }
        header.addAll(List.of(">decades of safe " + axes.get(0).name(), ">tuning runs", ">tuning evaluations"));
        Table table = new Table(header.toArray(String[]::new));
        for (TunedEntry entry : entries) {
            table.add(cells(entry).toArray(String[]::new));
        }
        return table;
    }

    private List<String> cells(TunedEntry entry) {
        Trial typed = entry.typed();
        Trial best = entry.best();
        List<String> cells = new ArrayList<>(List.of(entry.entry().toString()));
        for (int i = 0; i < axes.size(); i++) {
            cells.add(
                    entry.knobs().of(i).isEmpty()
                            ? "-"
                            : change(entry, typed.values().get(i), best.values().get(i)));
        }
        cells.add(change(entry, Numbers.rough(typed.median()), Numbers.rough(best.median())));
        if (!Double.isNaN(target)) {
            cells.add(change(entry, toTarget(typed), toTarget(best)));
        }
        cells.add(safeDecades(entry));
        cells.add(Integer.toString(entry.runs()));
        cells.add(Long.toString(entry.evaluations()));
        return cells;
    }

    private static String change(TunedEntry entry, String typed, String best) {
        return entry.isTuned() ? typed + " -> " + best : typed;
    }

    private static String toTarget(Trial trial) {
        return trial.reached() == 0 ? "-" : SpecText.of(trial.evaluations());
    }

    /** In words: with a sign where it may be more, since it reaches the end of what was tried. */
    String safeDecades(TunedEntry entry) {
        if (!entry.hasCurve()) {
            return "-";
        }
        SafeRange safe = entry.safe(safeLevel());
        return (safe.open() ? ">= " : "") + String.format(Locale.ROOT, "%.2f", safe.decades());
    }

    /** A row a trial and start. */
    @Override
    public void writeCsv(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            List<String> header = new ArrayList<>(List.of("run", "entry", "trial"));
            axes.forEach(axis -> header.add(axis.name()));
            header.addAll(List.of("start", "reason", "loss", "bestLoss", "steps", "evaluations", "gradients"));
            csv.writeRecord(header);
            for (int i = 0; i < entries.size(); i++) {
                for (Trial trial : entries.get(i).trials()) {
                    for (int start = 0; start < starts.count(); start++) {
                        csv.writeRecord(row(i, trial, start));
                    }
                }
            }
        }
    }

    private List<String> row(int index, Trial trial, int start) {
        Attempt attempt = trial.attempts().get(start);
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(index + 1),
                entries.get(index).entry().toString(),
                trial.run().entry().toString()));
        row.addAll(trial.values());
        row.addAll(List.of(
                Integer.toString(start + 1),
                attempt.reason().toString(),
                Numbers.exact(attempt.loss()),
                Numbers.exact(attempt.bestLoss()),
                Long.toString(attempt.steps()),
                Long.toString(attempt.evaluations()),
                Long.toString(attempt.gradients())));
        return row;
    }

    /** For a program. */
    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parameters", axes.stream().map(TunedAxis::name).toList());
        json.put("by", score.toString());
        json.put("runs", runs());
        json.put("evaluations", evaluations());
        json.put("startLoss", startLoss);
        json.put("safeLevel", safeLevel());
        List<Object> list = new ArrayList<>();
        for (TunedEntry entry : entries) {
            list.add(json(entry));
        }
        json.put("entries", list);
        return json;
    }

    private Map<String, Object> json(TunedEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", entry.entry().toString());
        json.put("asTyped", json(entry, entry.typed()));
        json.put("tuned", json(entry, entry.best()));
        if (entry.hasCurve()) {
            SafeRange safe = entry.safe(safeLevel());
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("decades", safe.decades());
            if (!Double.isNaN(safe.from())) {
                range.put("from", safe.from());
                range.put("to", safe.to());
                range.put("reachesAnEnd", safe.open());
            }
            json.put("safe", range);
        }
        json.put("runs", entry.runs());
        json.put("evaluations", entry.evaluations());
        json.put(
                "trials",
                entry.trials().stream().map(trial -> json(entry, trial)).toList());
        return json;
    }

    private Map<String, Object> json(TunedEntry entry, Trial trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", trial.run().entry().toString());
        for (int i = 0; i < axes.size(); i++) {
            if (entry.knobs().of(i).isPresent()) {
                json.put(axes.get(i).name(), Numbers.parse(trial.values().get(i)));
            }
        }
        json.put(score + "Loss", trial.median());
        if (starts.count() > 1) {
            json.put("lowerQuartile", trial.losses().get(1));
            json.put("upperQuartile", trial.losses().get(3));
        }
        if (!Double.isNaN(target)) {
            json.put("reachedTarget", trial.reached());
        }
        json.put("evaluations", trial.evaluations());
        return json;
    }
}
