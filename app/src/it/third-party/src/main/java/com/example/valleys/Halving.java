package com.example.valleys;

import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

@Description("Halves the learning rate at intervals.")
public record Halving(@Description("Steps between two halvings, at least 1.") long interval) implements Scheduler {
    public Halving() {
        this(30);
    }

    public Halving {
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be >= 1, got " + interval);
        }
    }

    @Override
    public Schedule start(double lr, long steps) {
        return Scheduler.ofFactor(step -> Math.pow(0.5, step / interval)).start(lr, steps);
    }
}
