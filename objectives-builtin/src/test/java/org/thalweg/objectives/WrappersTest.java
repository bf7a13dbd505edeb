package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** Objectives seen from elsewhere: shifted, turned, scaled and sliced. */
class WrappersTest {
    private static final RandomRotation TURN = RandomRotation.of(11);
    private static final PlanePoint ANYWHERE = PlanePoint.of(Vector.of());
    private static final Objective BARE = x -> x[0] + x[x.length - 1];

    /** Each wrapper of Rosenbrock's valley in 3 dimensions, with the same written out in complex arithmetic. */
    static Stream<Arguments> remapped() {
        Objective valley = new Rosenbrock(3, 1, 100);
        Function<Complex[], Complex> textbook = WrappersTest::valley;
        double[] stretches = {0.5, 0.5 * 3, 0.5 * 9};
        return Stream.of(
                Arguments.of(new Shifted(valley, Vector.of(1, -2, 0.5)), (Function<Complex[], Complex>)
                        z -> textbook.apply(new Complex[] {z[0].plus(-1), z[1].plus(2), z[2].plus(-0.5)})),
                Arguments.of(new Rotated(valley, TURN), (Function<Complex[], Complex>) z -> textbook.apply(turned(z))),
                Arguments.of(new Scaled(valley, 7, Vector.of(0.5), 81), (Function<Complex[], Complex>) z ->
                        textbook.apply(IntStream.range(0, 3)
                                        .mapToObj(i -> z[i].times(stretches[i]))
                                        .toArray(Complex[]::new))
                                .times(7)),
                Arguments.of(
                        new Slice(new Rosenbrock(4, 1, 100), 4, 2, PlanePoint.of(Vector.of(3, 0, -1, 0))),
                        (Function<Complex[], Complex>)
                                z -> textbook.apply(new Complex[] {Complex.of(3), z[1], Complex.of(-1), z[0]})));
    }

    private static Complex valley(Complex[] z) {
        Complex sum = Complex.of(0);
        for (int i = 0; i + 1 < z.length; i++) {
            Complex ahead = z[i].times(-1).plus(1);
            Complex height = z[i + 1].plus(z[i].squared().times(-1));
            sum = sum.plus(ahead.squared()).plus(height.squared().times(100));
        }
        return sum;
    }

    private static Complex[] turned(Complex[] z) {
        double[][] rows = TURN.rows(z.length);
        return Arrays.stream(rows)
                .map(row -> IntStream.range(0, row.length)
                        .mapToObj(j -> z[j].times(row[j]))
                        .reduce(Complex.of(0), Complex::plus))
                .toArray(Complex[]::new);
    }

    @ParameterizedTest
    @MethodSource("remapped")
    void valueAndGradientAreThoseOfTheFormula(Objective objective, Function<Complex[], Complex> formula) {
        Differentiable exact = objective.differentiable().orElseThrow();
        Samples.of(objective.domain(), 200).forEach(x -> {
            double[] gradient = new double[x.length];
            double value = exact.valueAndGradient(x, gradient);

            assertThat(objective.value(x)).isEqualTo(value);
            // z's own rounding, times a slope and a width of z, is what a value's may be; likewise the gradient's
            double whole = formula.apply(Complex.of(x)).re();
            assertThat(value).isCloseTo(whole, within(1e-13 * Math.max(1e4, whole)));
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < x.length; i++) {
                assertThat(gradient[i])
                        .isCloseTo(Complex.derivative(formula, x, i), within(1e-13 * Math.max(1e4, largest)));
            }
        });
    }

    static Stream<Objective> wrappersOfAPlainOne() {
        return Stream.of(
                new Shifted(BARE, Vector.of(1)),
                new Rotated(BARE, TURN),
                new Scaled(BARE, 1, Vector.of(2), 4),
                new Noisy(BARE, 1, Noisy.Kind.ADDITIVE, 1),
                new Slice(BARE, 1, 2, ANYWHERE));
    }

    @ParameterizedTest
    @MethodSource("wrappersOfAPlainOne")
    void whatHasNoGradientGetsNone(Objective wrapper) {
        assertThat(wrapper.differentiable()).isEmpty();
        assertThat(wrapper.draw(new SplittableRandom(1)).differentiable()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrappersOfAPlainOne")
    void whatIsDeterministicDrawsItselfAsDoesItsGradient(Objective wrapper) {
        boolean stochastic = wrapper instanceof Noisy;

        assertThat(wrapper.draw(new SplittableRandom(1)) != wrapper).isEqualTo(stochastic);
    }

    @Test
    void theDifferentiableFormDrawsWhatTheObjectiveDraws() {
        Differentiable still = new Shifted().differentiable().orElseThrow();
        Differentiable noisy = new Noisy().differentiable().orElseThrow();
        double[] x = {1, 2};

        assertThat(still.draw(new SplittableRandom(1))).isSameAs(still);
        assertThat(noisy.draw(new SplittableRandom(1)).value(x))
                .isEqualTo(new Noisy().draw(new SplittableRandom(1)).value(x));
    }

    @Test
    void aDrawOfAWrapperIsTheWrappedDraw() {
        Objective noisy = new Noisy(new Rosenbrock(), 1, Noisy.Kind.ADDITIVE, 1);
        Objective drawn = noisy.draw(new SplittableRandom(1));
        double[] x = {1, 2};
        for (UnaryOperator<Objective> wrapper : List.<UnaryOperator<Objective>>of(
                inner -> new Shifted(inner, Vector.of(1, -3)),
                inner -> new Rotated(inner, TURN),
                inner -> new Scaled(inner, 5, Vector.of(2), 10))) {
            assertThat(wrapper.apply(noisy).draw(new SplittableRandom(1)).value(x))
                    .isEqualTo(wrapper.apply(drawn).value(x))
                    .isNotEqualTo(wrapper.apply(noisy).value(x));
        }
    }

    @Test
    void aShiftMovesDomainStartAndMinima() {
        Shifted shifted = new Shifted(new Beale(), Vector.of(2, -1));

        assertThat(shifted.domain()).isEqualTo(new Box(Vector.of(-2.5, -5.5), Vector.of(6.5, 3.5)));
        assertThat(shifted.start()).containsExactly(3, 0);
        assertThat(shifted.minima()).containsExactly(Minimum.of(0, 5, -0.5));
        assertThat(shifted.value(new double[] {5, -0.5})).isZero();
    }

    @Test
    void oneNumberStandsForAllCoordinates() {
        assertThat(new Shifted(new Sphere(3), Vector.of(2)).minima()).containsExactly(Minimum.of(0, 2, 2, 2));
        assertThat(new Shifted(BARE, Vector.of(2)).dimension()).isZero();
        assertThat(new Shifted(BARE, Vector.of(2)).value(new double[] {3, 0, 4}))
                .isEqualTo(3);
    }

    @Test
    void asManyNumbersDecideTheDimensionWhereTheInnerOneIsAny() {
        Shifted shifted = new Shifted(BARE, Vector.of(1, 2, 3));

        assertThat(shifted.dimension()).isEqualTo(3);
        assertThat(shifted.domain().lower()).isEqualTo(Vector.of(-4, -3, -2));
        assertThat(shifted.start()).containsExactly(-1, 4, 1); // by the general rule, in the shifted domain
    }

    @Test
    void aShiftThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Shifted(new Sphere(3), Vector.of(1, 2)))
                .hasMessage("by must have 1 number, or 3 as the inner objective has dimensions, got [1.0,2.0]");
        assertThatThrownBy(() -> new Shifted(BARE, Vector.of())).hasMessage("by must have 1 number or more, got []");
        assertThatThrownBy(() -> new Shifted(new Sphere(), Vector.of(1e16)))
                .hasMessage("by must be within +-1.0E15, got [1.0E16]");
        assertThatThrownBy(() -> new Shifted(new Sphere(), Vector.of(Double.NaN)))
                .hasMessage("by must be within +-1.0E15, got [NaN]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 40})
    void aRotationIsOrthogonal(int n) {
        double[][] rows = TURN.rows(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += rows[i][k] * rows[j][k];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    /** Of Haar's measure: each entry has the mean 0, the square's mean 1/n, and a reflection is as likely as not. */
    @Test
    void rotationsAreEvenlyDistributed() {
        int seeds = 4000;
        double[][] means = new double[3][3];
        double[][] squares = new double[3][3];
        int reflections = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double[][] r = RandomRotation.of(seed).rows(3);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    means[i][j] += r[i][j] / seeds;
                    squares[i][j] += r[i][j] * r[i][j] / seeds;
                }
            }
            double determinant = r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
                    - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
                    + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
            reflections += determinant < 0 ? 1 : 0;
        }
        // five standard errors: √(1/3 / 4000) = 0.009, √(4/45 / 4000) = 0.0047, √(1/4 / 4000) = 0.008
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(means[i][j]).isCloseTo(0, within(0.045));
                assertThat(squares[i][j]).isCloseTo(1 / 3.0, within(0.024));
            }
        }
        assertThat(reflections / (double) seeds).isCloseTo(0.5, within(0.04));
    }

    @Test
    void aTurnMovesTheMinimaAndLeavesARoundDomain() {
        Rotated turned = new Rotated(new Rosenbrock(3, 1, 100), TURN);
        double[] ones = new double[3];
        TURN.apply(turned.minima().get(0).x().toArray(), ones);

        assertThat(ones).containsExactly(new double[] {1, 1, 1}, within(1e-15));
        assertThat(turned.value(turned.minima().get(0).x().toArray())).isCloseTo(0, within(1e-26));
        assertThat(new Rotated(new Ackley(), TURN).domain()).isEqualTo(new Ackley().domain());
        // the valley's is from -5 to 10: its centre turns, its widths stay
        double[] center = new double[3];
        TURN.applyInverse(new double[] {2.5, 2.5, 2.5}, center);
        for (int i = 0; i < 3; i++) {
            assertThat(turned.domain().lower().get(i)).isCloseTo(center[i] - 7.5, within(1e-13));
            assertThat(turned.domain().upper().get(i)).isCloseTo(center[i] + 7.5, within(1e-13));
        }
    }

    @Test
    void aSeedIsTheRotation() {
        assertThat(RandomRotation.of(11))
                .isEqualTo(TURN)
                .hasSameHashCodeAs(TURN)
                .hasToString("11");
        assertThat(RandomRotation.of(12)).isNotEqualTo(TURN);
        assertThat(RandomRotation.of(11).rows(3)).isEqualTo(TURN.rows(3));
        assertThat(RandomRotation.of(12).rows(3)[0]).isNotEqualTo(TURN.rows(3)[0]);
    }

    @Test
    void aScaleConditionsARoundBowl() {
        Scaled scaled = new Scaled(new Sphere(3), 2, Vector.of(1), 10_000);

        assertThat(scaled.value(new double[] {1, 0, 0})).isEqualTo(2);
        assertThat(scaled.value(new double[] {0, 1, 0})).isCloseTo(2 * 100, within(1e-12));
        assertThat(scaled.value(new double[] {0, 0, 1})).isCloseTo(2 * 10_000, within(1e-10));
        assertThat(scaled.domain().upper().get(0)).isEqualTo(5.12);
        assertThat(scaled.domain().upper().get(2)).isCloseTo(0.0512, within(1e-15));
        assertThat(new Scaled(new Sphere(1), 2, Vector.of(3), 10_000).value(new double[] {1}))
                .isEqualTo(18);
    }

    @Test
    void aScaleMovesTheMinimumAndItsValue() {
        Minimum minimum = new Scaled(new StyblinskiTang(), 10, Vector.of(2, 0.5), 1)
                .minima()
                .get(0);

        assertThat(minimum.value())
                .isEqualTo(10 * new StyblinskiTang().minima().get(0).value());
        assertThat(minimum.x().get(0)).isEqualTo(-2.903534027771177 / 2);
        assertThat(minimum.x().get(1)).isEqualTo(-2.903534027771177 * 2);
    }

    @Test
    void aScaleOutOfRangeIsRefused() {
        Sphere sphere = new Sphere();
        Vector one = Vector.of(1);
        assertThatThrownBy(() -> new Scaled(sphere, 0, one, 1)).hasMessage("factor must be > 0 and finite, got 0.0");
        assertThatThrownBy(() -> new Scaled(sphere, 1, Vector.of(1, -1), 1))
                .hasMessage("coordinates must be > 0 and finite, got -1.0");
        assertThatThrownBy(() -> new Scaled(sphere, 1, Vector.of(1, 1, 1), 1))
                .hasMessage("coordinates must have 1 number, or 2 as the inner objective has dimensions,"
                        + " got [1.0,1.0,1.0]");
        assertThatThrownBy(() -> new Scaled(sphere, 1, one, 0.5))
                .hasMessage("condition must be >= 1 and finite, got 0.5");
        assertThatThrownBy(() -> new Scaled(sphere, 1, one, Double.NaN))
                .hasMessage("condition must be >= 1 and finite, got NaN");
    }

    @Test
    void aSlicePassesThroughTheMinimumOrTheStart() {
        Slice through = new Slice(new Rosenbrock(4, 1, 100), 3, 1, ANYWHERE);
        Objective startOnly = new Objective() {
            @Override
            public double value(double[] x) {
                return 100 * x[0] + 10 * x[1] + x[2];
            }

            @Override
            public int dimension() {
                return 3;
            }

            @Override
            public double[] start() {
                return new double[] {7, 8, 9};
            }
        };

        assertThat(through.minima()).containsExactly(Minimum.of(0, 1, 1));
        assertThat(through.start()).containsExactly(-1.2, -1.2);
        assertThat(through.domain()).isEqualTo(Box.cube(2, -5, 10));
        assertThat(new Slice(startOnly, 3, 1, ANYWHERE).value(new double[] {1, 2}))
                .isEqualTo(281);
        assertThat(new Slice(startOnly, 3, 1, ANYWHERE).start()).containsExactly(9, 7);
    }

    /** Each layer that asks the next one twice would double the time: at 200 it would never end. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyLayersTakeNoLongerThanTheyAreMany() {
        Objective nested = new Sphere(2);
        for (int layer = 0; layer < 50; layer++) {
            nested = new Shifted(nested, Vector.of(1));
            nested = new Scaled(nested, 2, Vector.of(1), 1);
            nested = new Noisy(nested, 0, Noisy.Kind.ADDITIVE, 1);
            nested = new Slice(nested, 1, 2, PlanePoint.of(Vector.of(0, 0)));
        }

        assertThat(nested.dimension()).isEqualTo(2);
        assertThat(nested.domain().dimension()).isEqualTo(2);
        assertThat(nested.start()).hasSize(2);
        assertThat(nested.minima()).isEqualTo(List.of(Minimum.of(0, 50, 50)));
        assertThat(nested.differentiable().orElseThrow().valueAndGradient(new double[] {50, 51}, new double[2]))
                .isEqualTo(Math.scalb(1.0, 50));
    }

    /** An objective of any dimension starts in two; the plane's point may have others. */
    @Test
    void aSliceOfAnyDimensionStartsWhereItsPointHasTwoOfMoreCoordinates() {
        Objective any = x -> x[0];

        assertThat(new Slice(any, 4, 1, PlanePoint.of(Vector.of(5, 6, 7, 8))).start())
                .containsExactly(8, 5);
        assertThat(new Slice(any, 2, 1, PlanePoint.of(Vector.of(5, 6))).start()).containsExactly(2, -2);
        assertThat(new Slice(any, 2, 1, ANYWHERE).start()).containsExactly(2, -2);
    }

    @Test
    void aSliceElsewhereHasTheMinimaThatLieInItsPlane() {
        assertThat(new Slice(new Sphere(3), 1, 2, PlanePoint.of(Vector.of(5, 5, 1))).minima())
                .isEmpty();
        assertThat(new Slice(new Sphere(3), 1, 2, PlanePoint.of(Vector.of(5, 5, 0))).minima())
                .containsExactly(Minimum.of(0, 0, 0));
        assertThat(new Slice(new Himmelblau(), 2, 1, ANYWHERE).minima())
                .hasSize(4)
                .contains(Minimum.of(0, 2, 3));
    }

    @Test
    void aDrawIsSlicedInThePlaneOfTheWhole() {
        Objective noisy = new Noisy(new Rosenbrock(4, 1, 100), 1, Noisy.Kind.ADDITIVE, 1);
        Objective drawn = new Slice(noisy, 4, 2, ANYWHERE).draw(new SplittableRandom(1));

        assertThat(drawn.value(new double[] {2, 3}))
                .isEqualTo(noisy.draw(new SplittableRandom(1)).value(new double[] {1, 3, 1, 2}));
    }

    @Test
    void aSliceOfWhatIsNotThereIsRefused() {
        Sphere sphere = new Sphere(3);
        assertThatThrownBy(() -> new Slice(sphere, 0, 1, ANYWHERE))
                .hasMessage("first must be in [1, 3], as the inner objective has coordinates, got 0");
        assertThatThrownBy(() -> new Slice(sphere, 1, 4, ANYWHERE))
                .hasMessage("second must be in [1, 3], as the inner objective has coordinates, got 4");
        assertThatThrownBy(() -> new Slice(sphere, 2, 2, ANYWHERE))
                .hasMessage("first and second must be different coordinates, got 2 for both");
        assertThatThrownBy(() -> new Slice(sphere, 1, 2, PlanePoint.of(Vector.of(1, 2))))
                .hasMessage("at must have 3 coordinates, as the inner objective has dimensions, got [1.0,2.0]");
        assertThatThrownBy(() -> PlanePoint.of(Vector.of(1, Double.NaN)))
                .hasMessage("a point must have finite coordinates, got [1.0,NaN]");
    }
}
