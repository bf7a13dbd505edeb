package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Problem;

class WolfeSearchTest {
    /** A line: what is searched from 0 in direction 1. */
    private static final class Line {
        private final Differentiable f;
        private final Problem problem;
        private final Footing from;

        Line(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
            f = Surfaces.of(value, slope);
            problem = Problem.of(f, 1, new SplittableRandom(0));
            from = new Footing(problem);
            from.standAt(new double[1]);
        }

        WolfeSearch search(double c1, double c2, double first) {
            WolfeSearch search = new WolfeSearch(problem, c1, c2);
            return search.finds(from, new double[] {1}, from.gradient[0], first) ? search : null;
        }

        long trials() {
            return problem.evaluations() - 1;
        }

        double start() {
            return from.value;
        }

        double slope() {
            return from.gradient[0];
        }
    }

    /** The functions of Moré and Thuente's paper (1994) that make line searches hard, and some plain ones. */
    private static List<Line> lines() {
        double beta = 0.004;
        return List.of(
                new Line(t -> -t / (t * t + 2), t -> (t * t - 2) / ((t * t + 2) * (t * t + 2))),
                new Line(
                        t -> Math.pow(t + beta, 5) - 2 * Math.pow(t + beta, 4),
                        t -> 5 * Math.pow(t + beta, 4) - 8 * Math.pow(t + beta, 3)),
                yanai(0.001, 0.001),
                yanai(0.01, 0.001),
                yanai(0.001, 0.01),
                new Line(t -> (t - 1) * (t - 1), t -> 2 * (t - 1)),
                new Line(t -> Math.pow(t - 1, 4), t -> 4 * Math.pow(t - 1, 3)),
                new Line(t -> Math.cosh(t - 3), t -> Math.sinh(t - 3)),
                new Line(t -> Math.exp(40 * (t - 1)) - t, t -> 40 * Math.exp(40 * (t - 1)) - 1),
                new Line(t -> 0.1 * t * t - Math.sin(9 * t), t -> 0.2 * t - 9 * Math.cos(9 * t)));
    }

    private static Line yanai(double beta1, double beta2) {
        double gamma1 = Math.sqrt(1 + beta1 * beta1) - beta1;
        double gamma2 = Math.sqrt(1 + beta2 * beta2) - beta2;
        return new Line(
                t -> gamma1 * Math.sqrt((1 - t) * (1 - t) + beta2 * beta2) + gamma2 * Math.sqrt(t * t + beta1 * beta1),
                t -> -gamma1 * (1 - t) / Math.sqrt((1 - t) * (1 - t) + beta2 * beta2)
                        + gamma2 * t / Math.sqrt(t * t + beta1 * beta1));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 0.9, 1e-3", "1e-4, 0.9, 1e-1", "1e-4, 0.9, 10", "1e-4, 0.9, 1e3",
        "1e-4, 0.1, 1e-3", "1e-4, 0.1, 1e-1", "1e-4, 0.1, 10", "1e-4, 0.1, 1e3",
        "0.1, 0.2, 1e-3", "0.1, 0.2, 1", "0.1, 0.2, 1e3"
    })
    void meetsTheStrongWolfeConditions(double c1, double c2, double first) {
        for (Line line : lines()) {
            WolfeSearch found = line.search(c1, c2, first);
            assertThat(found).isNotNull();
            double slope = found.gradient()[0];
            assertThat(found.value()).isLessThanOrEqualTo(line.start() + c1 * found.step() * line.slope());
            assertThat(Math.abs(slope)).isLessThanOrEqualTo(-c2 * line.slope());
            assertThat(found.x()[0]).isEqualTo(found.step());
            assertThat(line.trials()).as("trials").isLessThan(25);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 0.3, 1.5, 1e5})
    void isExactOnAParabolaAtTheSecondTrial(double first) {
        Line line = new Line(t -> 3 + (t - 1) * (t - 1) / 4, t -> (t - 1) / 2);

        WolfeSearch found = line.search(1e-10, 1e-9, first);

        assertThat(found.step()).isBetween(1 - 1e-9, 1 + 1e-9);
        // one step is at most ten times the last, and at least a millionth of it
        assertThat(line.trials()).isEqualTo(first == 1e-5 ? 7 : 2);
    }

    /** The values near the minimum are all the same; the slopes tell the way. */
    @Test
    void goesByTheSlopesWhereRoundingHidesTheValues() {
        Line line = new Line(t -> 1e12 + (t - 1) * (t - 1) * 1e-9, t -> 2e-9 * (t - 1));

        WolfeSearch found = line.search(1e-4, 1e-3, 1e-2);

        assertThat(found.step()).isBetween(1 - 1e-3, 1 + 1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void retreatsFromWhatIsNotFinite(double bad) {
        Line values = new Line(t -> t > 0.01 ? bad : -t + 60 * t * t, t -> -1 + 120 * t);
        Line slopes = new Line(t -> -t + 60 * t * t, t -> t > 0.01 ? bad : -1 + 120 * t);

        for (Line line : List.of(values, slopes)) {
            WolfeSearch found = line.search(1e-4, 0.1, 1e3);
            assertThat(found).isNotNull();
            assertThat(found.step()).isBetween(0.9 / 120, 1.1 / 120);
        }
    }

    @Test
    void findsNothingWhereTheGradientIsWrong() {
        Line flat = new Line(t -> 5, t -> -1);
        Line uphill = new Line(t -> t, t -> -1);

        assertThat(flat.search(1e-4, 0.9, 1)).isNull();
        assertThat(uphill.search(1e-4, 0.9, 1)).isNull();
        assertThat(flat.trials()).isLessThanOrEqualTo(WolfeSearch.MOST_TRIALS);
        assertThat(uphill.trials()).isLessThanOrEqualTo(WolfeSearch.MOST_TRIALS);
    }

    /** The edge is a minimum without a slope of 0. */
    @Test
    void takesTheBestStepWhereNoneMeetsTheConditions() {
        Line line = new Line(t -> Math.abs(t - 0.7), t -> t < 0.7 ? -1 : 1);

        WolfeSearch found = line.search(1e-4, 0.5, 1);

        assertThat(found.step()).isBetween(0.69, 0.7);
        assertThat(line.trials()).isLessThanOrEqualTo(WolfeSearch.MOST_TRIALS);
    }

    @Test
    void followsALossWithoutBound() {
        Line line = new Line(t -> t > 1e9 ? Double.NEGATIVE_INFINITY : -t * t - t, t -> -2 * t - 1);

        assertThat(line.search(1e-4, 0.5, 1).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** A step that does not change x costs nothing, and is made longer. */
    @Test
    void lengthensAStepBelowRounding() {
        Problem problem = Problem.of(Surfaces.of(x -> (x - 2) * (x - 2), x -> 2 * (x - 2)), 1, new SplittableRandom(0));
        Footing from = new Footing(problem);
        from.standAt(new double[] {1});
        WolfeSearch search = new WolfeSearch(problem, 1e-4, 0.9);

        assertThat(search.finds(from, new double[] {2}, -4, 1e-20)).isTrue();

        assertThat(search.value()).isLessThan(1);
        assertThat(problem.evaluations()).isLessThan(25);
    }
}
