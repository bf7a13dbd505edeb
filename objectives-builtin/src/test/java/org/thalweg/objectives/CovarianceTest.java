package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CovarianceTest {
    private static List<List<Double>> matrix(double[]... rows) {
        return Stream.of(rows).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }

    @Test
    void theInverseOfADiagonalIsExact() {
        Covariance covariance = Covariance.of(matrix(new double[] {100, 0}, new double[] {0, 1}));

        assertThat(covariance.precision(0, 0)).isEqualTo(0.01);
        assertThat(covariance.precision(0, 1)).isZero();
        assertThat(covariance.precision(1, 0)).isZero();
        assertThat(covariance.precision(1, 1)).isEqualTo(1);
    }

    @Test
    void extremeScalesAreInvertedWithoutOverflow() {
        for (double scale : new double[] {1e-250, 1e250}) {
            Covariance covariance =
                    Covariance.of(matrix(new double[] {2 * scale, scale}, new double[] {scale, 2 * scale}));

            assertThat(covariance.precision(0, 0) * scale).isCloseTo(2.0 / 3, within(1e-15));
            assertThat(covariance.precision(0, 1) * scale).isCloseTo(-1.0 / 3, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 30})
    void theInverseTimesTheMatrixIsTheIdentityAndItIsSymmetric(int n) {
        List<List<Double>> rows = randomCovariance(n);
        Covariance covariance = Covariance.of(rows);

        assertThat(covariance.size()).isEqualTo(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += covariance.precision(i, k) * rows.get(k).get(j);
                }
                // n roundings of terms of order 1, times a condition below 100
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
                assertThat(covariance.precision(i, j)).isEqualTo(covariance.precision(j, i));
            }
        }
    }

    /** G Gᵀ / n + I for a random G. */
    private static List<List<Double>> randomCovariance(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] g = new double[n][n];
        for (double[] row : g) {
            Arrays.setAll(row, j -> random.nextDouble(-2, 2));
        }
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += g[i][k] * g[j][k];
                }
                product[i][j] = sum / n + (i == j ? 1 : 0);
            }
        }
        return matrix(product);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("a covariance must have at least 1 row, got none", List.of()),
                Arguments.of(
                        "a covariance must be square: this one has 2 rows, but row 2 has length 3",
                        matrix(new double[] {1, 0}, new double[] {0, 1, 0})),
                Arguments.of(
                        "a covariance must be square: this one has 1 rows, but row 1 has length 2",
                        matrix(new double[] {1, 0})),
                Arguments.of(
                        "a covariance must be finite, got row 2: [0.0,NaN]",
                        matrix(new double[] {1, 0}, new double[] {0, Double.NaN})),
                Arguments.of(
                        "a covariance must be finite, got row 1: [Infinity,0.0]",
                        matrix(new double[] {Double.POSITIVE_INFINITY, 0}, new double[] {0, 1})),
                Arguments.of(
                        "a covariance must be symmetric, got -0.99 in row 1, column 2, but 0.99 in row 2, column 1",
                        matrix(new double[] {1, -0.99}, new double[] {0.99, 1})),
                Arguments.of(
                        "a covariance must be positive definite, but its leading 1x1 block is not",
                        matrix(new double[] {-1, 0}, new double[] {0, 1})),
                Arguments.of(
                        "a covariance must be positive definite, but its leading 2x2 block is not",
                        matrix(new double[] {1, 1}, new double[] {1, 1})),
                Arguments.of(
                        "a covariance must be positive definite, but its leading 3x3 block is not",
                        matrix(new double[] {1, 0, 2}, new double[] {0, 1, 0}, new double[] {2, 0, 1})),
                Arguments.of(
                        "a covariance must have a finite inverse, but it overflows",
                        matrix(new double[] {1e-310, 0}, new double[] {0, 1})));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoCovarianceIsRefused(String message, List<List<Double>> rows) {
        assertThatThrownBy(() -> Covariance.of(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void equalElementsMakeEqualCovariances() {
        List<List<Double>> rows = matrix(new double[] {1, 0.5}, new double[] {0.5, 1});

        assertThat(Covariance.of(rows)).isEqualTo(Covariance.of(rows)).hasSameHashCodeAs(Covariance.of(rows));
        assertThat(Covariance.of(rows))
                .isNotEqualTo(Covariance.of(matrix(new double[] {1, 0.5}, new double[] {0.5, 2})))
                .isNotEqualTo(rows);
    }

    @Test
    void itIsSpelledAsInASpec() {
        assertThat(Covariance.of(matrix(new double[] {1, -0.99}, new double[] {-0.99, 1})))
                .hasToString("[[1.0,-0.99],[-0.99,1.0]]");
    }

    @Test
    void itKeepsNoHoldOnItsSource() {
        List<Double> row = new ArrayList<>(List.of(4.0));
        Covariance covariance = Covariance.of(List.of(row));
        row.set(0, 5.0);

        assertThat(covariance).hasToString("[[4.0]]");
    }
}
