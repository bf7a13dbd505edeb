package org.thalweg.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.optimizers.Adam;

/**
 * A step of Adam on 10⁷ coordinates with the objective left out, beside a loop that scales as much memory in place: how
 * much of the bandwidth it gets. Nanoseconds per coordinate; Adam moves 56 bytes for each, the scaling 16.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "-Xmx2g")
public class AdamStepBenchmark {
    private static final int DIMENSION = 10_000_000;
    private static final int SCALED = 4 * DIMENSION; // Adam's location, gradient and two averages
    private static final double FACTOR = 1 + 1e-9;

    private final double[] x = new double[DIMENSION];
    private final double[] scaled = new double[SCALED];
    private final Rates rates = new Rates(1e-3, Double.NaN);
    private Optimizer.Run run;

    /** Starts the run. */
    @Setup
    public void start() {
        Arrays.fill(x, 1);
        Arrays.fill(scaled, 1);
        run = new Adam().start(Problem.of(new Given(), DIMENSION, new SplittableRandom(0)));
    }

    /** One step. */
    @Benchmark
    @OperationsPerInvocation(DIMENSION)
    public double adam() {
        return run.step(x, rates);
    }

    /** What the memory gives at best: read once, written once. */
    @Benchmark
    @OperationsPerInvocation(SCALED)
    public double[] scale() {
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaled[i] * FACTOR;
        }
        return scaled;
    }

    /** Costs nothing: writes a gradient once, which then stays, and has always the same value, so is never improved. */
    private static final class Given implements Differentiable {
        private boolean written;

        @Override
        public double value(double[] x) {
            return 0;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            if (!written) {
                Arrays.setAll(gradient, i -> Math.sin(i) + 1.5);
                written = true;
            }
            return 0;
        }
    }
}
