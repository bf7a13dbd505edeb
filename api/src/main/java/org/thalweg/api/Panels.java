package org.thalweg.api;

import java.util.List;

/**
 * Figures in a grid, row by row, such as a landscape for each of several runs. Each has a room of the same size, under its
 * own title and caption; its own size doesn't matter.
 *
 * @param title the heading of all; may be empty
 * @param caption what is to be known about all, below the title; may be empty
 * @param size the size of the picture
 * @param columns of the grid, at least 1
 * @param panels at least one; none of them holds panels itself
 */
public record Panels(String title, String caption, Size size, int columns, List<Figure> panels) implements Figure {
    /** How high a panel's room is in widths: a square with something written above it. */
    private static final double HEIGHT = 1.16;

    /** What the heading of all adds to the height. */
    private static final double HEADING = 1.05;

    /** @throws IllegalArgumentException if there is no panel or no column, or a panel holds panels */
    public Panels {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(
                    "panels must be at least one in at least one column, got " + panels.size() + " in " + columns);
        }
        if (panels.stream().anyMatch(Panels.class::isInstance)) {
            throw new IllegalArgumentException("a panel must not hold panels");
        }
    }

    /** Panels without a caption of their own. */
    public Panels(String title, Size size, int columns, List<Figure> panels) {
        this(title, "", size, columns, panels);
    }

    /** As {@link #squares(String, String, Size, List)}, without a caption. */
    public static Panels squares(String title, Size page, List<Figure> panels) {
        return squares(title, "", page, panels);
    }

    /**
     * Panels about as high as wide on a page: in as many columns as leave most room to each, and the picture as wide as the
     * page but no higher than it has to be.
     *
     * @param page the most room that the picture may take
     */
    public static Panels squares(String title, String caption, Size page, List<Figure> panels) {
        int count = Math.max(1, panels.size());
        int best = 1;
        for (int columns = 2; columns <= count; columns++) {
            best = side(page, count, columns) > side(page, count, best) ? columns : best;
        }
        double height = rows(count, best) * HEIGHT * side(page, count, best) * HEADING;
        int needed = (int) Math.max(100, Math.min(page.height(), Math.ceil(height)));
        return new Panels(title, caption, new Size(page.width(), needed), best, panels);
    }

    private static double side(Size page, int count, int columns) {
        return Math.min((double) page.width() / columns, page.height() / (HEIGHT * rows(count, columns)));
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }

    /** The number of rows that the grid has. */
    public int rows() {
        return rows(panels.size(), columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.panels(this);
    }
}
