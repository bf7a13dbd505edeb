package org.thalweg.benchmarks;

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
import org.thalweg.api.Differentiation;
import org.thalweg.api.Objective;
import org.thalweg.autodiff.BytecodeDifferentiator;
import org.thalweg.objectives.Rosenbrock;

/** What a gradient costs that is found from the value's bytecode, beside the value and other ways to the gradient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AutodiffBenchmark {
    @Param({"2", "10", "1000"})
    private int dimension;

    private Objective plain;
    private Differentiable byHand;
    private Differentiable automatic;
    private double[] x;
    private double[] gradient;

    /** As someone writes it who gives no gradient. */
    private record Plain() implements Objective {
        @Override
        public double value(double[] x) {
            double value = 0;
            for (int i = 0; i < x.length - 1; i++) {
                double height = x[i + 1] - x[i] * x[i];
                double ahead = 1 - x[i];
                value += 100 * height * height + ahead * ahead;
            }
            return value;
        }
    }

    /** Finds the gradient. */
    @Setup
    public void differentiate() {
        plain = new Plain();
        byHand = new Rosenbrock(dimension, 1, 100);
        automatic = ((Differentiation.Exact) new BytecodeDifferentiator().differentiate(plain, plain.start())).objective();
        x = byHand.start();
        gradient = new double[dimension];
    }

    /** The value alone. */
    @Benchmark
    public double value() {
        return plain.value(x);
    }

    /** Value and gradient written by hand. */
    @Benchmark
    public double handWritten() {
        return byHand.valueAndGradient(x, gradient);
    }

    /** Value and gradient found from the bytecode. */
    @Benchmark
    public double automatic() {
        return automatic.valueAndGradient(x, gradient);
    }

    /** The value, and the gradient by central differences. */
    @Benchmark
    public double centralDifferences() {
        for (int i = 0; i < x.length; i++) {
            double xi = x[i];
            double h = 6e-6 * Math.max(1, Math.abs(xi));
            x[i] = xi + h;
            double above = plain.value(x);
            x[i] = xi - h;
            gradient[i] = (above - plain.value(x)) / (2 * h);
            x[i] = xi;
        }
        return plain.value(x);
    }
}
