package org.thalweg.expression;

import java.util.Optional;
import java.util.function.Supplier;

/** Code that is interpreted until it has been asked so often that compiling it pays. */
final class Tiered {
    /**
     * Compiling takes some 15 ms, most of them to load ASM, and saves less than 0.1 µs at each evaluation of a small
     * formula: whoever ends before has lost nothing, and whoever ends soon after little.
     */
    static final int INTERPRETED_RUNS = 100_000;

    private final Code interpreted;
    private final Supplier<Optional<Code>> compiler;
    private volatile Code current;
    private int runsLeft = INTERPRETED_RUNS; // threads that race for it put off the end, and can't miss it

    /** @param compiler tried once, or by chance once a thread; empty: it stays as it is */
    Tiered(Code interpreted, Supplier<Optional<Code>> compiler) {
        this.interpreted = interpreted;
        this.compiler = compiler;
        this.current = this::count;
    }

    double run(double[] x, double[] gradient) {
        return current.run(x, gradient);
    }

    private double count(double[] x, double[] gradient) {
        if (--runsLeft == 0) {
            current = compiler.get().orElse(interpreted);
        }
        return interpreted.run(x, gradient);
    }
}
