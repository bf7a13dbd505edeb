package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

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
    void longLabelsStayWholeOnSeveralLines() {
        LegendBox box = legend(2, "one two three four five six").whole(130, 300).orElseThrow();

        assertThat(box.entries().size()).isGreaterThan(2);
        assertThat(String.join(
                        " ", box.entries().stream().map(Legend.Entry::label).toList()))
                .isEqualTo("one two three four five six one two three four five six");
        assertThat(legend(2, "one two three four five six").whole(130, 30)).isEmpty();
        assertThat(legend(1, "word ".repeat(60)).whole(130, 3000)).isEmpty();
    }

    @Test
    void liesAcrossInAsManyColumnsAsHaveWholeLabels() {
        assertThat(legend(6, "adam").across(2000, 300).rows()).isEqualTo(1);
        assertThat(legend(6, "adam").across(300, 300).rows()).isEqualTo(2);
        assertThat(legend(6, "a label of some length, and more")
                        .across(300, 300)
                        .rows())
                .isEqualTo(6);
    }

    @Test
    void aPointAloneIsHiddenToo() {
        Series point = new Series("", Vector.of(95), Vector.of(95));
        Pen pen = new Pen(LineStyle.of(0, 2), 1, 5, 0, UNIT);
        Drawing drawing = new CurveMark(Polyline.of(point), pen, 0.5).on(new Viewport(AREA, 0, 100, 0, 100));

        assertThat(LegendPlacement.best(20, 10, AREA, List.of(drawing), 0))
                .contains(new Rectangle2D.Double(0, 0, 20, 10));
    }

    @Test
    void faintLinesAreCounted() {
        Series named = new Series("adam", Vector.of(0), Vector.of(0));
        Series faint = new Series("sgd", Vector.of(0), Vector.of(0), true);
        Lineup lineup = CurveSet.lineup(List.of(faint, named, faint), UNIT);

        assertThat(lineup.legend().stream().map(Legend.Entry::label)).containsExactly("adam", "and 2 more");
        assertThat(lineup.pen(1).style()).isEqualTo(LineStyle.of(0, 3));
    }

    @Test
    void aFaintLineWithoutALabelIsNotOneMore() {
        Series faint = new Series("", Vector.of(), Vector.of(), true);

        assertThat(new Lineup(List.of(faint), style -> new Pen(style, 1, 1, 0, UNIT), UNIT).legend())
                .isEmpty();
    }

    @Test
    void noTwoOfTheLinesThatAreNamedLookAlike() {
        assertThat(IntStream.range(0, 8).mapToObj(i -> LineStyle.of(i, 8).color()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 12).mapToObj(i -> LineStyle.of(i, 12))).doesNotHaveDuplicates();
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
