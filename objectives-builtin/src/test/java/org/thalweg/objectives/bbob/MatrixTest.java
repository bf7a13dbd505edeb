package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 10, 40, 100})
    void aRotationTimesItsTransposeIsTheIdentity(int n) {
        Matrix rotation = Matrix.rotation(n, 8 + n);
        Matrix product = rotation.times(rotation.transposed());
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            double[] column = product.times(unit);
            for (int i = 0; i < n; i++) {
                // the method of Gram and Schmidt loses as many digits as the condition has, here up to three
                assertThat(column[i]).isCloseTo(unit[i], within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 11})
    void productsAreThoseOfTheParts(int n) {
        Matrix a = Matrix.rotation(n, 1);
        Matrix b = Matrix.rotation(n, 2);
        double[] factors = Scales.upTo(100, n);
        double[] x = new SplittableRandom(n).doubles(n, -1, 1).toArray();

        double[] byParts = b.times(x);
        Arrays.setAll(byParts, i -> byParts[i] * factors[i]);

        double[] expected = a.times(byParts);
        double[] product = a.times(b.withRowsTimes(factors)).times(x);
        for (int i = 0; i < n; i++) {
            assertThat(product[i]).isCloseTo(expected[i], within(1e-12)); // elements of order 100
        }
        assertThat(a.transposed().transposed().times(x)).isEqualTo(a.times(x));
    }
}
