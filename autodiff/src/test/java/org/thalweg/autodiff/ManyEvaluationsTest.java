package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/** One objective evaluated often, by many threads, within itself, in many dimensions. */
class ManyEvaluationsTest {
    @Test
    void allocateNothing() {
        Differentiable found = Found.exact(new Zoo.Rosenbrock());
        double[] x = {1.5, -0.5};
        double[] gradient = new double[2];
        for (int k = 0; k < 20_000; k++) {
            found.valueAndGradient(x, gradient);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 1_000_000; k++) {
            found.valueAndGradient(x, gradient);
        }
        // what asking for it takes; one object a call would be sixteen million
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }

    @Test
    void threadsDontDisturbEachOther() {
        Objective objective = new Zoo.LambdasHandedOn();
        Differentiable found = Found.exact(objective);
        double[] expected = Found.gradient(objective, 0.5, 2);
        assertThat(IntStream.range(0, 20_000).parallel().filter(k -> {
                    double[] other = new double[3];
                    found.valueAndGradient(new double[] {k, 1, 2}, other);
                    double[] gradient = new double[2];
                    found.valueAndGradient(new double[] {0.5, 2}, gradient);
                    return !java.util.Arrays.equals(expected, gradient);
                }))
                .isEmpty();
    }

    @Test
    void anObjectiveOfItsOwnClassWithinItself() {
        Objective inner = new Zoo.Wrapper(new Zoo.Rosenbrock(), 0.5);
        Objective outer = new Zoo.Wrapper(new Zoo.Wrapper(inner, 0.7), 1.1);
        Differentiable found = Found.exact(outer);
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 50; k++) {
            double[] x = random.doubles(3, -1, 1).toArray();
            double[] gradient = new double[3];
            assertThat(found.valueAndGradient(x, gradient)).isEqualTo(outer.value(x));
            Found.compare(outer, x, gradient);
        }
    }

    /** Counts what is asked of the innermost. */
    private static final class Counting implements Objective {
        private int calls;

        @Override
        public double value(double[] x) {
            calls++;
            return x[0] * x[1];
        }
    }

    private record Doubled(Objective inner) implements Objective {
        @Override
        public double value(double[] x) {
            return 2 * inner.value(x);
        }
    }

    /** What lies k deep is found once, and asked a few times at each of the k trials around it: k squared, not 2^k. */
    @Test
    void nestingDeeplyCostsNoMoreThanItsDepthSquared() {
        int depth = 12;
        Counting innermost = new Counting();
        Objective objective = innermost;
        for (int k = 0; k < depth; k++) {
            objective = new Doubled(objective);
        }
        Differentiable found = Found.exact(objective);
        double[] gradient = new double[2];
        assertThat(innermost.calls).isLessThan(40 * depth * depth);

        found.valueAndGradient(new double[] {2, 3}, gradient); // finds those within
        int before = innermost.calls;
        assertThat(found.valueAndGradient(new double[] {2, 3}, gradient)).isEqualTo(6 << depth);
        assertThat(gradient).containsExactly(3 << depth, 2 << depth);
        assertThat(innermost.calls - before)
                .as("a check at each depth, and the twin")
                .isEqualTo(depth + 2);
    }

    private record Sum(Objective a, Objective b) implements Objective {
        @Override
        public double value(double[] x) {
            return a.value(x) + b.value(x);
        }
    }

    /** A tree whose nodes share a class, and its tapes. */
    @Test
    void manyWithinEachOtherAreEachFoundOnce() {
        Counting leaf = new Counting();
        Objective objective = leaf;
        for (int k = 0; k < 5; k++) {
            objective = new Sum(new Doubled(objective), objective);
        }
        Differentiable found = Found.exact(objective);
        double[] gradient = new double[2];
        found.valueAndGradient(new double[] {2, 3}, gradient);
        int before = leaf.calls;

        assertThat(found.valueAndGradient(new double[] {2, 3}, gradient)).isEqualTo(6 * 243);
        assertThat(gradient).containsExactly(3 * 243, 2 * 243);
        assertThat(leaf.calls - before)
                .as("32 ways to the leaf, at most 12 checks on each")
                .isLessThan(32 * 12);
    }

    @Test
    void theTapeGrowsAndServesAnyDimension() {
        Differentiable found = Found.exact(new Zoo.Rosenbrock());
        Differentiable byHand = new org.thalweg.objectives.Rosenbrock();
        for (int n : new int[] {2, 100_000, 3, 5000, 2, 1}) {
            double[] x = new SplittableRandom(n).doubles(n, -1, 1).toArray();
            double[] actual = new double[n];
            double[] expected = new double[n];
            assertThat(found.valueAndGradient(x, actual)).isEqualTo(new Zoo.Rosenbrock().value(x));
            byHand.valueAndGradient(x, expected);
            for (int i = 0; i < n; i++) {
                assertThat(Math.abs(actual[i] - expected[i])).isLessThan(1e-11);
            }
        }
    }

    @Test
    void anExceptionOfTheObjectiveComesThroughAndSpoilsNothing() {
        Objective objective = new Picky();
        Differentiable found = Found.exact(objective);
        double[] gradient = new double[2];
        for (int k = 0; k < 100; k++) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> found.valueAndGradient(new double[] {-1, 2}, gradient))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("negative: -1.0");
            found.valueAndGradient(new double[] {3, 2}, gradient);
            assertThat(gradient).containsExactly(2, 3);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> found.valueAndGradient(new double[] {3}, new double[1]))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void theRestIsTheOriginals() {
        Objective original = new org.thalweg.objectives.Beale();
        Differentiable found = Found.exact(original);
        assertThat(found.dimension()).isEqualTo(2);
        assertThat(found.domain()).isEqualTo(original.domain());
        assertThat(found.start()).isEqualTo(original.start());
        assertThat(found.minima()).isEqualTo(original.minima());
        assertThat(found.value(new double[] {1, 2})).isEqualTo(original.value(new double[] {1, 2}));
        assertThat(found.differentiable()).containsSame(found);
        assertThat(found.draw(new SplittableRandom(1))).isSameAs(found);
    }

    @Test
    void aDrawIsDifferentiatedByItself() {
        Objective drawn = Found.exact(new Draws(0)).draw(new SplittableRandom(1));
        assertThat(Found.gradient(drawn, 1, 1)).containsExactly(((Draws) drawn).slope(), 0);
    }

    private record Draws(double slope) implements Objective {
        @Override
        public double value(double[] x) {
            return slope * x[0];
        }

        @Override
        public Objective draw(java.util.random.RandomGenerator random) {
            return new Draws(random.nextDouble());
        }
    }

    private record Picky() implements Objective {
        @Override
        public double value(double[] x) {
            if (x[0] < 0) {
                throw new IllegalArgumentException("negative: " + x[0]);
            }
            return x[0] * x[1];
        }

        @Override
        public Box domain() {
            return Box.cube(2, 0, 1);
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }
    }
}
