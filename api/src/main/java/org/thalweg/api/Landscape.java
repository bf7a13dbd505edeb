package org.thalweg.api;

import java.util.List;

/**
 * An objective of two variables, or on a plane through more, as filled contours, with the paths taken on it. Both axes
 * have the same scale.
 *
 * @param title the heading; may be empty
 * @param caption what is to be known about it, below the title; may be empty
 * @param size the size of the picture
 * @param xLabel what the horizontal axis measures; may be empty
 * @param yLabel what the vertical axis measures; may be empty
 * @param grid the objective's values
 * @param levels about how many contour levels, at least 2
 * @param scale how the levels are spread: {@link Scale#LOG} by the height above the floor
 * @param floor the height that a logarithmic scale counts from: the known minimum's value, or the least value there is;
 *     ignored for a linear one
 * @param optima the known minima to mark; those outside the grid are left out
 * @param paths from start to end; may leave the grid
 */
public record Landscape(
        String title,
        String caption,
        Size size,
        String xLabel,
        String yLabel,
        Grid grid,
        int levels,
        Scale scale,
        double floor,
        List<Minimum> optima,
        List<Series> paths)
        implements Figure {
    /** @throws IllegalArgumentException if there are fewer than 2 levels */
    public Landscape {
        if (levels < 2) {
            throw new IllegalArgumentException("levels must be >= 2, got " + levels);
        }
        optima = List.copyOf(optima);
        paths = List.copyOf(paths);
    }

    /** One without a caption, whose axes need no label. */
    public Landscape(
            String title,
            Size size,
            Grid grid,
            int levels,
            Scale scale,
            double floor,
            List<Minimum> optima,
            List<Series> paths) {
        this(title, "", size, "", "", grid, levels, scale, floor, optima, paths);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.landscape(this);
    }
}
