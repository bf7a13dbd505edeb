package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/** Public, as are the providers that it registers. */
public class ObjectiveContractTest {
    private static final String AGREE = "dimension(), domain() and start() agree";
    private static final String START = "start() gives away a copy";
    private static final String ANY_DIMENSION = "of any dimension, it works in 2 and in 3";
    private static final String SAME_VALUE = "the same x gives the same value, whatever was asked before";
    private static final String THREADS = "the same x gives the same value on two threads at once";
    private static final String X_LEFT = "x is left as it was";
    private static final String X_KEPT = "x is not kept";
    private static final String MINIMA_FIT = "each known minimum has coordinates that fit";
    private static final String MINIMA_VALUE = "the value at each known minimum is the one stated";
    private static final String MINIMA_LOWEST = "no point of the domain lies lower than a known minimum";
    private static final String GRADIENT_VALUE = "valueAndGradient returns what value returns";
    private static final String GRADIENT_WHOLE = "valueAndGradient writes every partial derivative";
    private static final String GRADIENT_KEPT = "the gradient's array is not kept";
    private static final String GRADIENT = "the gradient agrees with finite differences";
    private static final String DRAWS_ITSELF = "a deterministic objective draws itself";
    private static final String DRAW_SHAPE = "a draw has as many dimensions and draws itself";
    private static final String SAME_DRAW = "the same random numbers give the same draw";
    private static final String DRAW_PURE = "a draw is a pure function";
    private static final String DRAW_GRADIENT = "a draw's gradient is that of its values";
    private static final String DRAW_MEAN = "the mean of many draws is near the true loss";
    private static final String SETTINGS = "the settings stay as they are";
    private static final String DEFAULTS = "the no-argument constructor makes equal defaults";
    private static final String DESCRIBED = "the type and each parameter have a @Description";

    private static Verdicts verdicts(Objective objective) {
        return Verdicts.of(contract(objective, false).objectivesKeepTheirPromises());
    }

    private static Verdicts strictVerdicts(Objective objective) {
        return Verdicts.of(contract(objective, true).objectivesKeepTheirPromises());
    }

    private static ObjectiveContract contract(Objective objective, boolean strict) {
        return new ObjectiveContract() {
            @Override
            public Stream<Objective> objectives() {
                return Stream.of(objective);
            }

            @Override
            public boolean strict() {
                return strict;
            }
        };
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(new StartTooLong(), List.of(AGREE)),
                Arguments.of(new StartInfinite(), List.of(AGREE)),
                Arguments.of(new DomainTooLarge(), List.of(AGREE)),
                Arguments.of(new StartShared(), List.of(START)),
                Arguments.of(
                        new WorksInTwoOnly(), List.of(ANY_DIMENSION, SAME_VALUE, THREADS, X_LEFT, X_KEPT, SETTINGS)),
                Arguments.of(new Remembers(), List.of(SAME_VALUE, THREADS, X_KEPT)),
                Arguments.of(new OtherInAnotherThread(), List.of(THREADS)),
                Arguments.of(new WritesX(), List.of(X_LEFT)),
                Arguments.of(new WritesXWithTheGradient(), List.of(X_LEFT)),
                Arguments.of(new KeepsX(), List.of(X_KEPT)),
                Arguments.of(new MinimumTooShort(), List.of(MINIMA_FIT)),
                Arguments.of(new MinimumNaN(), List.of(MINIMA_FIT, MINIMA_VALUE)),
                Arguments.of(new MinimumTooLow(), List.of(MINIMA_VALUE)),
                Arguments.of(new MinimumInFewDigits(), List.of(MINIMA_LOWEST)),
                Arguments.of(new MinimumIsNone(), List.of(MINIMA_LOWEST)),
                Arguments.of(new GradientWithAnotherValue(), List.of(GRADIENT_VALUE)),
                Arguments.of(new GradientAddsUp(), List.of(GRADIENT_WHOLE)),
                Arguments.of(new GradientKept(), List.of(GRADIENT_KEPT)),
                Arguments.of(new GradientWrongByAPart(), List.of(GRADIENT)),
                Arguments.of(new GradientInfinite(), List.of(GRADIENT)),
                Arguments.of(new GradientNaN(), List.of(GRADIENT)),
                Arguments.of(new GradientMissesOneOfMany(), List.of(GRADIENT)),
                Arguments.of(new DrawsItselfNowAndThen(), List.of(DRAWS_ITSELF)),
                Arguments.of(new DrawsACopy(), List.of(DRAWS_ITSELF)),
                Arguments.of(new DrawOfAnotherDimension(), List.of(DRAW_SHAPE)),
                Arguments.of(new DrawDrawsOn(), List.of(DRAW_SHAPE)),
                Arguments.of(new DrawsFromItsOwnNumbers(), List.of(SAME_DRAW)),
                Arguments.of(new DrawAsksLater(), List.of(DRAW_PURE)),
                Arguments.of(new DrawIsOverwrittenByTheNext(), List.of(DRAW_PURE)),
                Arguments.of(new DrawWritesX(), List.of(DRAW_PURE)),
                Arguments.of(new DrawKeepsTheTrueGradient(), List.of(DRAW_GRADIENT)),
                Arguments.of(new SettingsChange(), List.of(SETTINGS)),
                Arguments.of(new NoDefaults(1), List.of(DEFAULTS)),
                Arguments.of(new DefaultsUnequal(), List.of(DEFAULTS)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenPromiseTurnsRedAndNamesTheCulprit(Objective objective, List<String> sentences) {
        verdicts(objective).assertBroken(objective.getClass().getSimpleName(), sentences.toArray(String[]::new));
    }

    @Test
    void everyPromiseThatIsAMustIsBrokenByOneOfThese() {
        TreeSet<String> sentences = new TreeSet<>();
        broken().map(arguments -> (List<?>) arguments.get()[1])
                .forEach(list -> list.forEach(sentence -> sentences.add((String) sentence)));
        sentences.addAll(List.of(DESCRIBED, DRAW_MEAN));

        assertThat(verdicts(new Shaken()).names())
                .hasSize(sentences.size() - 1) // Shaken is no record
                .allSatisfy(name -> assertThat(sentences).contains(name.substring("Shaken: ".length())));
    }

    static Stream<Objective> good() {
        return Stream.of(
                new Bowl(),
                new Shaken(),
                new Exemplary(),
                new Exemplary(7),
                new Kinks(),
                new Stairs(),
                new Rough(),
                new Rippled(),
                new HugeAndNarrow(),
                new NaNOutsideADisc(),
                new Flat(),
                new ManyDimensions());
    }

    @ParameterizedTest
    @MethodSource("good")
    void whoKeepsAllPromisesPasses(Objective objective) {
        Verdicts verdicts = verdicts(objective);

        assertThat(verdicts.failed()).isEmpty();
        assertThat(verdicts.skipped().keySet()).allMatch(name -> name.endsWith(DESCRIBED) || name.startsWith("Flat"));
    }

    @Test
    void aLambdaIsNamedAfterWhereItStands() {
        Verdicts verdicts = verdicts(x -> x[0]);

        assertThat(verdicts.failed()).isEmpty();
        assertThat(verdicts.names()).allMatch(name -> name.startsWith("ObjectiveContractTest$$Lambda"));
    }

    @Test
    void whatIsNotDescribedIsAHint() {
        Verdicts verdicts = verdicts(new Bowl());

        assertThat(verdicts.failed()).isEmpty();
        assertThat(verdicts.skipped())
                .containsOnlyKeys("Bowl: " + DESCRIBED)
                .hasEntrySatisfying(
                        "Bowl: " + DESCRIBED,
                        message ->
                                assertThat(message).startsWith("Bowl: expected the type Bowl to carry @Description"));
    }

    @Test
    void drawsThatAreOffOnTheWholeAreAHintAndFailWhereTheContractIsStrict() {
        Verdicts verdicts = verdicts(new DrawsTooHigh());

        assertThat(verdicts.failed()).isEmpty();
        assertThat(verdicts.skipped())
                .hasEntrySatisfying(
                        "DrawsTooHigh: " + DRAW_MEAN,
                        message -> assertThat(message)
                                .startsWith("DrawsTooHigh: expected the mean of many draws to be near"));
        strictVerdicts(new DrawsTooHigh()).assertBroken("DrawsTooHigh", DRAW_MEAN, DESCRIBED);
    }

    @Test
    void whatIsNotDescribedFailsWhereTheContractIsStrict() {
        strictVerdicts(new Bowl()).assertBroken("Bowl", DESCRIBED);
        strictVerdicts(new ComponentNotDescribed(1)).assertBroken("ComponentNotDescribed", DESCRIBED);
        strictVerdicts(new DescribedBlankly()).assertBroken("DescribedBlankly", DESCRIBED);
        strictVerdicts(new DescribedInTwoLines()).assertBroken("DescribedInTwoLines", DESCRIBED);
        assertThat(strictVerdicts(new Exemplary()).failed()).isEmpty();
    }

    @Test
    void aGradientThatNoDifferenceCanJudgeIsSkipped() {
        assertThat(verdicts(new Noise()).skipped())
                .hasEntrySatisfying(
                        "Noise: " + GRADIENT,
                        message -> assertThat(message).startsWith("Noise: its gradient could not be checked"));
    }

    @Test
    void whatAnObjectiveThrowsIsItsFailureWithTheCause() {
        Verdicts verdicts = verdicts(new Throws());

        assertThat(verdicts.failed().get("Throws: " + X_LEFT))
                .startsWith(
                        "Throws: expected that x is left as it was, but it threw java.lang.StackOverflowError: deep");
    }

    @Test
    void anyDimensionThatWorksInTwoOnlyIsToldSo() {
        assertThat(verdicts(new WorksInTwoOnly()).failed().get("WorksInTwoOnly: " + ANY_DIMENSION))
                .contains("to work in 3 dimensions", "ArrayIndexOutOfBounds");
    }

    @Test
    void withoutAnyRegisteredProviderOneTestFailsAndSaysHowToRegister() {
        Verdicts verdicts = Verdicts.of(new ObjectiveContract() {}.objectivesKeepTheirPromises());

        assertThat(verdicts.failed())
                .hasSize(1)
                .hasEntrySatisfying(
                        "there is something to test",
                        message -> assertThat(message)
                                .contains(
                                        "no Objective found",
                                        "META-INF/services/org.thalweg.api.Objective",
                                        "objectives()"));
    }

    @Test
    void theProvidersRegisteredOnTheClassPathAreTested(@TempDir Path classPath) throws IOException {
        Path services = Files.createDirectories(classPath.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(Objective.class.getName()),
                Registered.class.getName() + "\n" + Bowl.class.getName() + " # and a comment\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classPath.toUri().toURL()}, getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);

            List<String> groups = new ObjectiveContract() {}.objectivesKeepTheirPromises()
                    .map(DynamicNode::getDisplayName)
                    .toList();

            assertThat(groups).containsExactly(Registered.class.getName(), Bowl.class.getName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Registered by the test above. */
    public record Registered() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0];
        }
    }

    /** A sphere that keeps every promise but is not described; the broken ones change one thing each. */
    public static class Bowl implements Differentiable {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(xi -> xi * xi).sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(gradient, i -> 2 * x[i]);
            return value(x);
        }

        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(0, 0, 0));
        }
    }

    static final class StartTooLong extends Bowl {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double[] start() {
            return new double[3];
        }
    }

    static final class StartInfinite extends Bowl {
        @Override
        public double[] start() {
            return new double[] {1, Double.POSITIVE_INFINITY};
        }
    }

    static final class DomainTooLarge extends Bowl {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public Box domain() {
            return Box.cube(3, -1, 1);
        }

        @Override
        public double[] start() {
            return new double[2];
        }
    }

    static final class StartShared extends Bowl {
        private final double[] start = {1, 2};

        @Override
        public double[] start() {
            return start;
        }
    }

    static final class WorksInTwoOnly implements Objective {
        @Override
        public double value(double[] x) {
            double[] weights = {1, 2};
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights[i] * x[i];
            }
            return sum;
        }
    }

    /** For each thread apart, so that what is seen doesn't hang on which thread is faster. */
    static final class Remembers implements Objective {
        private final ThreadLocal<Double> previous = ThreadLocal.withInitial(() -> 0.0);

        @Override
        public double value(double[] x) {
            double value = x[0] + previous.get();
            previous.set(x[1]);
            return value;
        }
    }

    static final class OtherInAnotherThread extends Bowl {
        private final Thread first = Thread.currentThread();

        @Override
        public double value(double[] x) {
            return super.value(x) + (Thread.currentThread() == first ? 0 : 1);
        }
    }

    static final class WritesX implements Objective {
        @Override
        public double value(double[] x) {
            x[0] = Math.abs(x[0]);
            return x[0];
        }
    }

    static final class WritesXWithTheGradient extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = super.valueAndGradient(x, gradient);
            x[0] = Math.nextUp(x[0]);
            return value;
        }
    }

    static final class KeepsX implements Objective {
        private final ThreadLocal<double[]> last = new ThreadLocal<>();
        private final ThreadLocal<Double> value = new ThreadLocal<>();

        @Override
        public double value(double[] x) {
            if (x != last.get()) {
                last.set(x);
                value.set(x[0]);
            }
            return value.get();
        }
    }

    static final class MinimumTooShort extends Bowl {
        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(0, 0));
        }
    }

    static final class MinimumNaN extends Bowl {
        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(Double.NaN, 0, 0));
        }
    }

    static final class MinimumTooLow extends Bowl {
        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(-1e-8, 0, 0));
        }
    }

    static final class MinimumInFewDigits extends Bowl {
        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(2e-6, 1e-3, 1e-3));
        }
    }

    static final class MinimumIsNone extends Bowl {
        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(2, 1, 1));
        }
    }

    static final class GradientWithAnotherValue extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            return Math.nextUp(super.valueAndGradient(x, gradient));
        }
    }

    static final class GradientAddsUp extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            for (int i = 0; i < x.length; i++) {
                gradient[i] += 2 * x[i];
            }
            return value(x);
        }
    }

    static final class GradientKept extends Bowl {
        private double[] kept = new double[1];

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            kept[0] = -1;
            kept = gradient;
            return super.valueAndGradient(x, gradient);
        }
    }

    static final class GradientWrongByAPart extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = super.valueAndGradient(x, gradient);
            gradient[1] *= 1 + 1e-5;
            return value;
        }
    }

    static final class GradientInfinite extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = super.valueAndGradient(x, gradient);
            gradient[0] = x[0] > 4 ? Double.POSITIVE_INFINITY : gradient[0];
            return value;
        }
    }

    static final class GradientNaN extends Bowl {
        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.fill(gradient, Double.NaN);
            return value(x);
        }
    }

    static final class GradientMissesOneOfMany extends Bowl {
        @Override
        public int dimension() {
            return 50;
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = super.valueAndGradient(x, gradient);
            gradient[49] = 0;
            return value;
        }
    }

    /** Each draw is tilted another way: it adds slope times the first coordinate. The broken ones change one thing. */
    static class Shaken extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return new Tilted(random.nextDouble(-1, 1));
        }
    }

    static class Tilted extends Bowl {
        private final double slope;

        Tilted(double slope) {
            this.slope = slope;
        }

        @Override
        public double value(double[] x) {
            return super.value(x) + slope * x[0];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            super.valueAndGradient(x, gradient);
            gradient[0] += slope;
            return value(x);
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }
    }

    static final class DrawsItselfNowAndThen extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            double slope = random.nextDouble(-1, 1);
            return slope > 0.3 ? this : new Tilted(slope);
        }
    }

    static final class DrawsACopy extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return new Bowl();
        }
    }

    static final class DrawOfAnotherDimension extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return new Tilted(random.nextDouble(-1, 1)) {
                @Override
                public int dimension() {
                    return 2;
                }
            };
        }
    }

    static final class DrawDrawsOn extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return new Tilted(random.nextDouble(-1, 1)) {
                @Override
                public Objective draw(RandomGenerator random) {
                    return new Tilted(random.nextDouble(-1, 1));
                }
            };
        }
    }

    static final class DrawsFromItsOwnNumbers extends Bowl {
        private final RandomGenerator own = new SplittableRandom(1);

        @Override
        public Objective draw(RandomGenerator random) {
            return new Tilted(own.nextDouble(-1, 1));
        }
    }

    static final class DrawAsksLater extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return x -> super.value(x) + random.nextDouble(-1, 1);
        }
    }

    static final class DrawIsOverwrittenByTheNext extends Bowl {
        private double slope;

        @Override
        public Objective draw(RandomGenerator random) {
            slope = random.nextDouble(-1, 1);
            return x -> super.value(x) + slope * x[0];
        }
    }

    static final class DrawWritesX extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            double slope = random.nextDouble(-1, 1);
            return x -> {
                x[0] = Math.abs(x[0]);
                return super.value(x) + slope * x[0];
            };
        }
    }

    static final class DrawKeepsTheTrueGradient extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            return new Tilted(random.nextDouble(-1, 1)) {
                @Override
                public double valueAndGradient(double[] x, double[] gradient) {
                    double value = super.valueAndGradient(x, gradient);
                    gradient[0] = 2 * x[0];
                    return value;
                }
            };
        }
    }

    static final class DrawsTooHigh extends Bowl {
        @Override
        public Objective draw(RandomGenerator random) {
            double offset = random.nextDouble(-0.5, 1);
            return x -> value(x) + offset;
        }
    }

    record SettingsChange(List<Integer> calls) implements Objective {
        SettingsChange() {
            this(new ArrayList<>(List.of(0)));
        }

        @Override
        public double value(double[] x) {
            calls.set(0, calls.get(0) + 1);
            return x[0];
        }
    }

    record NoDefaults(double factor) implements Objective {
        @Override
        public double value(double[] x) {
            return factor * x[0];
        }
    }

    record DefaultsUnequal(double[] weights) implements Objective {
        DefaultsUnequal() {
            this(new double[] {1, 2});
        }

        @Override
        public double value(double[] x) {
            return weights[0] * x[0] + weights[1] * x[1];
        }
    }

    @Description("A bowl.")
    record ComponentNotDescribed(@Description("A factor.") double factor, double other) implements Objective {
        ComponentNotDescribed() {
            this(1);
        }

        ComponentNotDescribed(double factor) {
            this(factor, 1);
        }

        @Override
        public double value(double[] x) {
            return factor * other * x[0];
        }
    }

    @Description(" ")
    record DescribedBlankly() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0];
        }
    }

    @Description("A\nB")
    record DescribedInTwoLines() implements Objective {
        @Override
        public double value(double[] x) {
            return x[0];
        }
    }

    static final class Throws implements Objective {
        @Override
        public double value(double[] x) {
            throw new StackOverflowError("deep");
        }
    }

    /** A sum of fourth powers, which has a gradient that vanishes faster than others. */
    @Description("A sum of fourth powers.")
    record Exemplary(
            @Description("The number of coordinates, or 0 for any.")
            int dimension) implements Differentiable {
        Exemplary() {
            this(0);
        }

        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(xi -> xi * xi * xi * xi).sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(gradient, i -> 4 * x[i] * x[i] * x[i]);
            return value(x);
        }

        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(0, new double[start().length]));
        }
    }

    /** Its gradient is exact but at the kinks, which lie dense enough to be within a step's reach. */
    record Kinks() implements Differentiable {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(xi -> Math.abs(Math.sin(100 * xi))).sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(gradient, i -> 100 * Math.cos(100 * x[i]) * Math.signum(Math.sin(100 * x[i])));
            return value(x);
        }

        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(0, 0, 0));
        }
    }

    record Stairs() implements Differentiable {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(xi -> Math.floor(10 * xi)).sum() + x[0];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.fill(gradient, 0);
            gradient[0] = 1;
            return value(x);
        }
    }

    /** Weierstrass's function: as many scales as a double has room for. */
    record Rough() implements Differentiable {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x)
                    .map(xi -> IntStream.rangeClosed(0, 11)
                            .mapToDouble(k -> Math.pow(0.5, k) * Math.cos(2 * Math.PI * Math.pow(3, k) * xi))
                            .sum())
                    .sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(
                    gradient,
                    i -> IntStream.rangeClosed(0, 11)
                            .mapToDouble(k ->
                                    -2 * Math.PI * Math.pow(1.5, k) * Math.sin(2 * Math.PI * Math.pow(3, k) * x[i]))
                            .sum());
            return value(x);
        }
    }

    /** A ripple far lower than the bowl, but steeper. */
    record Rippled() implements Differentiable {
        @Override
        public double value(double[] x) {
            return DoubleStream.of(x)
                    .map(xi -> xi * xi + 1e-4 * Math.sin(1e6 * xi))
                    .sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(gradient, i -> 2 * x[i] + 100 * Math.cos(1e6 * x[i]));
            return value(x);
        }
    }

    record HugeAndNarrow() implements Differentiable {
        @Override
        public double value(double[] x) {
            return 1e18 * (x[0] - 3e-7) * (x[0] - 3e-7) + 1e9 * x[1];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = 2e18 * (x[0] - 3e-7);
            gradient[1] = 1e9;
            return value(x);
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public Box domain() {
            return Box.cube(2, -1e-6, 1e-6);
        }
    }

    record NaNOutsideADisc() implements Differentiable {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double value(double[] x) {
            return -Math.log(9 - x[0] * x[0] - x[1] * x[1]);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double inside = 9 - x[0] * x[0] - x[1] * x[1];
            gradient[0] = inside > 0 ? 2 * x[0] / inside : Double.NaN;
            gradient[1] = inside > 0 ? 2 * x[1] / inside : Double.NaN;
            return value(x);
        }
    }

    record Flat() implements Differentiable {
        @Override
        public double value(double[] x) {
            return 3;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.fill(gradient, 0);
            return 3;
        }
    }

    record ManyDimensions() implements Differentiable {
        @Override
        public int dimension() {
            return 1000;
        }

        @Override
        public double value(double[] x) {
            return DoubleStream.of(x).map(Math::cosh).sum();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.setAll(gradient, i -> Math.sinh(x[i]));
            return value(x);
        }
    }

    /** Different at each x, as rounding is: no difference quotient tends to anything. */
    record Noise() implements Differentiable {
        @Override
        public double value(double[] x) {
            return new SplittableRandom(Arrays.hashCode(x)).nextDouble();
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.fill(gradient, 0);
            return value(x);
        }
    }
}
