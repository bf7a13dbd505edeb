package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 100, 100);
    private static final Unit UNIT = new Unit(1);

    @ParameterizedTest
    @CsvSource({"1, 300, 300", "7, 300, 300", "40, 900, 300", "40, 200, 400", "40, 90, 90", "400, 300, 300"})
    void staysWithinItsBounds(int entries, double width, double height) {
        LegendBox box = legend(entries, "a label of some length").within(width, height);

        assertThat(box.width()).isLessThanOrEqualTo(width);
        assertThat(box.height()).isLessThanOrEqualTo(height);
        assertThat(box.omitted()).isEqualTo(entries - box.entries().size() + (box.omitted() > 0 ? 1 : 0));
    }

    @Test
    void showsAllInOneColumnIfItCan() {
        LegendBox box = legend(7, "adam").within(300, 300);

        assertThat(box.rows()).isEqualTo(7);
        assertThat(box.entries()).hasSize(7);
        assertThat(box.entries().get(0).label()).isEqualTo("adam");
    }

    @Test
    void saysHowManyItLeavesOut() {
        LegendBox box = legend(40, "adam").within(120, 60);

        assertThat(box.omitted()).isPositive();
        assertThat(box.entries().get(box.entries().size() - 1).label()).isEqualTo("+" + box.omitted() + " more");
    }

    @Test
    void entriesWithoutALabelAreLeftOut() {
        assertThat(legend(3, " ").isEmpty()).isTrue();
    }

    @Test
    void liesWhereItHidesLeast() {
        // the fewer the pixels hidden, the further to the lower left
        Drawing drawing = cost(legend -> legend.getCenterX() + (100 - legend.getCenterY()));

        assertThat(LegendPlacement.best(20, 10, AREA, List.of(drawing), 1000))
                .contains(new Rectangle2D.Double(0, 90, 20, 10));
    }

    @Test
    void prefersTheUpperRightCornerOfAnEmptyPlot() {
        assertThat(LegendPlacement.best(20, 10, AREA, List.of(), 0)).contains(new Rectangle2D.Double(80, 0, 20, 10));
    }

    @Test
    void hidesNothingThatMustBeSeen() {
        Drawing everywhere = cost(legend -> Double.POSITIVE_INFINITY);

        assertThat(LegendPlacement.best(20, 10, AREA, List.of(everywhere), Double.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void hidesNoMoreThanIsTolerated() {
        Drawing everywhere = cost(legend -> 10);

        assertThat(LegendPlacement.best(20, 10, AREA, List.of(everywhere, everywhere), 20))
                .isPresent();
        assertThat(LegendPlacement.best(20, 10, AREA, List.of(everywhere, everywhere), 19))
                .isEqualTo(Optional.empty());
    }

    private static Legend legend(int entries, String label) {
        List<Legend.Entry> list = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            list.add(new Legend.Entry(label, new SpotSample(new StartSpot(UNIT))));
        }
        return new Legend(list, UNIT);
    }

    private interface Cost {
        double of(Rectangle2D legend);
    }

    private static Drawing cost(Cost cost) {
        return new Drawing() {
            @Override
            public void draw(Graphics2D g2) {
                // only its cost matters
            }

            @Override
            public double hiddenBy(Rectangle2D legend) {
                return cost.of(legend);
            }
        };
    }
}
