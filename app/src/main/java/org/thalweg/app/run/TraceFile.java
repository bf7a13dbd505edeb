package org.thalweg.app.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Numbers;

/** Traces as CSV: {@code step,evaluations,gradients,loss,lr,momentum,gradientNorm,x1,…,xn}. */
public final class TraceFile {
    private TraceFile() {}

    /** One trace. */
    public static void write(Trace trace, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header(List.of(), trace.dimension()));
            writeRows(csv, List.of(), trace);
        }
    }

    /**
     * All traces in the long form that statistics programs read: a row an entry and step, with the number of the run,
     * from 1, and its entry before the trace's columns. Of one entry that runs twice the number tells which is which.
     */
    public static void writeAll(List<Outcome> outcomes, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header(
                    List.of("run", "entry"), outcomes.get(0).result().trace().dimension()));
            for (int i = 0; i < outcomes.size(); i++) {
                Outcome outcome = outcomes.get(i);
                List<String> run =
                        List.of(Integer.toString(i + 1), outcome.entry().toString());
                writeRows(csv, run, outcome.result().trace());
            }
        }
    }

    private static List<String> header(List<String> before, int dimension) {
        List<String> cells = new ArrayList<>(before);
        cells.addAll(List.of("step", "evaluations", "gradients", "loss", "lr", "momentum", "gradientNorm"));
        for (int i = 1; i <= dimension; i++) {
            cells.add("x" + i);
        }
        return cells;
    }

    private static void writeRows(CsvWriter csv, List<String> before, Trace trace) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < trace.size(); row++) {
            cells.clear();
            cells.addAll(before);
            cells.add(Long.toString(trace.step(row)));
            cells.add(Long.toString(trace.evaluations(row)));
            cells.add(Long.toString(trace.gradients(row)));
            cells.add(Numbers.exact(trace.loss(row)));
            cells.add(Numbers.exactOrEmpty(trace.lr(row)));
            cells.add(Numbers.exactOrEmpty(trace.momentum(row)));
            cells.add(Numbers.exactOrEmpty(trace.gradientNorm(row)));
            for (int i = 0; i < trace.dimension(); i++) {
                cells.add(Numbers.exact(trace.x(row, i)));
            }
            csv.writeRecord(cells);
        }
    }
}
