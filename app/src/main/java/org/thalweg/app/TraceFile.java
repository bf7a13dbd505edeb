package org.thalweg.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Trace;

/** A trace as CSV: {@code step,evaluations,gradients,loss,lr,momentum,gradientNorm,x1,…,xn}. */
final class TraceFile {
    private TraceFile() {}

    static void write(Trace trace, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            List<String> cells = new ArrayList<>(
                    List.of("step", "evaluations", "gradients", "loss", "lr", "momentum", "gradientNorm"));
            for (int i = 1; i <= trace.dimension(); i++) {
                cells.add("x" + i);
            }
            csv.writeRecord(cells);
            for (int row = 0; row < trace.size(); row++) {
                cells.clear();
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
}
