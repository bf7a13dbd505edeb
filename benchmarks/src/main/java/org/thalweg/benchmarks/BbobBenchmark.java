package org.thalweg.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Differentiable;
import org.thalweg.objectives.bbob.Bbob;

/** An evaluation of each BBOB function at random points of its domain. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BbobBenchmark {
    private static final int POINTS = 256;

    /** The function's number. */
    @Param({
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
        "21", "22", "23", "24"
    })
    public int function;

    /** The number of coordinates. */
    @Param("10")
    public int dimension;

    private Bbob objective;
    private Differentiable differentiable; // null: it has no gradient
    private double[][] points;
    private double[] gradient;
    private int next;

    /** Builds the function and draws the points. */
    @Setup
    public void draw() {
        objective = new Bbob(function, 1, dimension);
        differentiable = objective.differentiable().orElse(null);
        SplittableRandom random = new SplittableRandom(0);
        points = new double[POINTS][];
        for (int k = 0; k < POINTS; k++) {
            points[k] = random.doubles(dimension, -5, 5).toArray();
        }
        gradient = new double[dimension];
    }

    private double[] point() {
        return points[next++ % POINTS];
    }

    /** The value. */
    @Benchmark
    public double value() {
        return objective.value(point());
    }

    /** The value with its gradient, or alone where there is none. */
    @Benchmark
    public double valueAndGradient() {
        double[] x = point();
        return differentiable == null ? objective.value(x) : differentiable.valueAndGradient(x, gradient);
    }
}
