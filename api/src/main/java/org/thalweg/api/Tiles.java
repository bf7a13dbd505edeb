package org.thalweg.api;

import java.util.List;

/**
 * A box in the plane in equal cells, each of one of several kinds, and light or dark: where the runs from there end, say,
 * and after how many steps. Both axes have the same scale.
 *
 * @param title the heading; may be empty
 * @param caption what is to be known about it, below the title; may be empty
 * @param size the size of the picture
 * @param range the box, of 2 dimensions
 * @param columns cells along the first coordinate, at least 1
 * @param rows cells along the second coordinate, at least 1
 * @param kinds the kinds of cell, in the order of the legend
 * @param cells the index of each cell's kind, row by row, the lowest second coordinate first
 * @param shades of each cell from 0 to 1, in the same order
 * @param shading what a legend says of the shades from light to dark: {@code 10 to 400 steps}; may be empty
 * @param labels short texts at points, such as numbers that the kinds go by; those outside the box are left out,
 *     and the first lie on top
 */
public record Tiles(
        String title,
        String caption,
        Size size,
        Box range,
        int columns,
        int rows,
        List<Kind> kinds,
        Vector cells,
        Vector shades,
        String shading,
        List<Label> labels)
        implements Figure {
    /**
     * What cells may be.
     *
     * @param label what the legend says; plain text from anywhere; left out if empty
     * @param tone what they look like
     */
    public record Kind(String label, Tone tone) {}

    /**
     * A short text at a point.
     *
     * @param text plain text
     * @param x the first coordinate
     * @param y the second coordinate
     */
    public record Label(String text, double x, double y) {}

    /** What cells of a kind look like. */
    public enum Tone {
        /** In a colour of their own, light for shade 0, dark for 1. */
        COLOR,
        /** Grey, light for shade 0, dark for 1. */
        GREY,
        /** From one colour at shade 0 over white at one half to another at 1. */
        BALANCE,
        /** As the balance at shade 0, but darker. */
        LOW,
        /** As the balance at shade 1, but darker. */
        HIGH,
        /** In a colour that stands out from a balance. */
        APART,
        /** Nearly white. */
        PALE,
        /** Dark grey. */
        DARK,
        /** Black. */
        BLACK
    }

    /** @throws IllegalArgumentException if the numbers don't fit */
    public Tiles {
        kinds = List.copyOf(kinds);
        labels = List.copyOf(labels);
        long count = (long) columns * rows;
        if (range.dimension() != 2 || columns < 1 || rows < 1 || cells.size() != count || shades.size() != count) {
            throw new IllegalArgumentException("tiles must have a range of 2 dimensions, at least 1 column and row, "
                    + "and a kind and a shade for each cell, got " + range.dimension() + " dimensions, " + columns + "x"
                    + rows + " cells, " + cells.size() + " kinds and " + shades.size() + " shades");
        }
        for (int i = 0; i < cells.size(); i++) {
            double cell = cells.get(i);
            if (!(cell >= 0 && cell < kinds.size() && cell == Math.rint(cell))) {
                throw new IllegalArgumentException(
                        "a cell's kind must be the index of one of " + kinds.size() + ", got " + cell);
            }
            if (!(shades.get(i) >= 0 && shades.get(i) <= 1)) {
                throw new IllegalArgumentException("a cell's shade must be from 0 to 1, got " + shades.get(i));
            }
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tiles(this);
    }
}
