package org.thalweg.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.thalweg.api.Problem;
import org.thalweg.objectives.Rosenbrock;

/**
 * What counting, checking, the budget and the incumbent add to an evaluation of Rosenbrock's function in 10 dimensions;
 * nanoseconds per evaluation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProblemBenchmark {
    private static final int DIMENSION = 10;
    private static final int POINTS = 1000;

    /** Whether each point is better than the one before, and so becomes the incumbent; else only the first does. */
    @Param({"false", "true"})
    public boolean improving;

    private final Rosenbrock objective = new Rosenbrock(DIMENSION, 1, 100);
    private final double[][] points = new double[POINTS][DIMENSION];
    private final double[] gradient = new double[DIMENSION];
    private Problem problem;

    /** Points on the line from the minimum to (2, …, 2), or back. */
    @Setup
    public void spread() {
        for (int k = 0; k < POINTS; k++) {
            double distance = (double) (improving ? POINTS - k : k + 1) / POINTS;
            for (int i = 0; i < DIMENSION; i++) {
                points[k][i] = 1 + distance;
            }
        }
    }

    /** A problem that has seen nothing; an invocation is long enough for a set-up of its own. */
    @Setup(Level.Invocation)
    public void start() {
        problem = Problem.of(objective, DIMENSION, new SplittableRandom(0));
    }

    /** The bare value. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void value(Blackhole blackhole) {
        for (double[] point : points) {
            blackhole.consume(objective.value(point));
        }
    }

    /** The value through the problem. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void valueThroughProblem(Blackhole blackhole) {
        for (double[] point : points) {
            blackhole.consume(problem.value(point));
        }
    }

    /** The bare value with its gradient. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void valueAndGradient(Blackhole blackhole) {
        for (double[] point : points) {
            blackhole.consume(objective.valueAndGradient(point, gradient));
        }
    }

    /** The value with its gradient through the problem. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void valueAndGradientThroughProblem(Blackhole blackhole) {
        for (double[] point : points) {
            blackhole.consume(problem.valueAndGradient(point, gradient));
        }
    }
}
