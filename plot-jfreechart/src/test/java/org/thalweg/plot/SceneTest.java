package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {
    private static final Unit UNIT = new Unit(1);
    private static final Margins AXES = new Margins(30, 10, 5, 20);

    @ParameterizedTest
    @CsvSource({"600, 600", "1000, 300", "300, 1000", "300, 300"})
    void aLegendWithoutAPlaceOnTheDataLiesBesideThem(int width, int height) {
        List<Mark> starts = new ArrayList<>();
        for (int x = 0; x <= 20; x++) {
            for (int y = 0; y <= 20; y++) {
                starts.add(new SpotMark(x / 20.0, y / 20.0, new StartSpot(UNIT)));
            }
        }
        Rectangle2D area = new Rectangle2D.Double(7, 9, width, height);

        for (Aspect aspect : Aspect.values()) {
            Scene.Layout layout = layout(aspect, starts, area);
            Rectangle2D legend = bounds(layout);

            assertThat(legend.intersects(layout.data())).isFalse();
            assertThat(area.contains(legend)).isTrue();
            assertThat(AXES.trim(area).contains(layout.data())).isTrue();
            // below the data the axis has its labels
            boolean below = legend.getMinY() >= layout.data().getMaxY();
            assertThat(!below || legend.getMinY() >= layout.data().getMaxY() + AXES.bottom())
                    .isTrue();
        }
    }

    @Test
    void otherwiseItLiesOnTheData() {
        Scene.Layout layout = layout(Aspect.FREE, List.of(), new Rectangle2D.Double(0, 0, 600, 600));

        assertThat(layout.data()).isEqualTo(new Rectangle2D.Double(30, 5, 560, 575));
        assertThat(layout.data().contains(bounds(layout))).isTrue();
    }

    @Test
    void aLegendThatWouldSayLessOnTheDataLiesBelow() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(new Legend.Entry(
                    "entry " + i + "  (loss 1.25e-10, 100 evaluations, FINISHED)", (g2, x, y, w) -> {}));
        }
        Scene scene = new Scene(List.of(), new Legend(entries, UNIT), Aspect.EQUAL, UNIT);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 500, 500);
        Scene.Layout layout = scene.layout(new Viewport(area, 0, 1, 0, 1), AXES);

        assertThat(layout.legend().orElseThrow().box().shortened()).isZero();
        assertThat(bounds(layout).getMinY())
                .isGreaterThanOrEqualTo(layout.data().getMaxY());
    }

    @Test
    void aSpotIsHiddenWhereAnyPartOfItIs() {
        StartSpot start = new StartSpot(UNIT);
        Viewport viewport = new Viewport(new Rectangle2D.Double(0, 0, 100, 100), 0, 100, 0, 100);
        Drawing drawing = new SpotMark(50, 50, start).on(viewport);

        assertThat(drawing.hiddenBy(new Rectangle2D.Double(50 + 0.9 * start.radius(), 40, 20, 20)))
                .isInfinite();
        assertThat(drawing.hiddenBy(new Rectangle2D.Double(50 + 1.1 * start.radius(), 40, 20, 20)))
                .isZero();
    }

    private static Scene.Layout layout(Aspect aspect, List<Mark> marks, Rectangle2D area) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(new Legend.Entry("label " + i, new SpotSample(new StartSpot(UNIT))));
        }
        Scene scene = new Scene(marks, new Legend(entries, UNIT), aspect, UNIT);
        return scene.layout(new Viewport(area, 0, 1, 0, 1), AXES);
    }

    private static Rectangle2D bounds(Scene.Layout layout) {
        Scene.PlacedLegend legend = layout.legend().orElseThrow();
        return new Rectangle2D.Double(
                legend.x(), legend.y(), legend.box().width(), legend.box().height());
    }
}
