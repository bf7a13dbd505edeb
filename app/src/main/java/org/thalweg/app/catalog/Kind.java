package org.thalweg.app.catalog;

import java.util.List;
import org.thalweg.api.Differentiator;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Plotter;
import org.thalweg.api.Scheduler;

/**
 * A kind of thing that a plugin provides.
 *
 * @param type the SPI
 * @param noun what it is called in sentences
 * @param plural what several are called
 */
public record Kind<T>(Class<T> type, String noun, String plural) {
    public static final Kind<Objective> OBJECTIVE = new Kind<>(Objective.class, "objective", "objectives");
    public static final Kind<Optimizer> OPTIMIZER = new Kind<>(Optimizer.class, "optimizer", "optimizers");
    static final Kind<Scheduler> SCHEDULER = new Kind<>(Scheduler.class, "scheduler", "schedulers");
    public static final Kind<Plotter> PLOTTER = new Kind<>(Plotter.class, "plotter", "plotters");

    public static final Kind<Differentiator> DIFFERENTIATOR =
            new Kind<>(Differentiator.class, "differentiator", "differentiators");

    /** What a user can name in a spec. */
    public static final List<Kind<?>> SPECIFIABLE = List.of(OBJECTIVE, OPTIMIZER, SCHEDULER);

    static final List<Kind<?>> ALL = List.of(OBJECTIVE, OPTIMIZER, SCHEDULER, PLOTTER, DIFFERENTIATOR);
}
