package org.thalweg.app.isolation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thalweg.api.Result;
import org.thalweg.api.Trace;

/** What a child tells of one run, again and again: of the path only the rows that the parent hasn't got. */
final class RunReport {
    private final Channel channel;
    private long stride;
    private int sent; // rows of the path that the parent has, and that stay as they are while the stride does
    private boolean isDone;

    RunReport(Channel channel) {
        this.channel = channel;
    }

    void soFar(Result result) throws IOException {
        tell("so-far", result, Map.of());
    }

    /** @param more what else belongs to the end */
    void done(Result result, Map<String, Object> more) throws IOException {
        tell("done", result, more);
    }

    private synchronized void tell(String kind, Result result, Map<String, Object> more) throws IOException {
        if (isDone) {
            return;
        }
        isDone = kind.equals("done");
        Trace trace = result.trace();
        int settled = settled(trace);
        int kept = trace.stride() == stride ? Math.min(sent, settled) : 0;
        stride = trace.stride();
        sent = settled;
        Map<String, Object> content = new LinkedHashMap<>(more);
        content.put("reason", result.stop().reason().name());
        content.put("sentence", result.stop().sentence());
        content.put("steps", result.steps());
        content.put("evaluations", result.evaluations());
        content.put("gradients", result.gradients());
        content.put("numbers", Doubles.text(result.pathLength(), result.loss(), result.bestLoss()));
        content.put("stride", stride);
        content.put("timed", trace.isTimed());
        content.put("kept", kept);
        channel.say(numbers(result, kept), 0, kind, content);
    }

    /** The rows before the first that doesn't stand at a multiple of the stride, and before the last, which has no rates yet. */
    private static int settled(Trace trace) {
        int row = 0;
        while (row < trace.size() - 1 && trace.step(row) == row * trace.stride()) {
            row++;
        }
        return row;
    }

    /** The last location, the best one, and the rows behind those kept. */
    private static double[] numbers(Result result, int kept) {
        double[] rows = result.trace().numbers();
        int n = result.x().size();
        int from = result.trace().size() == 0
                ? 0
                : kept * (rows.length / result.trace().size());
        double[] numbers = new double[2 * n + rows.length - from];
        System.arraycopy(result.x().toArray(), 0, numbers, 0, n);
        System.arraycopy(result.best().toArray(), 0, numbers, n, n);
        System.arraycopy(rows, from, numbers, 2 * n, rows.length - from);
        return numbers;
    }
}
