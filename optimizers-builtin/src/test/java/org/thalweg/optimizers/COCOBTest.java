package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;

class COCOBTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1e-8, 'alpha must be > 0, got 0.0'",
        "NaN, 1e-8, 'alpha must be > 0, got NaN'",
        "100, 0, 'eps must be > 0, got 0.0'",
        "100, Infinity, 'eps must be finite, got Infinity'"
    })
    void refusesWhatIsOutOfRange(double alpha, double eps, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new COCOB(alpha, eps))
                .withMessage(message);
    }

    static Stream<COCOB> settings() {
        return Stream.of(new COCOB(), new COCOB(2, 0.5), new COCOB(0.5, 100));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesThePathOfItsEquations(COCOB cocob) {
        Twin.assertSamePath(cocob, () -> new Plain(cocob));
    }

    /** Algorithm 2 of Orabona and Tommasi: each coordinate's bet from the whole history of its derivatives. */
    private static final class Plain implements Twin.Rule {
        private final COCOB p;
        private final List<double[]> gradients = new ArrayList<>();
        private double[] start;
        private double[] reward;

        Plain(COCOB cocob) {
            p = cocob;
        }

        @Override
        public double[] next(double[] x, Rates rates, Differentiable f) {
            if (start == null) {
                start = x.clone();
                reward = new double[x.length];
            }
            double[] g = Twin.gradient(f, x);
            gradients.add(g);
            double[] next = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                int coordinate = i;
                double scale = Math.max(
                        p.eps(),
                        all(gradient -> Math.abs(gradient[coordinate])).max().orElseThrow());
                double absolute =
                        all(gradient -> Math.abs(gradient[coordinate])).sum();
                double theta = -all(gradient -> gradient[coordinate]).sum();
                reward[i] = Math.max(reward[i] + (x[i] - start[i]) * -g[i], 0);
                double fraction = theta / (scale * Math.max(absolute + scale, p.alpha() * scale));
                next[i] = start[i] + fraction * (scale + reward[i]);
            }
            return next;
        }

        private DoubleStream all(ToDoubleFunction<double[]> derivative) {
            return gradients.stream().mapToDouble(derivative);
        }
    }

    @Test
    void reachesTheMinimumOfAQuadraticWithoutTuning() {
        assertThatRun(Minimization.of(Twin.quadratic(1, 10))
                        .from(3, -2)
                        .with(new COCOB())
                        .steps(1000))
                .reaches(1e-6);
    }

    /** The scale of each derivative cancels, exactly for a power of two, once it is larger than eps. */
    @Test
    void takesTheSamePathWhateverTheScaleOfACoordinate() {
        Result plain = Minimization.of(Twin.quadratic(1, 10))
                .from(3, -2)
                .with(new COCOB())
                .run();
        Result scaled = Minimization.of(Twin.quadratic(0x1p20, 10))
                .from(3, -2)
                .with(new COCOB())
                .run();

        assertThat(scaled.x()).isEqualTo(plain.x());
        assertThat(plain.pathLength()).isPositive();
    }

    /** The first bet wagers 1/alpha of a unit, against the gradient. */
    @Test
    void beginsWithABetOfOneInAlpha() {
        Result result = Minimization.of(Twin.quadratic(1, 10))
                .from(3, -2)
                .with(new COCOB(64, 1e-8))
                .steps(1)
                .run();

        assertThat(result.x().toArray()).containsExactly(3 - 1 / 64.0, -2 + 1 / 64.0);
    }

    @Test
    void betsOnFromWhereXWasMovedTo() {
        double[] x = {3, -2};
        double[] moved = {3, -2};
        Differentiable plane = new Differentiable() {
            @Override
            public double value(double[] x) {
                return x[0] - 2 * x[1];
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradient[0] = 1;
                gradient[1] = -2;
                return value(x);
            }
        };
        Optimizer.Run run = new COCOB().start(Problem.of(plane, 2, new SplittableRandom(0)));
        Optimizer.Run twin = new COCOB().start(Problem.of(plane, 2, new SplittableRandom(0)));
        for (int k = 0; k < 10; k++) {
            run.step(x, new Rates(Double.NaN, Double.NaN));
            twin.step(moved, new Rates(Double.NaN, Double.NaN));
            if (k == 4) {
                moved[0] += 1;
            }
        }

        assertThat(moved[0] - x[0]).isEqualTo(1, within(1e-12));
        assertThat(moved[1]).isEqualTo(x[1]);
    }
}
