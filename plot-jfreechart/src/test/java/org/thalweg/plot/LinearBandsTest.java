package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.plot.Grids.grid;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;

class LinearBandsTest {
    /** A bilinear function, on 4 by 3 nodes; its values are 0 to 12, a band each. */
    private final Bands bands = new LinearBands(new Heights(grid((x, y) -> x + x * y, Box.cube(2, 0, 3), 4, 3)), 11);

    @Test
    void isBilinearBetweenTheNodes() {
        double[] columns = {0, 0.25, 1.5, 2.9, 3};
        double[] positions = new double[columns.length];
        for (double row : new double[] {0, 0.3, 1, 1.75, 2}) {
            bands.row(row, columns, positions);
            for (int i = 0; i < columns.length; i++) {
                double y = 1.5 * row; // 3 rows from 0 to 3
                assertThat(positions[i]).isCloseTo(columns[i] * (1 + y), within(1e-12));
            }
        }
    }

    @Test
    void oneBandAStep() {
        assertThat(bands.count()).isEqualTo(12);
    }
}
