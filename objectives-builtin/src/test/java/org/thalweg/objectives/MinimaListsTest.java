package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** Where an objective has several global minima, all of them are listed, as far as the list says it is whole. */
class MinimaListsTest {
    private static final double SPACING = 0.05;

    /**
     * The points of a grid lower than their eight neighbours, and nearly as low as it gets: they are as many as the
     * minima, and each lies beside one. In between come the second best local minima, at −123.6, −16.9 and −1.87.
     */
    @ParameterizedTest
    @CsvSource({"shubert, 18, -150", "holder-table, 4, -18", "cross-in-tray, 4, -2.05"})
    void aGridFindsNoOthers(String name, int count, double low) {
        Objective objective = switch (name) {
            case "shubert" -> new Shubert();
            case "holder-table" -> new HolderTable();
            default -> new CrossInTray();
        };
        List<Vector> known = objective.minima().stream().map(Minimum::x).toList();
        List<Vector> found = new ArrayList<>();
        for (double x = -10; x <= 10; x += SPACING) {
            for (double y = -10; y <= 10; y += SPACING) {
                if (isLowest(objective, x, y, low)) {
                    found.add(Vector.of(x, y));
                }
            }
        }

        assertThat(known).hasSize(count).doesNotHaveDuplicates();
        assertThat(found).hasSize(count);
        assertThat(known)
                .allSatisfy(
                        minimum -> assertThat(found).anySatisfy(point -> assertIsWithin(point, minimum, 2 * SPACING)));
    }

    private static boolean isLowest(Objective objective, double x, double y, double low) {
        double value = objective.value(new double[] {x, y});
        return value < low
                && IntStream.range(0, 9)
                        .filter(k -> k != 4)
                        .mapToDouble(k ->
                                objective.value(new double[] {x + (k / 3 - 1) * SPACING, y + (k % 3 - 1) * SPACING}))
                        .allMatch(neighbour -> neighbour > value);
    }

    private static void assertIsWithin(Vector point, Vector minimum, double distance) {
        for (int i = 0; i < point.size(); i++) {
            assertThat(point.get(i)).isCloseTo(minimum.get(i), within(distance));
        }
    }

    @Test
    void onlyTheSquareOfDixonAndPricesLastCoordinateCounts() {
        double root = Math.sqrt(0.5);

        assertThat(new DixonPrice(1).minima()).containsExactly(Minimum.of(0, 1));
        assertThat(new DixonPrice(2).minima()).containsExactly(Minimum.of(0, 1, root), Minimum.of(0, 1, -root));
        assertThat(new DixonPrice(5).minima()).hasSize(2);
    }

    @Test
    void theCoordinatesOfPowellsBadlyScaledFunctionMayChangePlaces() {
        List<Minimum> minima = new PowellBadlyScaled().minima();

        assertThat(minima).hasSize(2);
        assertThat(minima.get(1).x())
                .isEqualTo(Vector.of(minima.get(0).x().get(1), minima.get(0).x().get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void qingHasOneInEachOrthant(int dimension) {
        List<Minimum> minima = new Qing(dimension).minima();

        assertThat(minima).hasSize(1 << dimension).doesNotHaveDuplicates();
        assertThat(minima)
                .allSatisfy(minimum -> IntStream.range(0, dimension)
                        .forEach(i -> assertThat(Math.abs(minimum.x().get(i))).isEqualTo(Math.sqrt(i + 1))));
    }

    @Test
    void beyondTenDimensionsOneOfQingsStandsForAll() {
        assertThat(new Qing(11).minima())
                .containsExactly(Minimum.of(
                        0, IntStream.rangeClosed(1, 11).mapToDouble(Math::sqrt).toArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void alpineHasEightAlongEachCoordinate(int dimension) {
        List<Minimum> minima = new Alpine1(dimension).minima();

        assertThat(minima).hasSize(1 << 3 * dimension).doesNotHaveDuplicates();
        assertThat(minima.get(0)).isEqualTo(Minimum.of(0, new double[dimension]));
    }

    @Test
    void nowhereElseIsAlpinesTermZero() {
        long crossings = IntStream.range(-10_000, 10_000)
                .filter(k -> (Math.sin(k * 1e-3) + 0.1) * (Math.sin((k + 1) * 1e-3) + 0.1) <= 0)
                .count();

        // and the eighth is the origin
        assertThat(crossings).isEqualTo(7);
    }

    @Test
    void beyondThreeDimensionsTheOriginStandsForAllOfAlpines() {
        assertThat(new Alpine1(4).minima()).containsExactly(Minimum.of(0, 0, 0, 0, 0));
    }
}
