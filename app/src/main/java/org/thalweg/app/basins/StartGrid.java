package org.thalweg.app.basins;

import org.thalweg.api.Box;

/**
 * Starts in the middles of equal cells that fill a box in the plane, row by row from its lower left corner.
 *
 * @param range the box
 * @param size cells along each axis
 */
public record StartGrid(Box range, int size) {
    public int count() {
        return size * size;
    }

    double x(int start) {
        return middle(0, start % size);
    }

    double y(int start) {
        return middle(1, start / size);
    }

    private double middle(int axis, int index) {
        double fraction = (index + 0.5) / size;
        // not lower + fraction * width: the middles of a box around 0 are as symmetric as it is
        return (1 - fraction) * range.lower().get(axis)
                + fraction * range.upper().get(axis);
    }
}
