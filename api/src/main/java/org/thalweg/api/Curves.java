package org.thalweg.api;

import java.util.List;

/**
 * Curves over a common axis, such as the best loss against the learning rate.
 *
 * @param title the heading; may be empty
 * @param size the size of the picture
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param curves in the order of the legend
 * @param bands in the colours of the curves: none, or one for each
 * @param dots points on the curves, in their colours
 * @param levels heights to compare with
 */
public record Curves(
        String title,
        Size size,
        Axis x,
        Axis y,
        List<Series> curves,
        List<Band> bands,
        List<Dots> dots,
        List<Level> levels)
        implements Figure {
    /** @throws IllegalArgumentException if there are bands or dots, but not as many as curves */
    public Curves {
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
        levels = List.copyOf(levels);
        if (!bands.isEmpty()) {
            requireOneACurve("bands", bands.size(), curves.size());
        }
        for (Dots each : dots) {
            requireOneACurve("dots", each.x().size(), curves.size());
        }
    }

    /** Curves alone. */
    public Curves(String title, Size size, Axis x, Axis y, List<Series> curves) {
        this(title, size, x, y, curves, List.of(), List.of(), List.of());
    }

    private static void requireOneACurve(String what, int count, int curves) {
        if (count != curves) {
            throw new IllegalArgumentException(
                    "there must be as many " + what + " as curves, got " + count + " and " + curves);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.curves(this);
    }
}
