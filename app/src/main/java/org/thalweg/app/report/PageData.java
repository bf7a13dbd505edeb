package org.thalweg.app.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiated;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Objective;
import org.thalweg.api.Result;
import org.thalweg.api.Series;
import org.thalweg.api.Strip;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.StandIn;
import org.thalweg.app.figure.Cost;
import org.thalweg.app.figure.FigureLine;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Study;
import org.thalweg.app.spec.Invocation;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.Version;
import org.thalweg.app.words.Verdict;

/**
 * What a report's page shows, ready for JSON. Columns of numbers are the text of their bytes, eight each, the lowest first,
 * in base 64: to print them in decimals would take a short command half as long again. Long paths are thinned.
 */
final class PageData {
    /** More points of a path than this nobody sees. */
    private static final int MOST_OF_A_PATH = 2000;

    /** All those that are not named share so many points, or a page of thousands would be too large to open. */
    private static final int MOST_OF_THE_FAINT = 16_000;

    /** A finer landscape would be most of the page, and no finer on it. */
    private static final int MOST_NODES = 250;

    /** Browsers draw no point that is farther away than this, in sides of the window. */
    private static final double REACH = 1e6;

    private final Report report;
    private final Optional<Landscape> landscape;
    private final AlignedCurves curves;
    private final Invocation invocation;

    /**
     * @param report the outcomes
     * @param landscape what the paths are drawn on; its paths are those of {@link FigureLine#of}, in that order
     * @param curves of the same lines
     * @param invocation what the user typed
     */
    PageData(Report report, Optional<Landscape> landscape, AlignedCurves curves, Invocation invocation) {
        this.report = report;
        this.landscape = landscape;
        this.curves = curves;
        this.invocation = invocation;
    }

    Map<String, Object> asMap() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", report.experiment().spec().toString());
        Objective objective = author(report.experiment().objective());
        Class<?> type = objective instanceof StandIn standIn ? standIn.type() : objective.getClass();
        Description said = type.getAnnotation(Description.class);
        page.put("description", said == null ? "" : said.value());
        page.put("formula", said == null ? "" : said.formula());
        page.put("facts", facts());
        page.put(
                "verdict",
                report.words().verdict().map(Verdict::sentence).map(Plain::text).orElse(""));
        page.put("costs", costs());
        page.put("timeScale", scale(curves.xScale()));
        page.put("strips", curves.strips().stream().map(PageData::axis).toList());
        landscape.ifPresent(figure -> page.put("landscape", landscape(figure)));
        page.put("runs", runs());
        report.manyStarts().ifPresent(many -> page.put("starts", many.table().rows()));
        page.put("studies", report.studies().stream().map(PageData::study).toList());
        page.put("command", invocation.command());
        return page;
    }

    private static Map<String, Object> study(Study study) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", study.name());
        shown.put("rows", study.table().rows());
        return shown;
    }

    private static Objective author(Objective objective) {
        return objective instanceof Differentiated differentiated ? differentiated.original() : objective;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        Vector start = report.experiment().start();
        facts.put("dimension", Integer.toString(start.size()));
        facts.put("start", start.size() <= 4 ? start.toString() : start.size() + " coordinates");
        facts.put("gradient", Gradients.kind(report.experiment().objective()).toString());
        if (report.options().starts() > 1) {
            facts.put("starts", Integer.toString(report.options().starts()));
        }
        facts.put("budget", report.options().budgetInWords());
        report.options().target().ifPresent(target -> facts.put("target", target.toString()));
        facts.put("seed", Long.toString(report.options().seed()));
        facts.put("thalweg", Version.NUMBER);
        return facts;
    }

    private List<String> costs() {
        return shownCosts().map(Cost::label).toList();
    }

    /** All but times that were not asked for: the page is the same each time then. */
    private Stream<Cost> shownCosts() {
        return Arrays.stream(Cost.values()).filter(cost -> cost != Cost.TIME || isTimed());
    }

    private boolean isTimed() {
        Trace trace = report.outcomes().get(0).result().trace();
        return trace.size() > 0 && !Double.isNaN(trace.seconds(0));
    }

    private static Map<String, Object> axis(Strip strip) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("label", strip.yLabel());
        axis.put("scale", scale(strip.yScale()));
        axis.put("weight", strip.weight());
        return axis;
    }

    private static String scale(Enum<?> scale) {
        return scale.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> landscape(Landscape figure) {
        Grid grid = figure.grid();
        int[] columns = nodes(grid.columns());
        int[] rows = nodes(grid.rows());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("x", base64(Arrays.stream(columns).mapToDouble(grid::x)));
        shown.put("y", base64(Arrays.stream(rows).mapToDouble(grid::y)));
        shown.put("values", values(grid, columns, rows));
        shown.put("xLabel", figure.xLabel().isEmpty() ? "x1" : figure.xLabel());
        shown.put("yLabel", figure.yLabel().isEmpty() ? "x2" : figure.yLabel());
        shown.put("caption", figure.caption());
        shown.put("levels", figure.levels());
        shown.put("scale", scale(figure.scale()));
        shown.put("floor", figure.floor()); // finite
        shown.put(
                "optima",
                figure.optima().stream()
                        .map(minimum -> List.of(minimum.x().get(0), minimum.x().get(1)))
                        .toList());
        return shown;
    }

    /** Row by row. */
    private static String values(Grid grid, int[] columns, int[] rows) {
        return base64(Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(columns).map(column -> row * grid.columns() + column))
                .mapToDouble(grid.values()::get));
    }

    private static String base64(DoubleStream numbers) {
        double[] column = numbers.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * column.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(column);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The indices of the nodes to show along an axis, the first and the last one among them. */
    private static int[] nodes(int count) {
        int shown = Math.min(count, MOST_NODES);
        int[] indices = new int[shown];
        Arrays.setAll(indices, i -> (int) ((long) i * (count - 1) / (shown - 1)));
        return indices;
    }

    private List<Object> runs() {
        List<FigureLine> lines = FigureLine.of(report.outcomes());
        Map<Outcome, Integer> places = new IdentityHashMap<>(); // an entry may run twice
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).outcome(), i);
        }
        long faint = lines.stream().filter(FigureLine::faint).count();
        int mostOfTheFaint = (int) Math.min(MOST_OF_A_PATH, MOST_OF_THE_FAINT / Math.max(1, faint));
        List<Object> runs = new ArrayList<>();
        for (Outcome outcome : report.outcomes()) {
            int place = places.get(outcome);
            boolean isFaint = lines.get(place).faint();
            Map<String, Object> run = row(outcome);
            run.put("place", place);
            run.put("faint", isFaint);
            run.put("path", path(outcome.result(), place, isFaint ? mostOfTheFaint : MOST_OF_A_PATH));
            runs.add(run);
        }
        return runs;
    }

    private Map<String, Object> row(Outcome outcome) {
        Result result = outcome.result();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("entry", Plain.text(outcome.entry().toString()));
        run.put("loss", number(result.loss()));
        run.put("best", number(result.bestLoss()));
        run.put("steps", number(result.steps()));
        run.put("evaluations", number(result.evaluations()));
        run.put("gradients", number(result.gradients()));
        run.put("length", number(result.pathLength()));
        run.put("reason", result.stop().reason().toString());
        run.put("fault", result.stop().reason().isFault());
        run.put("words", Plain.text(report.words().of(outcome)));
        run.put("command", invocation.command(report.experiment().spec(), outcome.entry()));
        return run;
    }

    /** As it is read, and as it is sorted. */
    private static Map<String, Object> number(double value) {
        return number(Numbers.brief(value), value);
    }

    private static Map<String, Object> number(long value) {
        return number(Long.toString(value), value);
    }

    private static Map<String, Object> number(String text, double value) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("text", text);
        number.put("value", Double.isFinite(value) ? value : Double.toString(value));
        return number;
    }

    private Map<String, Object> path(Result result, int place, int most) {
        Trace trace = result.trace();
        int[] rows = PageRows.of(trace, most);
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("rows", trace.size());
        List<Object> costs = new ArrayList<>();
        shownCosts().forEach(cost -> costs.add(column(cost.of(result), rows)));
        path.put("costs", costs);
        path.put("loss", column(trace.losses(), rows));
        List<Object> strips = new ArrayList<>();
        for (Strip strip : curves.strips()) {
            strips.add(heights(strip.curves().get(place), rows));
        }
        path.put("strips", strips);
        landscape.ifPresent(figure -> {
            Series drawn = figure.paths().get(place);
            Box window = figure.grid().range();
            path.put("x", inReach(drawn.x(), drawn, rows, window, 0));
            path.put("y", inReach(drawn.y(), drawn, rows, window, 1));
            path.put("fading", drawn.fading().isEmpty() ? "" : column(drawn.fading(), rows));
        });
        return path;
    }

    /**
     * A coordinate of a path's points. Those that are too far away to draw are pulled towards the window; the way there
     * looks the same.
     */
    private static String inReach(Vector coordinate, Series path, int[] rows, Box window, int axis) {
        double center = center(window, axis);
        return base64(Arrays.stream(rows).mapToDouble(row -> {
            double distance = Math.max(
                    Math.abs(path.x().get(row) - center(window, 0)) / side(window, 0),
                    Math.abs(path.y().get(row) - center(window, 1)) / side(window, 1));
            double value = coordinate.get(row);
            return distance <= REACH ? value : center + (value - center) * (REACH / distance);
        }));
    }

    private static double center(Box window, int axis) {
        return (window.lower().get(axis) + window.upper().get(axis)) / 2;
    }

    private static double side(Box window, int axis) {
        return window.upper().get(axis) - window.lower().get(axis);
    }

    private static String column(Vector values, int[] rows) {
        return base64(Arrays.stream(rows).mapToDouble(values::get));
    }

    /** Its heights; none where the figure shows none. */
    private static String heights(Series curve, int[] rows) {
        return base64(Arrays.stream(rows)
                .mapToDouble(
                        row -> Double.isFinite(curve.x().get(row)) ? curve.y().get(row) : Double.NaN));
    }
}
