package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustRegionTest {
    /**
     * The conditions that a global minimum meets and nothing else does (Moré and Sorensen): (H + μ I) p = -g with a μ ≥
     * 0 that makes H + μ I positive semidefinite, and μ = 0 unless |p| is the radius.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 0",
        "2, 0.1, 0",
        "5, 0.5, 0",
        "30, 0.01, 0",
        "30, 100, 0",
        "1, 0.1, 3",
        "2, 0.5, 1",
        "5, 0.1, 4",
        "5, 1000, 4",
        "30, 1, 2",
        "30, 1e-6, 6",
        "30, 1e6, 6"
    })
    void findsTheLeastValueOfAQuadratic(int n, double radius, double shift) {
        for (long seed = 0; seed < 10; seed++) {
            double[][] h = Surfaces.positiveMatrix(n, seed);
            for (int i = 0; i < n; i++) {
                h[i][i] -= shift;
            }
            double[] g = Surfaces.start(n, seed + 100, 1);
            assertLeast(h, g, radius);
        }
    }

    /** The gradient has nothing along the eigenvector of the least eigenvalue. */
    @ParameterizedTest
    @CsvSource({"0, 10", "1e-320, 10", "1e-300, 10", "1e-18, 10", "1e-12, 10", "1e-6, 10", "0, 0.3", "1e-12, 0.3"})
    void solvesTheHardCase(double along, double radius) {
        assertLeast(new double[][] {{-2, 0, 0}, {0, -1, 0}, {0, 0, 3}}, new double[] {along, 1, -1}, radius);
    }

    @Test
    void goesToTheEdgeWhereTheGradientIsZeroAndACurvatureIsNegative() {
        TrustRegion region = solved(new double[][] {{1, 0}, {0, -4}}, new double[2], 0.5);

        assertThat(Math.abs(region.step()[1])).isEqualTo(0.5);
        assertThat(region.step()[0]).isZero();
        assertThat(region.isOnEdge()).isTrue();
    }

    @Test
    void takesNewtonsStepWhereItIsWithinTheRadius() {
        TrustRegion region = solved(new double[][] {{2, 0}, {0, 8}}, new double[] {1, -2}, 0.7);

        assertThat(region.step()).containsExactly(-0.5, 0.25);
        assertThat(region.length()).isCloseTo(Math.hypot(0.5, 0.25), within(1e-15));
        assertThat(region.isOnEdge()).isFalse();
    }

    @Test
    void tellsByHowMuchTheQuadraticFalls() {
        TrustRegion region = new TrustRegion(2);
        region.take(new double[][] {{2, 0}, {0, 8}});

        assertThat(region.solve(new double[] {1, -2}, 1)).isEqualTo(0.25 + 0.25);
        assertThat(region.leastCurvature()).isEqualTo(2);
        assertThat(region.largestCurvature()).isEqualTo(8);
    }

    @Test
    void goesDownhillToTheEdgeOfAPlane() {
        TrustRegion region = solved(new double[2][2], new double[] {3, -4}, 10);

        assertThat(region.step()).containsExactly(new double[] {-6, 8}, within(1e-11));
        assertThat(region.isOnEdge()).isTrue();
    }

    /** Powers of two make each operation exact. */
    @Test
    void doesNotDependOnTheScaleOfTheLoss() {
        SplittableRandom random = new SplittableRandom(7);
        for (int exponent : new int[] {-400, -30, 30, 400}) {
            double[][] h = Surfaces.positiveMatrix(6, exponent);
            double[] g = random.doubles(6, -1, 1).toArray();
            double[] step = solved(h, g, 0.1).step();
            for (int i = 0; i < 6; i++) {
                g[i] = Math.scalb(g[i], exponent);
                for (int j = 0; j < 6; j++) {
                    h[i][j] = Math.scalb(h[i][j], exponent);
                }
            }
            assertThat(solved(h, g, 0.1).step()).containsExactly(step);
        }
    }

    private static TrustRegion solved(double[][] h, double[] g, double radius) {
        TrustRegion region = new TrustRegion(g.length);
        region.take(h);
        region.solve(g, radius);
        return region;
    }

    private static void assertLeast(double[][] h, double[] g, double radius) {
        TrustRegion region = solved(h, g, radius);
        int n = g.length;
        double[] p = region.step();
        double length = Surfaces.norm(p);
        assertThat(length).isCloseTo(region.length(), within(1e-9 * length));
        assertThat(length).isLessThanOrEqualTo(radius * (1 + 1e-9));

        // μ from p'(Hp + g) = -μ p'p
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            slope[i] = Surfaces.dot(h[i], p) + g[i];
        }
        double mu = -Surfaces.dot(slope, p) / (length * length);
        double scale = Surfaces.norm(g) + Math.abs(mu) * length;
        assertThat(mu * length).as("mu").isGreaterThanOrEqualTo(-1e-9 * scale);
        assertThat(mu * length * (radius - length))
                .as("mu away from the edge")
                .isCloseTo(0, within(1e-8 * scale * radius));
        for (int i = 0; i < n; i++) {
            assertThat(slope[i] + mu * p[i]).isCloseTo(0, within(1e-8 * scale));
        }
        SymmetricEigen eigen = new SymmetricEigen(n);
        eigen.decompose(h);
        double largest = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.values()[n - 1]));
        assertThat(eigen.values()[0] + mu).as("least curvature").isGreaterThanOrEqualTo(-1e-8 * (largest + mu));
    }
}
