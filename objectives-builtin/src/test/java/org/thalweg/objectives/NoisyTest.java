package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** The noise is what it is said to be; tolerances are five standard errors. */
class NoisyTest {
    private static final int DRAWS = 20_000;
    private static final double[] X = {1.5, -2};
    private static final double VALUE = 6.25;

    private static double mean(Noisy noisy, ToDoubleFunction<Objective> ofDraw) {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> ofDraw.applyAsDouble(noisy.draw(random)))
                .average()
                .orElseThrow();
    }

    private static double[] gradient(Objective objective, double[] x) {
        double[] gradient = new double[x.length];
        Differentiable exact = objective.differentiable().orElseThrow();
        exact.valueAndGradient(x, gradient);
        return gradient;
    }

    private static double squared(double x) {
        return x * x;
    }

    @Test
    void whatIsAddedIsNormalWithThatDeviationInValueAndGradient() {
        Noisy noisy = new Noisy(new Sphere(), 3, Noisy.Kind.ADDITIVE, 2);

        // a normal variable's mean is good to sigma / √N, its square's to √2 sigma² / √N, its fourth power's to
        // √96 sigma⁴ / √N
        assertThat(mean(noisy, drawn -> drawn.value(X))).isCloseTo(VALUE, within(0.11));
        assertThat(mean(noisy, drawn -> squared(drawn.value(X) - VALUE))).isCloseTo(9, within(0.46));
        assertThat(mean(noisy, drawn -> squared(squared(drawn.value(X) - VALUE))))
                .isCloseTo(3 * 81, within(29.0));
        // a partial derivative's is the product of two independent normal ones: its square has the variance 8
        for (int i = 0; i < 2; i++) {
            int coordinate = i;
            double slope = 2 * X[i];
            assertThat(mean(noisy, drawn -> gradient(drawn, X)[coordinate])).isCloseTo(slope, within(0.06));
            assertThat(mean(noisy, drawn -> squared(gradient(drawn, X)[coordinate] - slope)))
                    .isCloseTo(9 / 4.0, within(9 / 4.0 * Math.sqrt(8.0 / DRAWS) * 5));
        }
    }

    @Test
    void noiseIsAlikeWithinItsLengthAlone() {
        Noisy noisy = new Noisy(new Sphere(), 1, Noisy.Kind.ADDITIVE, 2);
        for (double distance : new double[] {0.1, 2, 4, 20}) {
            double[] other = {X[0] + 0.6 * distance, X[1] - 0.8 * distance};
            double inner = new Sphere().value(other);
            double correlation = mean(noisy, drawn -> (drawn.value(X) - VALUE) * (drawn.value(other) - inner));

            assertThat(correlation).isCloseTo(Math.exp(-distance * distance / 8), within(5 * Math.sqrt(2.0 / DRAWS)));
        }
    }

    @Test
    void aFactorHasTheMeanOneAndTheLogarithmThatDeviation() {
        Noisy noisy = new Noisy(new Sphere(), 0.5, Noisy.Kind.MULTIPLICATIVE, 2);

        // the factor's variance is exp(sigma²) - 1 = 0.284
        assertThat(mean(noisy, drawn -> drawn.value(X) / VALUE)).isCloseTo(1, within(5 * Math.sqrt(0.284 / DRAWS)));
        assertThat(mean(noisy, drawn -> squared(Math.log(drawn.value(X) / VALUE) + 0.125)))
                .isCloseTo(0.25, within(0.25 * 5 * Math.sqrt(2.0 / DRAWS)));
        assertThat(noisy.draw(new SplittableRandom(1)).value(new double[2])).isZero();
    }

    @ParameterizedTest
    @EnumSource(Noisy.Kind.class)
    void itsOwnValueGradientMinimaDomainAndStartAreTheInnerOnes(Noisy.Kind kind) {
        Beale inner = new Beale();
        Noisy noisy = new Noisy(inner, 2, kind, 1);

        assertThat(noisy.value(X)).isEqualTo(inner.value(X));
        assertThat(gradient(noisy, X)).isEqualTo(gradient(inner, X));
        assertThat(noisy.minima()).isEqualTo(inner.minima());
        assertThat(noisy.domain()).isEqualTo(inner.domain());
        assertThat(noisy.start()).isEqualTo(inner.start());
        Objective drawn = noisy.draw(new SplittableRandom(1));
        assertThat(drawn.minima()).isEmpty();
        assertThat(drawn.domain()).isEqualTo(inner.domain());
        assertThat(drawn.start()).isEqualTo(inner.start());
    }

    @ParameterizedTest
    @EnumSource(Noisy.Kind.class)
    void aDrawIsANumberAtAnyFinitePoint(Noisy.Kind kind) {
        Objective flat = x -> 1;
        Objective drawn = new Noisy(flat, 10, kind, 1e-9).draw(new SplittableRandom(1));
        DoubleStream.of(0, 1e200, -1e300, Double.MAX_VALUE)
                .forEach(
                        far -> assertThat(drawn.value(new double[] {far, -far})).isFinite());
    }

    @Test
    void withoutNoiseNothingIsDrawn() {
        Noisy still = new Noisy(new Sphere(), 0, Noisy.Kind.ADDITIVE, 1);
        assertThat(still.draw(new SplittableRandom(1))).isSameAs(still);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        Sphere sphere = new Sphere();
        assertThatThrownBy(() -> new Noisy(sphere, -1, Noisy.Kind.ADDITIVE, 1))
                .hasMessage("sigma must be >= 0 and finite, got -1.0");
        assertThatThrownBy(() -> new Noisy(sphere, Double.NaN, Noisy.Kind.ADDITIVE, 1))
                .hasMessage("sigma must be >= 0 and finite, got NaN");
        assertThatThrownBy(() -> new Noisy(sphere, 11, Noisy.Kind.MULTIPLICATIVE, 1))
                .hasMessage("sigma must be <= 10.0 where kind is MULTIPLICATIVE, got 11.0");
        assertThatThrownBy(() -> new Noisy(sphere, 1, null, 1))
                .hasMessage("kind must be ADDITIVE or MULTIPLICATIVE, got null");
        assertThatThrownBy(() -> new Noisy(sphere, 1, Noisy.Kind.ADDITIVE, 0))
                .hasMessage("length must be > 0 and finite, got 0.0");
    }
}
