package org.thalweg.plot;

/** The distances in a legend, in pixels. */
record LegendSpacing(Unit unit) {
    /** A label narrower than this, in points, would say nothing. */
    private static final double NARROWEST_LABEL = 55;

    double row() {
        return unit.points(14.5);
    }

    double padding() {
        return unit.points(5);
    }

    double sample() {
        return unit.points(20);
    }

    /** Between a sample and its label. */
    double gap() {
        return unit.points(8);
    }

    double columnGap() {
        return unit.points(14);
    }

    int rowsIn(double height) {
        return (int) ((height - 2 * padding()) / row());
    }

    /** How many columns with labels worth reading there is room for. */
    int columnsIn(double width) {
        double column = sample() + gap() + unit.points(NARROWEST_LABEL);
        return (int) ((width - 2 * padding() + columnGap()) / (column + columnGap()));
    }

    /** The room for a label in one of some columns. */
    double labelIn(double width, int columns) {
        return Math.max(0, (width - 2 * padding() - (columns - 1) * columnGap()) / columns - sample() - gap());
    }
}
