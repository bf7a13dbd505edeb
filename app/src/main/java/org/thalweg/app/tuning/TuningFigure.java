package org.thalweg.app.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.thalweg.api.Axis;
import org.thalweg.api.Band;
import org.thalweg.api.Curves;
import org.thalweg.api.Dots;
import org.thalweg.api.Level;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;
import org.thalweg.app.figure.FigureLine;

/**
 * The loss against the first parameter, a curve for each entry: how much it matters to set it right. Of several
 * parameters, the others are at their best for each value of the first.
 */
final class TuningFigure {
    /** How far below the start's height the figure goes, relative to it: rounding hides what lies deeper. */
    private static final double DEEPEST = 1e-16;

    /** How many times as high as the start a final loss may be within the figure. */
    private static final double IN_SIGHT = 1e3;

    private final Tuning tuning;
    private final List<TunedEntry> entries;
    private final boolean crowded;
    private final double floor; // what heights count from
    private final boolean log;
    private final double deepest;

    private TuningFigure(Tuning tuning) {
        this.tuning = tuning;
        crowded = tuning.entries().size() > FigureLine.MOST;
        entries = new ArrayList<>(tuning.entries());
        if (crowded) {
            entries.sort(Comparator.comparing(TunedEntry::best, Trial.BETTER));
        }
        floor = tuning.minimum().orElse(0);
        log = tuning.minimum().isPresent()
                || entries.stream().allMatch(entry -> entry.best().losses().get(1) > 0);
        deepest = DEEPEST * Math.abs(tuning.startLoss() - floor);
    }

    static Curves of(Tuning tuning, Size size) {
        return new TuningFigure(tuning).curves(size);
    }

    private Curves curves(Size size) {
        List<Series> curves = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            TunedEntry entry = entries.get(i);
            boolean faint = crowded && i >= FigureLine.BEST;
            curves.add(new Series(label(entry), x(entry), y(entry, Trial::median), faint));
            bands.add(
                    faint
                            ? new Band(Vector.of(), Vector.of(), Vector.of())
                            : new Band(x(entry), quartile(entry, 1), quartile(entry, 3)));
        }
        boolean many = tuning.starts().count() > 1;
        String loss = (many ? "median " : "") + tuning.score() + " loss"
                + (tuning.minimum().isPresent() ? " - minimum" : "");
        return new Curves(
                title(),
                size,
                new Axis(xLabel(), Scale.LOG),
                new Axis(loss, log ? Scale.LOG : Scale.LINEAR),
                curves,
                many ? bands : List.of(),
                List.of(dots("as given", true, TunedEntry::typed), dots("tuned", false, TunedEntry::best)),
                List.of(
                        new Level(many ? "median of the starts" : "start", height(tuning.startLoss())),
                        new Level("safe below", height(tuning.safeLevel()))));
    }

    private String title() {
        return tuning.spec() + ", tuned by " + tuning.runs() + " runs, " + tuning.evaluations() + " evaluations";
    }

    private String label(TunedEntry entry) {
        String name = tuning.axes().get(0).name();
        return entry.entry()
                + (entry.hasCurve() ? "  (" + tuning.safeDecades(entry) + " decades safe)" : "  (no " + name + ")");
    }

    private String xLabel() {
        String name = tuning.axes().get(0).name();
        boolean ofRemainder = withCurve().knobs().of(0).orElseThrow().grid().ofRemainder();
        return ofRemainder ? "1 - " + name : name;
    }

    /** The first that has the first parameter. */
    private TunedEntry withCurve() {
        return entries.stream().filter(TunedEntry::hasCurve).findFirst().orElseThrow();
    }

    /** One without the parameter is the same everywhere. */
    private Vector x(TunedEntry entry) {
        TunedEntry seen = entry.hasCurve() ? entry : withCurve();
        return values(seen, seen::position);
    }

    private Vector y(TunedEntry entry, ToDoubleFunction<Trial> loss) {
        return entry.hasCurve()
                ? values(entry, trial -> height(loss.applyAsDouble(trial)))
                : values(withCurve(), trial -> height(loss.applyAsDouble(entry.best())));
    }

    private Vector quartile(TunedEntry entry, int number) {
        return y(entry, trial -> trial.losses().get(number));
    }

    private static Vector values(TunedEntry entry, ToDoubleFunction<Trial> value) {
        return Vector.of(entry.profile().stream().mapToDouble(value).toArray());
    }

    private Dots dots(String label, boolean open, Function<TunedEntry, Trial> which) {
        double[] x = new double[entries.size()];
        double[] y = new double[entries.size()];
        for (int i = 0; i < x.length; i++) {
            TunedEntry entry = entries.get(i);
            boolean shown = entry.hasCurve() && (open || entry.isTuned()) && !(crowded && i >= FigureLine.BEST);
            Trial trial = which.apply(entry);
            x[i] = shown ? entry.position(trial) : Double.NaN;
            y[i] = shown ? height(trial.median()) : Double.NaN;
        }
        return new Dots(label, open, Vector.of(x), Vector.of(y));
    }

    private double height(double loss) {
        if (!(loss - floor <= IN_SIGHT * Math.abs(tuning.startLoss() - floor))) {
            return Double.NaN;
        }
        return log ? Math.max(deepest, loss - floor) : loss - floor;
    }
}
