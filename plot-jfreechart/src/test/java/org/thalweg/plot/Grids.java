package org.thalweg.plot;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

/** Landscapes to test with. */
final class Grids {
    private Grids() {}

    interface Function {
        double of(double x, double y);
    }

    static double rosenbrock(double x, double y) {
        return (1.5 - x) * (1.5 - x) + 100 * (y - x * x) * (y - x * x);
    }

    static Grid grid(Function function, Box box, int columns, int rows) {
        double[] values = new double[columns * rows];
        Grid nodes = new Grid(box, columns, rows, Vector.of(values));
        for (int i = 0; i < values.length; i++) {
            values[i] = function.of(nodes.x(i % columns), nodes.y(i / columns));
        }
        return new Grid(box, columns, rows, Vector.of(values));
    }

    /** On [-3, 3] in both directions, with 50 nodes each. */
    static Grid grid(Function function) {
        return grid(function, Box.cube(2, -3, 3), 50, 50);
    }

    static Landscape landscape(Grid grid, Series... paths) {
        return new Landscape("", new Size(500, 500), grid, 100, Scale.LINEAR, 0, List.of(), List.of(paths));
    }

    static Landscape landscape(Grid grid, Minimum optimum, Series... paths) {
        return new Landscape("", new Size(500, 500), grid, 100, Scale.LINEAR, 0, List.of(optimum), List.of(paths));
    }

    /** A path from one point to another. */
    static Series path(double fromX, double fromY, double toX, double toY) {
        return new Series("path", Vector.of(fromX, toX), Vector.of(fromY, toY));
    }
}
