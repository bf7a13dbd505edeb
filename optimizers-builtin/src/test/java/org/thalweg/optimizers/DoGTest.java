package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;

class DoGTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1e-6, 0, 1e-8, 0, 'lr must be > 0, got 0.0'",
        "1, 0, 0, 1e-8, 0, 'repsRel must be > 0, got 0.0'",
        "1, 1e-6, -1, 1e-8, 0, 'weightDecay must be >= 0, got -1.0'",
        "1, 1e-6, 0, NaN, 0, 'eps must be >= 0, got NaN'",
        "1, 1e-6, 0, 1e-8, -1, 'initEta must be >= 0, got -1.0'",
        "1, Infinity, 0, 1e-8, 0, 'repsRel must be finite, got Infinity'"
    })
    void refusesWhatIsOutOfRange(
            double lr, double repsRel, double weightDecay, double eps, double initEta, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoG(lr, repsRel, weightDecay, eps, initEta))
                .withMessage(message);
    }

    static Stream<DoG> settings() {
        return Stream.of(
                new DoG(),
                new DoG(0.5, 1e-3, 0.1, 1e-4, 0),
                new DoG(1, 1e-6, 0, 1e-8, 1e-4),
                new DoG(1.5, 1, 0.01, 0, 1e-6));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesThePathOfItsEquations(DoG dog) {
        Twin.assertSamePath(dog, () -> new Plain(dog));
    }

    /** The step size of Ivgi, Hinder and Carmon from the whole history; the options as in {@code dog/torch/dog.py}. */
    private static final class Plain implements Twin.Rule {
        private final DoG p;
        private final List<double[]> locations = new ArrayList<>();
        private final List<double[]> gradients = new ArrayList<>();

        Plain(DoG dog) {
            p = dog;
        }

        @Override
        public double[] next(double[] x, Rates rates, Differentiable f) {
            double[] g = Twin.gradient(f, x);
            for (int i = 0; i < g.length; i++) {
                g[i] += p.weightDecay() * x[i];
            }
            locations.add(x);
            gradients.add(g);
            double[] origin = new double[x.length];
            double[] start = locations.get(0);
            double first = p.initEta() > 0 ? 0 : p.repsRel() * (1 + distance(start, origin));
            double farthest = locations.stream()
                    .mapToDouble(location -> distance(location, start))
                    .reduce(first, Math::max);
            double squares = gradients.stream()
                    .mapToDouble(gradient -> Math.pow(distance(gradient, origin), 2))
                    .reduce(p.eps(), Double::sum);
            boolean byInitEta = p.initEta() > 0 && locations.size() == 1;
            double eta = byInitEta ? p.initEta() : rates.lr() * farthest / Math.sqrt(squares);
            double[] next = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                next[i] = x[i] - eta * g[i];
            }
            return next;
        }

        private static double distance(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.pow(a[i] - b[i], 2);
            }
            return Math.sqrt(sum);
        }
    }

    @Test
    void reachesTheMinimumOfAQuadraticWithoutTuning() {
        assertThatRun(Minimization.of(Twin.quadratic(1, 10))
                        .from(3, -2)
                        .with(new DoG())
                        .steps(1000))
                .reaches(1e-6);
    }

    /** The scale of the loss cancels, exactly for a power of two and without eps. */
    @Test
    void takesTheSamePathWhateverTheScaleOfTheLoss() {
        DoG dog = new DoG(1, 1e-6, 0, 0, 0);
        Result plain =
                Minimization.of(Twin.quadratic(1, 10)).from(3, -2).with(dog).run();
        Result scaled = Minimization.of(Twin.quadratic(0x1p20, 0x1p20 * 10))
                .from(3, -2)
                .with(dog)
                .run();

        assertThat(scaled.x()).isEqualTo(plain.x());
        assertThat(plain.pathLength()).isPositive();
    }
}
