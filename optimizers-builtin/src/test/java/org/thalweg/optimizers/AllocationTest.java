package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * The steps of a method that takes gradients allocate nothing: what they need is made in start or by the first steps.
 */
class AllocationTest {
    private static final int DIMENSION = 10;
    private static final int STEPS = 600;

    /** After these steps all memory has been made: a history of 100 steps too. */
    private static final int FIRST = 120;

    @TestFactory
    Stream<DynamicTest> stepsAllocateNothing() {
        return Stream.concat(ServiceLoader.load(Optimizer.class).stream().map(ServiceLoader.Provider::get), variants())
                .map(optimizer -> dynamicTest(optimizer.toString(), () -> check(optimizer)));
    }

    /** Other ways through the methods than the defaults take; tolerances of 0, so that none ends soon. */
    private static Stream<Optimizer> variants() {
        return Stream.of(
                new LBFGS(1e-9, 1, 0, 0, 0, 20, LBFGS.LineSearch.NONE),
                new LBFGS(1e-3, 1, 0, 0, 0, 20, LBFGS.LineSearch.STRONG_WOLFE),
                new ConjugateGradients(ConjugateGradients.Method.HAGER_ZHANG, 1, 1e-4, 0.05),
                new RMSprop(1e-3, 0.99, 1e-8, 0, 0.9, true),
                new Adam(1e-3, 0.9, 0.999, 1e-8, 0, true),
                new SAM(new RMSprop(), 0.05, true),
                new Clipped(new NAdam(), 1, 1));
    }

    private static void check(Optimizer optimizer) {
        walk(optimizer); // tables of powers, which runs share, are made here
        double bytesPerStep = Math.min(walk(optimizer), walk(optimizer)); // the JVM itself allocates at times
        assertThat(bytesPerStep).as("bytes a step").isLessThan(1);
    }

    /** The bytes that a step allocates once the first are made; 0 for a method without gradients. */
    private static double walk(Optimizer optimizer) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Problem problem = Problem.of(new Slow(), DIMENSION, new SplittableRandom(0));
        Optimizer.Run run = optimizer.start(problem);
        Rates rates = new Rates(optimizer.lr(), Double.NaN);
        double[] x = new double[DIMENSION];
        Arrays.fill(x, 2);
        long before = 0;
        int steps = 0;
        long after = 0; // the last step but one that finishes, which may write its reason
        while (steps < STEPS && run.finished().isEmpty()) {
            after = memory.getThreadAllocatedBytes(thread);
            if (steps == FIRST) {
                before = after;
            }
            run.step(x, rates);
            steps++;
        }
        long bytes = after - before;
        if (problem.gradients() == 0) {
            return 0;
        }
        assertThat(steps).as("steps made").isGreaterThan(FIRST + 1);
        return (double) bytes / (steps - 1 - FIRST);
    }

    /** Fourth powers of ten scales: flat at the minimum, so that even good methods take many steps. */
    private static final class Slow implements Differentiable {
        @Override
        public double value(double[] x) {
            return evaluate(x, null);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            return evaluate(x, gradient);
        }

        private static double evaluate(double[] x, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double scale = Math.pow(10, i);
                double height = x[i] * x[i];
                sum += scale * height * height;
                if (gradient != null) {
                    gradient[i] = 4 * scale * height * x[i];
                }
            }
            return sum;
        }
    }
}
