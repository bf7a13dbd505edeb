package org.thalweg.benchmarks;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * A step of each optimiser at its defaults on a valley, its evaluations included; a run that has finished, diverged or
 * made a thousand steps starts again.
 *
 * <p>At 2 dimensions for all; at 10⁶ for those whose memory grows with the dimension, at 100 for those whose memory
 * grows with its square: {@code -p dimension=1000000 -p optimizer=Adam,Lion}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "-Xmx6g")
public class OptimizerBenchmark {
    private static final int LONGEST = 1000;
    private static final double DIVERGED = 1e12;

    /** The optimiser's class name. */
    @Param({
        "ADOPT",
        "ASGD",
        "AdEMAMix",
        "AdaBelief",
        "Adadelta",
        "Adafactor",
        "Adagrad",
        "Adam",
        "AdamW",
        "Adamax",
        "Adan",
        "BFGS",
        "CMAES",
        "COCOB",
        "Clipped",
        "ConjugateGradients",
        "DAdaptAdam",
        "DifferentialEvolution",
        "DoG",
        "EvolutionStrategy",
        "Genetic",
        "GradientDescent",
        "LAMB",
        "LBFGS",
        "Lion",
        "Lookahead",
        "NAdam",
        "NelderMead",
        "OnePlusOneES",
        "ParticleSwarm",
        "PolyakSGD",
        "Powell",
        "Prodigy",
        "RAdam",
        "RMSprop",
        "RandomSearch",
        "Rprop",
        "SAM",
        "SGD",
        "ScheduleFreeAdamW",
        "ScheduleFreeSGD",
        "SimulatedAnnealing",
        "Sophia",
        "TrustRegionNewton",
        "Yogi"
    })
    public String optimizer;

    /** The number of coordinates. */
    @Param("2")
    public int dimension;

    private Optimizer settings;
    private Rates rates;
    private Problem problem;
    private Optimizer.Run run;
    private double[] x;
    private int steps;

    /** Finds the optimiser and starts a run. */
    @Setup
    public void start() {
        settings = ServiceLoader.load(Optimizer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provided -> provided.getClass().getSimpleName().equals(optimizer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no optimiser has the class name " + optimizer));
        rates = new Rates(settings.lr(), Double.NaN);
        x = new double[dimension];
        restart();
    }

    private void restart() {
        Arrays.setAll(x, i -> i % 2 == 0 ? -1.2 : 1);
        problem = Problem.of(new Valley(), dimension, new SplittableRandom(0));
        run = settings.start(problem);
        steps = 0;
    }

    /** One step. */
    @Benchmark
    public double step() {
        double value = run.step(x, rates);
        if (++steps == LONGEST || !(value < DIVERGED) || run.finished().isPresent()) {
            restart();
        }
        return value;
    }

    /** The evaluation that a gradient method makes in each step, alone. */
    @Benchmark
    public double valueAndGradient() {
        return problem.valueAndGradient(x, new double[dimension]);
    }

    /** Pairs of coordinates, each pair a valley of Rosenbrock's: as cheap in any dimension. */
    private static final class Valley implements Differentiable {
        @Override
        public Box domain() {
            return Box.cube(2, -2, 2);
        }

        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int i = 0; i + 1 < x.length; i += 2) {
                double climb = x[i + 1] - x[i] * x[i];
                sum += (1 - x[i]) * (1 - x[i]) + 100 * climb * climb;
            }
            return sum;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double sum = 0;
            for (int i = 0; i + 1 < x.length; i += 2) {
                double climb = x[i + 1] - x[i] * x[i];
                gradient[i] = -2 * (1 - x[i]) - 400 * x[i] * climb;
                gradient[i + 1] = 200 * climb;
                sum += (1 - x[i]) * (1 - x[i]) + 100 * climb * climb;
            }
            return sum;
        }
    }
}
