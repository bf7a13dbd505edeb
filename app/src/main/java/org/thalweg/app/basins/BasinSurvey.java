package org.thalweg.app.basins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.thalweg.api.Box;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.run.Course;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.run.Seeds;
import org.thalweg.app.run.SupervisedRuns;

/** Runs entries from many starts in the plane, and sees where each run ends. */
final class BasinSurvey {
    /** What a path takes of a location in the plane. */
    private static final int NUMBERS_A_ROW = 9;

    private final Experiment experiment;
    private final StartGrid starts;
    private final RunOptions options;
    private final Box domain;
    private final List<Minimum> minima;
    private final Closeness closeness;

    /** @param minima the known ones */
    BasinSurvey(Experiment experiment, StartGrid starts, Box domain, List<Minimum> minima, RunOptions options) {
        this.experiment = experiment;
        this.starts = starts;
        this.options = options;
        this.domain = domain;
        this.minima = minima;
        closeness = Closeness.in(domain);
    }

    Closeness closeness() {
        return closeness;
    }

    /** Of each entry, from each start. On as many cores as there are; each run is what it would be alone. */
    List<Arrival[]> run(SupervisedRuns supervised) {
        int entries = experiment.runs().size();
        List<IntFunction<Arrival>> sweeps = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            sweeps.add(sweep(entry, supervised));
        }
        List<Arrival> all = supervised.all(
                entries * starts.count(),
                1, // a map with a hole could be taken for the whole
                i -> sweeps.get(i % entries).apply(i / entries),
                (i, abandoned) -> unfinished(i / entries));
        List<Arrival[]> arrivals = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Arrival[] own = new Arrival[starts.count()];
            int entry = i;
            Arrays.setAll(own, start -> all.get(start * entries + entry));
            arrivals.add(own);
        }
        return arrivals;
    }

    /** Nobody will see it. */
    private Arrival unfinished(int start) {
        return new Arrival(Fate.UNDECIDED, -1, null, starts.x(start), starts.y(start), Double.NaN, 0);
    }

    /** Runs an entry from a start, by its number. */
    private IntFunction<Arrival> sweep(int entry, SupervisedRuns supervised) {
        Experiment.Run run = experiment.runs().get(entry);
        ThreadLocal<Tracked> tracked = ThreadLocal.withInitial(() -> new Tracked(run.optimizer()));
        PluginContext context = PluginContext.of(run.optimizer(), experiment.objective());
        return start -> {
            Course course = course(run, start);
            if (run.remote().isPresent()) {
                Result result = run.with(course).result(experiment.objective(), supervised);
                return arrival(result, Tracked.along(result.trace()));
            }
            return context.call(() -> {
                Minimization minimization = run.minimization().with(tracked.get());
                return arrival(supervised.run(course.of(minimization)), tracked.get());
            });
        };
    }

    /** Of a run that is made elsewhere, the path is its way. */
    private Course course(Experiment.Run run, int start) {
        return new Course(
                Vector.of(starts.x(start), starts.y(start)),
                Seeds.ofRun(options.seed(), run.entry(), start + 1), // 0 is the customary start
                Seeds.ofDraws(options.seed(), start + 1),
                options.target().isPresent(),
                run.remote().isPresent(),
                false,
                Tracked.CAPACITY * NUMBERS_A_ROW);
    }

    private Arrival arrival(Result result, Tracked tracked) {
        Stop.Reason reason = result.stop().reason();
        if (reason == Stop.Reason.INTERRUPTED) { // nobody will see it, and a hollow takes values
            return new Arrival(
                    Fate.UNDECIDED, -1, null, result.x().get(0), result.x().get(1), result.loss(), 0);
        }
        double x = result.x().get(0);
        double y = result.x().get(1);
        if (reason == Stop.Reason.FAILED || reason == Stop.Reason.NOT_FINITE) {
            boolean left = reason == Stop.Reason.NOT_FINITE && isOutside(x, y);
            return new Arrival(left ? Fate.LEFT : Fate.FAILED, -1, null, x, y, result.loss(), result.steps());
        }
        if (reason == Stop.Reason.TARGET) {
            double bestX = result.best().get(0);
            double bestY = result.best().get(1);
            int reached = nearestWithin(options.target().orElseThrow(), bestX, bestY);
            if (reached >= 0) {
                return new Arrival(Fate.MINIMUM, reached, null, bestX, bestY, result.bestLoss(), result.steps());
            }
        }
        int known = knownAt(x, y);
        if (known >= 0) {
            double minimumX = minima.get(known).x().get(0);
            double minimumY = minima.get(known).x().get(1);
            long steps = tracked.arrival(minimumX, minimumY, closeness, result.steps());
            return new Arrival(Fate.MINIMUM, known, null, x, y, result.loss(), steps);
        }
        Optional<Hollow> hollow = Hollow.at(x, y, experiment.objective(), closeness);
        if (hollow.isPresent()) {
            int near = knownAt(hollow.get().x(), hollow.get().y()); // the bottom may be, where the end is a bit too far
            long steps = tracked.arrival(x, y, closeness, result.steps());
            return new Arrival(Fate.MINIMUM, near, near < 0 ? hollow.get() : null, x, y, result.loss(), steps);
        }
        Fate fate = isOutside(x, y) ? Fate.LEFT : Fate.UNDECIDED;
        return new Arrival(fate, -1, null, x, y, result.loss(), result.steps());
    }

    /** Whether it is beyond the domain and the map; NaN is nowhere, and so not there. */
    private boolean isOutside(double x, double y) {
        return !Double.isNaN(x) && !Double.isNaN(y) && !isIn(domain, x, y) && !isIn(starts.range(), x, y);
    }

    private int knownAt(double x, double y) {
        for (int i = 0; i < minima.size(); i++) {
            if (closeness.areClose(
                    x, y, minima.get(i).x().get(0), minima.get(i).x().get(1))) {
                return i;
            }
        }
        return -1;
    }

    /** The known minimum at or below the target that is nearest; -1: there is none. */
    private int nearestWithin(double target, double x, double y) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < minima.size(); i++) {
            double distance = Math.hypot(
                    x - minima.get(i).x().get(0), y - minima.get(i).x().get(1));
            if (minima.get(i).value() <= target && distance < least) {
                nearest = i;
                least = distance;
            }
        }
        return nearest;
    }

    private static boolean isIn(Box box, double x, double y) {
        return x >= box.lower().get(0)
                && x <= box.upper().get(0)
                && y >= box.lower().get(1)
                && y <= box.upper().get(1);
    }
}
