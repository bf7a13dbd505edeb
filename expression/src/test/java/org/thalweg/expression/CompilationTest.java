package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From interpreted to compiled, and what is too large for it. */
class CompilationTest {
    private static Program program(String text) {
        return Planner.plan(Cells.of(new Parser(text, new Scope.Given(List.of("x", "y"))).parse()), 2);
    }

    private static String sum(int terms) {
        return IntStream.range(0, terms)
                .mapToObj(i -> "sin(" + i + "*x)*y^" + i)
                .collect(Collectors.joining("+", "(", ")"));
    }

    @Test
    void codeIsCompiledWhenItHasRunOftenEnough() {
        List<String> runs = new ArrayList<>();
        Tiered tiered = new Tiered((x, gradient) -> 1, () -> {
            runs.add("compiled");
            return Optional.of((x, gradient) -> 2);
        });
        for (int i = 0; i < Tiered.INTERPRETED_RUNS; i++) {
            assertThat(tiered.run(null, null)).isEqualTo(1);
        }

        assertThat(tiered.run(null, null)).isEqualTo(2);
        assertThat(tiered.run(null, null)).isEqualTo(2);
        assertThat(runs).containsExactly("compiled");
    }

    @Test
    void whatCannotBeCompiledStaysInterpreted() {
        Tiered tiered = new Tiered((x, gradient) -> 1, Optional::empty);
        for (int i = 0; i < Tiered.INTERPRETED_RUNS + 2; i++) {
            assertThat(tiered.run(null, null)).isEqualTo(1);
        }
    }

    @Test
    void aFormulaGoesOnWithTheSameBits() {
        Formula formula = Formula.of("(1-x)^2+100*(y-x^2)^3-hypot(x,y)*x");
        double[] x = {0.7, -1.3};
        double[] first = new double[2];
        double[] gradient = new double[2];
        Double value = formula.valueAndGradient(x, first);
        for (int i = 0; i < Tiered.INTERPRETED_RUNS + 10; i++) {
            // no AssertJ in so long a loop
            if (formula.value(x) != value || formula.valueAndGradient(x, gradient) != value) {
                throw new AssertionError("other bits in run " + i);
            }
        }

        assertThat(gradient).containsExactly(first);
    }

    /** For the JVM's compiler first, then for a method's 64 kB. */
    @Test
    void whatIsTooLargeIsNotCompiledAndHasItsGradientNonetheless() {
        Program largeGradient = program(sum(100));
        assertThat(Assembler.value(largeGradient)).isPresent();
        assertThat(Assembler.valueAndGradient(largeGradient)).isEmpty();

        String huge = sum(400) + "+" + sum(700) + "*" + sum(900);
        assertThat(Assembler.value(program(huge))).isEmpty();
        assertThat(Assembler.valueAndGradient(program(huge))).isEmpty();

        double[] gradient = new double[2];
        Formula.of(sum(900)).valueAndGradient(new double[] {0, 1}, gradient);
        // each term's derivative by x is its number where the sine is 0
        assertThat(gradient).containsExactly(899 * 900 / 2, 0);
    }

    @Test
    void theLongestChainsAndDeepestNestingsHaveTheirGradient() {
        assertThat(gradientOfX("x" + "+x".repeat(1000))).isEqualTo(1001);
        assertThat(gradientOfX("x" + "-x".repeat(1000))).isEqualTo(-999);
        assertThat(gradientOfX("sin(".repeat(199) + "x" + ")".repeat(199))).isEqualTo(1);
        assertThat(gradientOfX("x?".repeat(199) + "x" + ":1".repeat(199))).isEqualTo(0);
        assertThat(gradientOfX("x?1:".repeat(199) + "x")).isEqualTo(1);
        assertThat(gradientOfX("-".repeat(199) + "x")).isEqualTo(-1);
    }

    private static double gradientOfX(String text) {
        double[] gradient = new double[1];
        Formula.of(text).valueAndGradient(new double[] {0}, gradient);
        return gradient[0];
    }

    @Test
    void equalPartsAreOne() {
        assertThat(Cells.of(new Parser("sin(x)+sin(x)*pow(x,2)+x*x+(1+1)", new Scope.Given(List.of("x"))).parse()))
                .containsExactly(
                        new Cell.Variable(0),
                        new Cell.Unary(UnaryOperation.SIN, 0),
                        new Cell.Literal(2),
                        new Cell.Binary(BinaryOperation.PRODUCT, 0, 0),
                        new Cell.Binary(BinaryOperation.PRODUCT, 1, 3),
                        new Cell.Binary(BinaryOperation.SUM, 1, 4),
                        new Cell.Binary(BinaryOperation.SUM, 5, 3),
                        new Cell.Literal(1),
                        new Cell.Binary(BinaryOperation.SUM, 6, 2));
    }

    @Test
    void whatOneBranchAloneNeedsIsComputedThereAndWhatBothNeedBefore() {
        assertThat(nested("x < y ? x : y")).isZero();
        assertThat(nested("x < y ? sin(x) : y")).isEqualTo(1);
        assertThat(nested("x < y ? sin(x) : cos(sin(x))")).isEqualTo(1);
        assertThat(nested("x < y ? sin(x) : y < 2 ? cos(y) : cos(y)^3")).isEqualTo(5);
        assertThat(nested("sin(x) < y ? sin(x) : y")).isZero();
    }

    private static int nested(String text) {
        return program(text).nested().length;
    }

    /** The special case of Math.pow, in whose place a product is compiled. */
    @Test
    void aSquareIsAProductToTheBit() {
        double[] two = {2};
        for (long i = 0; i < 100_000; i++) {
            double x = Double.longBitsToDouble(i * 0x9E3779B97F4A7C15L);
            if (Double.compare(Math.pow(x, two[0]), x * x) != 0) {
                throw new AssertionError(x + "^2");
            }
        }
    }

    @Test
    void threadsThatCompileTogetherGetTheSameBits() throws Exception {
        Formula formula = Formula.of("x < y ? x*y^3 : sin(x)-y");
        Callable<Double> work = () -> {
            double sum = 0;
            double[] x = new double[2];
            double[] gradient = new double[2];
            for (int i = 0; i < Tiered.INTERPRETED_RUNS; i++) {
                x[0] = i * 1e-5;
                x[1] = 0.5;
                sum += formula.value(x) + 3 * formula.valueAndGradient(x, gradient) + gradient[0] + 5 * gradient[1];
            }
            return sum;
        };
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            double alone = work.call();
            for (Future<Double> together : threads.invokeAll(List.of(work, work, work))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anEvaluationAllocatesNothing() {
        Formula formula = Formula.of("x < y ? x*y^3 : sin(x)-y");
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[] x = {0.3, 0.7};
        double[] gradient = new double[2];
        formula.value(x);
        formula.valueAndGradient(x, gradient);
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 10_000; i++) {
            formula.value(x);
            formula.valueAndGradient(x, gradient);
        }

        // as much as the question itself may take
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(10_000);
    }
}
