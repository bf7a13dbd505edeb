package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalDirectionsTest {
    /** A matrix of a few rows is diagonal to rounding after some sweeps. */
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final double HALF = Math.sqrt(0.5);

    private static PrincipalDirections of(double[]... points) {
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1);
        return PrincipalDirections.of(List.of(points), weights);
    }

    /** Four points around (7, 8, 9): two 3 away on a diagonal, two 1 away on the third axis. */
    private static double[][] cross(double scale) {
        return new double[][] {
            {scale * (7 - 3 * HALF), scale * (8 - 3 * HALF), scale * 9},
            {scale * (7 + 3 * HALF), scale * (8 + 3 * HALF), scale * 9},
            {scale * 7, scale * 8, scale * 10},
            {scale * 7, scale * 8, scale * 8}
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -1, 1e200, 1e-200})
    void theyAreThoseInWhichThePointsVary(double scale) {
        PrincipalDirections directions = of(cross(scale));

        assertThat(directions.first()).containsExactly(new double[] {HALF, HALF, 0}, ROUNDING);
        assertThat(directions.second()).containsExactly(new double[] {0, 0, 1}, ROUNDING);
        assertThat(directions.firstShare()).isCloseTo(0.9, ROUNDING);
        assertThat(directions.secondShare()).isCloseTo(0.1, ROUNDING);
    }

    @Test
    void theTwoMatricesGiveTheSame() {
        double[][] few = random(4, 7);
        double[][] many = new double[20][];
        for (int k = 0; k < many.length; k++) {
            many[k] = few[k % few.length];
        }

        PrincipalDirections byRows = of(few);
        PrincipalDirections byColumns = of(many);

        assertThat(byColumns.first()).containsExactly(byRows.first(), ROUNDING);
        assertThat(byColumns.second()).containsExactly(byRows.second(), ROUNDING);
        assertThat(byColumns.firstShare()).isCloseTo(byRows.firstShare(), ROUNDING);
        assertThat(byColumns.secondShare()).isCloseTo(byRows.secondShare(), ROUNDING);
    }

    @Test
    void aWeightCountsAsThatManyPoints() {
        double[][] points = random(3, 2);
        PrincipalDirections repeated = of(points[0], points[0], points[0], points[1], points[2]);

        PrincipalDirections weighted = PrincipalDirections.of(List.of(points), new double[] {3, 1, 1});

        assertThat(weighted.first()).containsExactly(repeated.first(), ROUNDING);
        assertThat(weighted.firstShare()).isCloseTo(repeated.firstShare(), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60, 130})
    void noDirectionsHoldMore(int dimension) {
        double[][] points = random(40, dimension);

        PrincipalDirections directions = of(points);

        assertUnit(directions);
        assertThat(variance(points, directions.first())).isCloseTo(directions.firstShare(), ROUNDING);
        assertThat(variance(points, directions.second())).isCloseTo(directions.secondShare(), ROUNDING);
        for (double[] turn : random(20, dimension)) {
            double[] other = new double[dimension];
            double length = 0;
            for (int i = 0; i < dimension; i++) {
                other[i] = directions.first()[i] + 0.1 * turn[i];
                length += other[i] * other[i];
            }
            for (int i = 0; i < dimension; i++) {
                other[i] /= Math.sqrt(length);
            }
            assertThat(variance(points, other)).isLessThan(directions.firstShare());
        }
    }

    @Test
    void pointsThatAreTheSameHaveNoVariance() {
        PrincipalDirections directions = of(new double[] {0.1, 0.2, 0.3}, new double[] {0.1, 0.2, 0.3});

        assertThat(directions.first()).containsExactly(1, 0, 0);
        assertThat(directions.second()).containsExactly(0, 1, 0);
        assertThat(directions.firstShare()).isNaN();
        assertThat(of(new double[] {5, 5}).secondShare()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 30})
    void aLineHasAnAxisBesideIt(int count) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            points.add(new double[] {3.0 * k, -4.0 * k, 7, 12.0 * k});
        }

        PrincipalDirections directions = of(points.toArray(double[][]::new));

        assertUnit(directions);
        double[] line = {3.0 / 13, -4.0 / 13, 0, 12.0 / 13};
        assertThat(directions.first()).containsExactly(line, ROUNDING);
        assertThat(directions.second()).containsExactly(new double[] {0, 0, 1, 0}, ROUNDING);
        assertThat(directions.firstShare()).isCloseTo(1, ROUNDING);
        assertThat(directions.secondShare()).isZero();
    }

    private static void assertUnit(PrincipalDirections directions) {
        assertThat(product(directions.first(), directions.first())).isCloseTo(1, ROUNDING);
        assertThat(product(directions.second(), directions.second())).isCloseTo(1, ROUNDING);
        assertThat(product(directions.first(), directions.second())).isCloseTo(0, ROUNDING);
    }

    /** The share of the variance along a direction, from its definition. */
    private static double variance(double[][] points, double[] direction) {
        double along = 0;
        double total = 0;
        for (int i = 0; i < direction.length; i++) {
            int axis = i;
            double mean = Arrays.stream(points)
                    .mapToDouble(point -> point[axis])
                    .average()
                    .orElseThrow();
            total += Arrays.stream(points)
                    .mapToDouble(point -> Math.pow(point[axis] - mean, 2))
                    .sum();
        }
        double mean = Arrays.stream(points)
                .mapToDouble(point -> product(point, direction))
                .average()
                .orElseThrow();
        for (double[] point : points) {
            along += Math.pow(product(point, direction) - mean, 2);
        }
        return along / total;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Points that vary more along the first axes. */
    private static double[][] random(int count, int dimension) {
        Random random = new Random(7);
        double[][] points = new double[count][dimension];
        for (double[] point : points) {
            for (int i = 0; i < dimension; i++) {
                point[i] = random.nextGaussian() * (1 + 5.0 / (1 + i));
            }
        }
        return points;
    }
}
