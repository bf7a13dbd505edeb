package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.landscape;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartWindowsTest {
    @Test
    void withoutADisplayNothingIsShown() {
        assertThatThrownBy(() -> new JFreeChartPlotter().show(List.of(landscape(grid(Grids::rosenbrock)))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("there is no display to show figures on");
    }
}
