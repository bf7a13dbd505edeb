package org.thalweg.plot;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** Square cells of an area, each of which can be claimed once. */
final class Cells {
    private final Rectangle2D area;
    private final double side;
    private final int columns;
    private final BitSet claimed = new BitSet();

    Cells(Rectangle2D area, double side) {
        this.area = area;
        this.side = side;
        columns = 1 + (int) (area.getWidth() / side);
    }

    /** Whether the cell around a point in the area was free; now it is not. */
    boolean claim(double x, double y) {
        int cell = (int) ((y - area.getY()) / side) * columns + (int) ((x - area.getX()) / side);
        boolean free = !claimed.get(cell);
        claimed.set(cell);
        return free;
    }
}
