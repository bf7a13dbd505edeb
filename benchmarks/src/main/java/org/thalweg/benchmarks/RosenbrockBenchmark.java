package org.thalweg.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.thalweg.objectives.Rosenbrock;

/** Rosenbrock's value with its gradient: nanoseconds per call in 2 dimensions, per coordinate in a million. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RosenbrockBenchmark {
    private static final int MILLION = 1_000_000;

    private final Rosenbrock small = new Rosenbrock();
    private final double[] smallX = small.start();
    private final double[] smallGradient = new double[2];

    private final Rosenbrock large = new Rosenbrock(MILLION, 1, 100);
    private final double[] largeX = large.start();
    private final double[] largeGradient = new double[MILLION];

    /** One call in 2 dimensions. */
    @Benchmark
    public double two() {
        return small.valueAndGradient(smallX, smallGradient);
    }

    /** One coordinate of a million. */
    @Benchmark
    @OperationsPerInvocation(MILLION)
    public double million() {
        return large.valueAndGradient(largeX, largeGradient);
    }
}
