package org.thalweg.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Minimization;
import org.thalweg.api.Result;
import org.thalweg.objectives.Rosenbrock;
import org.thalweg.optimizers.Genetic;

/** A genetic algorithm on Rosenbrock's function in 2 dimensions; nanoseconds per evaluation. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class GeneticBenchmark {
    private static final int EVALUATIONS = 10_000;

    private final Minimization minimization = Minimization.of(new Rosenbrock())
            .with(new Genetic())
            .keepTrace(false)
            .evaluations(EVALUATIONS);

    /** One run. */
    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public Result evaluation() {
        return minimization.run();
    }
}
