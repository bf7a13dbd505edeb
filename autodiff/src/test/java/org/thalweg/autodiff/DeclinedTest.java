package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Objective;

/** What can't be followed is said in a clause. */
class DeclinedTest {
    @Test
    void aCallIntoTheJdk() {
        assertThat(Found.reason(new Streams()))
                .isEqualTo("value() calls java.util.stream.DoubleStream.of, whose code is not the plugin's");
        assertThat(Found.reason(new Bits()))
                .isEqualTo("value() calls java.lang.Double.doubleToLongBits, whose code is not the plugin's");
        assertThat(Found.reason(new Sorted()))
                .isEqualTo("value() calls java.util.Arrays.sort, whose code is not the plugin's");
        assertThat(Found.reason(new StreamOfLambda()))
                .isEqualTo("value() calls java.util.stream.IntStream.mapToDouble, whose code is not the plugin's");
    }

    @Test
    void randomness() {
        assertThat(Found.reason(new Noisy(new Random(1))))
                .startsWith("value() isn't a function of x alone: at the start it gave ");
    }

    @Test
    void aStoreIntoAField() {
        assertThat(Found.reason(new Stateful())).isEqualTo("value() stores what depends on x into the field last");
        assertThat(Found.reason(new StaticState())).isEqualTo("keep() stores what depends on x into the field kept");
        assertThat(Found.reason(new Scratch(new double[2])))
                .isEqualTo("value() stores a double that depends on x into an array that it didn't make");
        assertThat(Found.reason(new ScratchInHelper(new double[2])))
                .isEqualTo("put() stores a double that depends on x into an array that it didn't make");
        assertThat(Found.reason(new ScratchFilled(new double[2])))
                .isEqualTo("value() stores a double that depends on x into an array that it didn't make");
        assertThat(Found.reason(new ScratchCopied(new double[2])))
                .isEqualTo("value() stores a double that depends on x into an array that it didn't make");
        assertThat(Found.reason(new ScratchSometimes(new double[2], true)))
                .isEqualTo("value() stores a double that depends on x into an array that it didn't make");
    }

    @Test
    void eachInstanceWhoseSettingsMayLeadThere() {
        assertThat(Found.gradient(new ScratchSometimes(new double[2], false), 1, 2))
                .containsExactly(1, 0);
        assertThat(Found.reason(new ScratchSometimes(new double[2], true)))
                .isEqualTo("value() stores a double that depends on x into an array that it didn't make");
    }

    @Test
    void objectsThatHoldWhatDependsOnX() {
        assertThat(Found.reason(new Boxing())).isEqualTo("value() boxes a double that depends on x");
        assertThat(Found.reason(new Objects()))
                .isEqualTo("value() makes a org.thalweg.autodiff.DeclinedTest$Point of what depends on x, which isn't "
                        + "followed into objects");
        assertThat(Found.reason(new LambdaReturned()))
                .isEqualTo("line() returns an object that holds what depends on x");
    }

    @Test
    void floats() {
        assertThat(Found.reason(new Floats())).isEqualTo("value() calculates in float");
    }

    @Test
    void aLambdaOfWhichNothingIsKnown() {
        assertThat(Found.reason(new UnknownLambda(v -> v * v)))
                .isEqualTo("value() calls java.util.function.DoubleUnaryOperator.applyAsDouble, whose code is not the "
                        + "plugin's");
    }

    @Test
    void objectivesThatAreLambdas() {
        Objective first = x -> x[0] * x[1];
        assertThat(Found.reason(first))
                .startsWith(
                        "it is a lambda, and which of the 2 like it in org.thalweg.autodiff.DeclinedTest can't be told");
    }

    private final Objective second = x -> x[0] + x[1];

    @Test
    void objectivesThatThrow() {
        assertThat(second.value(new double[] {1, 2})).isEqualTo(3);
        assertThat(Found.reason(new TooFar()))
                .isEqualTo(
                        "at [-2.0,2.0] it throws ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 2");
        assertThat(Found.reason(new Endless())).startsWith("at [-2.0,2.0] it throws StackOverflowError");
    }

    @Test
    void anInnerObjectiveThatCannotBeFollowed() {
        assertThat(Found.reason(new Zoo.Wrapper(new Bits(), 1)))
                .isEqualTo("the objective within it can't be followed: value() calls "
                        + "java.lang.Double.doubleToLongBits, whose code is not the plugin's");
    }

    @Test
    void whatIsNeitherBesideTheObjectiveNorItsLambda() {
        assertThat(Found.reason(new Zoo.Polymorphic(new Zoo.Square(), Math::abs)))
                .isEqualTo("value() calls Kernel.of on a lambda expression of org.thalweg.autodiff.DeclinedTest that "
                        + "comes from a field");
    }

    private record Streams() implements Objective {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(v -> v * v).sum();
        }
    }

    private record StreamOfLambda() implements Objective {
        @Override
        public double value(double[] x) {
            return IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).sum();
        }
    }

    private record Bits() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] + (Double.doubleToLongBits(x[1]) & 1);
        }
    }

    private record Sorted() implements Objective {
        @Override
        public double value(double[] x) {
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            return sorted[0];
        }
    }

    private record Noisy(Random random) implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] + random.nextGaussian();
        }
    }

    private static final class Stateful implements Objective {
        private double last;

        @Override
        public double value(double[] x) {
            last = x[0] * 2;
            return last;
        }
    }

    private record StaticState() implements Objective {
        private static double kept;

        @Override
        public double value(double[] x) {
            keep(x[0] * 2);
            return kept;
        }

        private static void keep(double v) {
            kept = v;
        }
    }

    private record Scratch(double[] scratch) implements Objective {
        @Override
        public double value(double[] x) {
            scratch[0] = x[0] * 2;
            return scratch[0];
        }
    }

    private record ScratchInHelper(double[] scratch) implements Objective {
        @Override
        public double value(double[] x) {
            put(scratch, x[0]);
            return scratch[0];
        }

        private static void put(double[] target, double v) {
            target[0] = v;
        }
    }

    private record ScratchFilled(double[] scratch) implements Objective {
        @Override
        public double value(double[] x) {
            Arrays.fill(scratch, x[0]);
            return scratch[0];
        }
    }

    private record ScratchCopied(double[] scratch) implements Objective {
        @Override
        public double value(double[] x) {
            System.arraycopy(x, 0, scratch, 0, 2);
            return scratch[0];
        }
    }

    private record ScratchSometimes(double[] scratch, boolean used) implements Objective {
        @Override
        public double value(double[] x) {
            double[] target = used ? scratch : new double[2];
            target[0] = x[0];
            return target[0];
        }
    }

    private record Boxing() implements Objective {
        @Override
        public double value(double[] x) {
            List<Double> values = new ArrayList<>();
            values.add(x[0]);
            return values.get(0);
        }
    }

    private record Point(double u, double v) {}

    private record Objects() implements Objective {
        @Override
        public double value(double[] x) {
            return new Point(x[0], x[1]).u();
        }
    }

    private record LambdaReturned() implements Objective {
        @Override
        public double value(double[] x) {
            return line(x[0]).applyAsDouble(2);
        }

        private static DoubleUnaryOperator line(double slope) {
            return v -> slope * v;
        }
    }

    private record Floats() implements Objective {
        @Override
        public double value(double[] x) {
            float v = (float) x[0];
            return v * v;
        }
    }

    private record UnknownLambda(DoubleUnaryOperator f) implements Objective {
        @Override
        public double value(double[] x) {
            return f.applyAsDouble(x[0]);
        }
    }

    private record TooFar() implements Objective {
        @Override
        public double value(double[] x) {
            return x[5];
        }
    }

    private record Endless() implements Objective {
        @Override
        public double value(double[] x) {
            return value(x) + 1;
        }
    }
}
