package org.thalweg.app.isolation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Watcher;
import org.thalweg.app.run.Course;
import org.thalweg.app.run.RemoteRuns;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.UsageException;

/** An entry whose runs are made by children. */
final class IsolatedRuns implements RemoteRuns {
    /** Beyond its time, or the user's patience, a run may finish an evaluation. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private static final long POLL = 10;

    private final Children children;
    private final String group;
    private final Entry entry;
    private final Consumer<String> gap;

    /** @param gap is told whose gradients couldn't be had at some locations */
    IsolatedRuns(Children children, Entry entry, Consumer<String> gap) {
        this(children, entry.toString(), entry, gap);
    }

    private IsolatedRuns(Children children, String group, Entry entry, Consumer<String> gap) {
        this.children = children;
        this.group = group;
        this.entry = entry;
        this.gap = gap;
    }

    /** By the same children. */
    @Override
    public RemoteRuns of(Entry other) {
        return new IsolatedRuns(children, group, other, gap);
    }

    @Override
    public Result run(Course course, Watcher watcher) {
        ReportedRun run = new ReportedRun(course.start());
        try {
            Children.Member member = children.of(group, entry.toString());
            boolean isWell = false;
            try {
                member.child().ask(asked(course));
                Result result = followed(member.child(), run, watcher);
                isWell = !member.child().isOver();
                return result;
            } finally {
                if (isWell) {
                    children.giveBack(member);
                } else {
                    children.drop(member);
                }
            }
        } catch (Children.Lost e) {
            return run.ended(
                    children.isInterrupted()
                            ? new Stop(Stop.Reason.INTERRUPTED, "was interrupted before it began")
                            : new Stop(Stop.Reason.FAILED, e.getMessage()));
        } catch (UsageException e) { // by a plugin that has changed its mind
            return run.ended(new Stop(Stop.Reason.FAILED, e.getMessage()));
        }
    }

    static Map<String, Object> asked(Course course) {
        Map<String, Object> ask = new LinkedHashMap<>();
        ask.put("ask", "run");
        ask.put("start", Doubles.text(course.start().toArray()));
        ask.put("seed", course.seed());
        ask.put("drawSeed", course.drawSeed());
        ask.put("keepBest", course.keepBest());
        ask.put("keepTrace", course.keepTrace());
        ask.put("keepTimes", course.keepTimes());
        ask.put("traceLimit", course.traceLimit());
        return ask;
    }

    private Result followed(Child child, ReportedRun run, Watcher watcher) throws Children.Lost {
        children.answer(child, "began", Children.PATIENCE);
        Optional<Duration> time = children.session().budget().time();
        long began = System.nanoTime();
        long end = time.map(limit -> limit.plus(GRACE).toNanos()).orElse(Long.MAX_VALUE);
        boolean isEnding = false;
        while (true) {
            Answer answer = child.next(POLL);
            if (answer != null && (answer.is("so-far") || answer.is("done"))) {
                run.hear(answer.members());
                if (answer.is("done")) {
                    answer.members().optional("gap").ifPresent(gap);
                    return run.latest();
                }
            }
            Result latest = run.latest();
            if (child.isOver()) {
                return run.ended(
                        isEnding || isInterrupted(child)
                                ? interrupted(latest)
                                : new Stop(Stop.Reason.FAILED, child.end()));
            }
            long spent = System.nanoTime() - began;
            if (spent > end) {
                child.close();
                return run.ended(
                        isEnding
                                ? interrupted(latest)
                                : new Stop(
                                        Stop.Reason.TIME,
                                        "killed after " + Children.seconds(time.orElseThrow())
                                                + ": an evaluation did not return"));
            }
            if (!isEnding && !watcher.goesOn(latest.steps(), latest.evaluations())) {
                isEnding = true;
                end = Math.min(end, spent + GRACE.toNanos() / 2); // before whoever watches this thread gives it up
                child.ask(Map.of("ask", "end"));
            }
        }
    }

    /** Ctrl-C is for parent and child alike, and the child may be the faster one. */
    private boolean isInterrupted(Child child) {
        long began = System.nanoTime();
        while (!children.isInterrupted() && child.isInterrupted() && System.nanoTime() - began < GRACE.toNanos()) {
            LockSupport.parkNanos(POLL * 1_000_000);
        }
        return children.isInterrupted();
    }

    private static Stop interrupted(Result latest) {
        return new Stop(Stop.Reason.INTERRUPTED, "was interrupted after " + latest.steps() + " steps");
    }
}
