package org.thalweg.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Differentiable;
import org.thalweg.expression.Expression;

/** A formula as it is typed, compiled, against the same written in Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark {
    private static final int TERMS = 20;

    /** More evaluations than the interpreter does. */
    private static final int WARM_UP = 200_000;

    /** Rosenbrock's valley, or a sum of twenty terms. */
    @Param({"rosenbrock", "sum"})
    public String formula;

    private Differentiable typed;
    private Differentiable written;
    private final double[] x = {-1.2, 1};
    private final double[] gradient = new double[2];

    /** Until it is compiled. */
    @Setup
    public void setUp() {
        boolean isSum = formula.equals("sum");
        typed = isSum
                ? new Expression(IntStream.rangeClosed(1, TERMS)
                        .mapToObj(i -> "(x-" + i + ")^2*(" + i + "+y*x)")
                        .collect(Collectors.joining("+")))
                : new Expression();
        written = isSum ? new Sum() : new Valley();
        for (int i = 0; i < WARM_UP; i++) {
            typedValue();
            typedValueAndGradient();
        }
        if (typedValue() != writtenValue()) {
            throw new IllegalStateException("not the same function: " + typedValue() + ", " + writtenValue());
        }
    }

    /** As it is typed. */
    @Benchmark
    public double typedValue() {
        return typed.value(x);
    }

    /** As it is typed. */
    @Benchmark
    public double typedValueAndGradient() {
        return typed.valueAndGradient(x, gradient);
    }

    /** In Java. */
    @Benchmark
    public double writtenValue() {
        return written.value(x);
    }

    /** In Java. */
    @Benchmark
    public double writtenValueAndGradient() {
        return written.valueAndGradient(x, gradient);
    }

    private record Valley() implements Differentiable {
        @Override
        public double value(double[] x) {
            double ahead = 1 - x[0];
            double height = x[1] - x[0] * x[0];
            return ahead * ahead + 100 * (height * height);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double ahead = 1 - x[0];
            double height = x[1] - x[0] * x[0];
            gradient[0] = -2 * ahead - 400 * height * x[0];
            gradient[1] = 200 * height;
            return ahead * ahead + 100 * (height * height);
        }
    }

    private record Sum() implements Differentiable {
        @Override
        public double value(double[] x) {
            double product = x[1] * x[0];
            double sum = 0;
            for (int i = 1; i <= TERMS; i++) {
                double off = x[0] - i;
                sum += off * off * (i + product);
            }
            return sum;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double product = x[1] * x[0];
            double sum = 0;
            double byX = 0;
            double byProduct = 0;
            for (int i = 1; i <= TERMS; i++) {
                double off = x[0] - i;
                sum += off * off * (i + product);
                byX += 2 * off * (i + product);
                byProduct += off * off;
            }
            gradient[0] = byX + byProduct * x[1];
            gradient[1] = byProduct * x[0];
            return sum;
        }
    }
}
