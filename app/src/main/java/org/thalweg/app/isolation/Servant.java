package org.thalweg.app.isolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.api.Minimization;
import org.thalweg.api.NoGradientError;
import org.thalweg.api.Objective;
import org.thalweg.api.Ongoing;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.HostGuard;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.run.Course;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.UsageException;

/** Does what a parent asks for; for one thread, but where it is said. */
final class Servant {
    /** More often nobody needs to know. */
    private static final long BETWEEN_NEWS = 20;

    /** The share of the time that may go into news of a run is one in so many. */
    private static final long SPARING = 10;

    private static final Stop SO_FAR = new Stop(Stop.Reason.FAILED, "so far");

    private final Session session;
    private final Channel channel;
    private final Binder binder;
    private final Gradients gradients;
    private final List<String> notes = new ArrayList<>();
    private Objective objective;
    private Optimizer optimizer;
    private Minimization minimization;
    private volatile Ongoing ongoing; // null: no run is under way
    private volatile RunReport report;
    private volatile boolean ended;

    Servant(Session session, Channel channel) {
        this.session = session;
        this.channel = channel;
        Catalog catalog = Catalog.load(session.plugins(), new HostGuard());
        gradients = new Gradients(
                catalog, session.gradient(), session.start(), (name, reason) -> notes.add(name + "\n" + reason));
        binder = new Binder(catalog, gradients, session.start().map(Vector::size));
    }

    void serve(Wired ask) throws IOException {
        try {
            switch (ask.text("ask")) {
                case "bind" -> bind();
                case "enter" -> enter(Contender.parse(ask.text("entry")).entry());
                case "run" -> run(ask);
                case "values" -> valuesOrError(ask);
                default -> throw new IllegalArgumentException("unknown ask");
            }
        } catch (UsageException e) {
            channel.say("refused", e.getMessage());
        }
    }

    private void bind() throws IOException {
        objective = binder.objective(Spec.parse(session.objective()));
        channel.say("bound", Facts.of(objective).json(notes));
    }

    private void enter(Entry entry) throws IOException {
        optimizer = binder.optimizer(entry.optimizer());
        Minimization run = session.budget().of(Minimization.of(objective)).with(optimizer);
        if (session.start().isPresent()) {
            run = run.from(session.start().get().toArray());
        }
        if (entry.scheduler().isPresent()) {
            run = run.scheduledBy(binder.scheduler(entry.scheduler().get()));
        }
        try {
            run.validate();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        minimization = run;
        channel.say("entered", Map.of("warnings", run.warnings()));
    }

    private void run(Wired ask) throws IOException {
        ended = false;
        report = new RunReport(channel);
        ongoing = new Course(
                        Vector.of(Doubles.of(ask.text("start"))),
                        ask.whole("seed"),
                        ask.whole("drawSeed"),
                        ask.truth("keepBest"),
                        ask.truth("keepTrace"),
                        ask.truth("keepTimes"),
                        (int) ask.whole("traceLimit"))
                .of(minimization)
                .watchedBy((steps, evaluations) -> !ended)
                .ongoing();
        channel.say("began", "");
        Result result = PluginContext.of(optimizer, objective).call(ongoing::run);
        Map<String, Object> more = new LinkedHashMap<>();
        gradients.gap().ifPresent(gap -> more.put("gap", gap));
        report.done(result, more);
        ongoing = null;
    }

    /** The run that is under way is to end; from another thread. */
    void endRun() {
        ended = true;
    }

    /** Tells of whatever run is under way, as long as there is this process. */
    void keepTelling() {
        long pause = 1; // a run may be over soon
        while (true) {
            try {
                Thread.sleep(pause);
                long began = System.nanoTime();
                tellSoFar();
                long sparing = SPARING * (System.nanoTime() - began) / 1_000_000;
                pause = Math.max(sparing, ongoing == null ? 1 : Math.min(2 * pause, BETWEEN_NEWS));
            } catch (InterruptedException e) {
                return; // whoever did it wants no news
            } catch (OutOfMemoryError e) {
                pause = BETWEEN_NEWS; // the run may come to an end all the same
            }
        }
    }

    /** From any thread. */
    void tellSoFar() {
        Ongoing under = ongoing;
        RunReport told = report;
        if (under != null) {
            try {
                told.soFar(under.soFar(SO_FAR));
            } catch (IOException e) {
                // the parent has gone, and this process with it
            }
        }
    }

    /** An error, such as a stack overflow at each of many thousand points, ends all of it. */
    private void valuesOrError(Wired ask) throws IOException {
        try {
            values(ask);
        } catch (Error e) {
            channel.say("error", Thrown.inWords(e));
        }
    }

    private void values(Wired ask) throws IOException {
        double[] points = Doubles.of(ask.text("points"));
        int n = (int) ask.whole("dimension");
        boolean withGradients = ask.truth("gradients");
        int width = withGradients ? n + 1 : 1;
        double[] numbers = new double[points.length / n * width];
        double[] gradient = new double[n];
        List<String> thrown = new ArrayList<>();
        PluginContext.of(objective).call(() -> {
            for (int i = 0; i < points.length / n; i++) {
                double[] x = Arrays.copyOfRange(points, i * n, (i + 1) * n);
                try {
                    numbers[i * width] = withGradients
                            ? objective.differentiable().orElseThrow().valueAndGradient(x, gradient)
                            : objective.value(x);
                } catch (NoGradientError | RuntimeException e) { // it costs this point alone
                    numbers[i * width] = Double.NaN;
                    Arrays.fill(gradient, Double.NaN);
                    if (thrown.isEmpty()) {
                        thrown.add(i + " " + Thrown.inWords(e));
                    }
                }
                System.arraycopy(gradient, 0, numbers, i * width + 1, width - 1);
            }
            return null;
        });
        channel.say(numbers, 0, "values", thrown);
    }
}
