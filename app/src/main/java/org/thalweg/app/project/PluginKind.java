package org.thalweg.app.project;

import java.util.Locale;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scheduler;

/** What a new project provides. */
public enum PluginKind {
    OBJECTIVE(Objective.class, "thalweg compare %s adam:lr=0.1 nelder-mead"),
    OPTIMIZER(Optimizer.class, "thalweg compare himmelblau %s adam:lr=0.1"),
    SCHEDULER(Scheduler.class, "thalweg schedule %s");

    private final Class<?> type;
    private final String trial;

    PluginKind(Class<?> type, String trial) {
        this.type = type;
        this.trial = trial;
    }

    Class<?> type() {
        return type;
    }

    String noun() {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A command that shows it, by its name on the command line. */
    String trial(String name) {
        return String.format(trial, name);
    }
}
