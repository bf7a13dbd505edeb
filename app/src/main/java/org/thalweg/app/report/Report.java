package org.thalweg.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.api.Result;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.ManyStarts;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.run.Study;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Json;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Table;
import org.thalweg.app.text.Version;
import org.thalweg.app.words.Words;

/**
 * The outcomes of an experiment as a table, as CSV and as JSON; nothing timed is in any.
 *
 * @param experiment what was run
 * @param outcomes how it ended, in the order of the entries
 * @param manyStarts the same from many starts, where asked for
 * @param studies what was found out beside
 * @param options what the user gave
 * @param traces the names of the trace files, in the same order
 * @param words what came of each, and which entry to take
 */
public record Report(
        Experiment experiment,
        List<Outcome> outcomes,
        Optional<ManyStarts> manyStarts,
        List<Study> studies,
        RunOptions options,
        List<String> traces,
        Words words) {
    private static final String[] COLUMNS = {
        "entry", "reason", "loss", "bestLoss", "steps", "evaluations", "gradients", "pathLength", "trace"
    };

    /** For a person: the table, and what it means. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(manyStarts.map(ManyStarts::table).orElseGet(this::outcomeTable));
        studies.forEach(study -> text.append('\n').append(study.table()));
        return text.append(words).toString();
    }

    private Table outcomeTable() {
        Table table = new Table("entry", ">loss", ">best", ">steps", ">evaluations", ">gradients", "end");
        for (Outcome outcome : outcomes) {
            Result result = outcome.result();
            table.add(
                    outcome.entry().toString(),
                    Numbers.brief(result.loss()),
                    Numbers.brief(result.bestLoss()),
                    Long.toString(result.steps()),
                    Long.toString(result.evaluations()),
                    Long.toString(result.gradients()),
                    result.stop().reason() + ": " + result.stop().sentence());
        }
        return table;
    }

    /** A row an entry. */
    public void writeSummary(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            List<String> header = new ArrayList<>(List.of(COLUMNS));
            manyStarts.ifPresent(many -> header.addAll(ManyStarts.SUMMARY_COLUMNS));
            csv.writeRecord(header);
            for (int i = 0; i < outcomes.size(); i++) {
                Result result = outcomes.get(i).result();
                List<String> cells = new ArrayList<>(List.of(
                        outcomes.get(i).entry().toString(),
                        result.stop().reason().toString(),
                        Numbers.exact(result.loss()),
                        Numbers.exact(result.bestLoss()),
                        Long.toString(result.steps()),
                        Long.toString(result.evaluations()),
                        Long.toString(result.gradients()),
                        Numbers.exact(result.pathLength()),
                        traces.get(i)));
                int entry = i;
                manyStarts.ifPresent(many -> cells.addAll(many.summary(entry)));
                csv.writeRecord(cells);
            }
        }
    }

    /** Everything but the paths, for a program. */
    public String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("thalweg", Version.NUMBER);
        report.put("objective", experiment.spec().toString());
        report.put("gradient", Gradients.kind(experiment.objective()).toString());
        report.put("dimension", experiment.start().size());
        report.put("start", list(experiment.start()));
        report.putAll(options.given());
        List<Object> runs = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Map<String, Object> run = run(outcomes.get(i), traces.get(i));
            int entry = i;
            manyStarts.ifPresent(many -> run.put("fromAllStarts", many.json(entry)));
            runs.add(run);
        }
        report.put("runs", runs);
        words.verdict().ifPresent(verdict -> {
            report.put("verdict", verdict.sentence());
            report.put("picks", verdict.picks().stream().map(Entry::toString).toList());
        });
        studies.forEach(study -> report.put(study.name(), study.json()));
        return Json.text(report);
    }

    public void writeJson(Path file) throws IOException {
        Files.writeString(file, json());
    }

    private Map<String, Object> run(Outcome outcome, String trace) {
        Result result = outcome.result();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("entry", outcome.entry().toString());
        run.put("reason", result.stop().reason().toString());
        run.put("sentence", result.stop().sentence());
        run.put("outcome", words.of(outcome));
        run.put("steps", result.steps());
        run.put("evaluations", result.evaluations());
        run.put("gradients", result.gradients());
        run.put("pathLength", result.pathLength());
        run.put("loss", result.loss());
        run.put("x", list(result.x()));
        run.put("bestLoss", result.bestLoss());
        run.put("best", list(result.best()));
        run.put("trace", trace);
        return run;
    }

    private static List<Object> list(Vector vector) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            values.add(vector.get(i));
        }
        return values;
    }
}
