package org.thalweg.app.figure;

import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Scale;
import org.thalweg.app.text.Converters;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What figures show. */
public final class FigureOptions {
    private static final int GRID = 200;

    /** How many coordinates the nodes may have together, unless the user asks for more: it takes a second or so. */
    private static final double MOST_COORDINATES = 4e8;

    @Mixin
    private DrawingOptions drawing = new DrawingOptions();

    @Option(
            names = "--range",
            paramLabel = "XMIN,XMAX,YMIN,YMAX",
            converter = Converters.ToRange.class,
            description =
                    "What part of the landscape to show, in the coordinates on its axes. Default: where the paths, the start and the minima are.")
    private Box range;

    @Option(
            names = "--grid",
            paramLabel = "N",
            converter = Converters.ToFigureCount.class,
            description =
                    "Evaluate the landscape at NxN points, which no budget counts. Default: 200, fewer in more than "
                            + "10000 dimensions.")
    private Integer grid;

    @Option(
            names = "--levels",
            paramLabel = "N",
            converter = Converters.ToFigureCount.class,
            defaultValue = "40",
            description = "About how many contour levels. Default: ${DEFAULT-VALUE}.")
    private int levels;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description =
                    "Spread the levels over the landscape: linear or log. Default: log where the values span decades.")
    private Scale scale;

    public DrawingOptions drawing() {
        return drawing;
    }

    public Optional<Box> range() {
        return Optional.ofNullable(range);
    }

    /** The nodes along each axis of the landscape of an objective of some number of dimensions. */
    int grid(int dimension) {
        return grid == null ? (int) Math.max(20, Math.min(GRID, Math.sqrt(MOST_COORDINATES / dimension))) : grid;
    }

    int levels() {
        return levels;
    }

    Optional<Scale> scale() {
        return Optional.ofNullable(scale);
    }
}
