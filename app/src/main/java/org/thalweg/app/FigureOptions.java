package org.thalweg.app;

import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Scale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What figures show. */
final class FigureOptions {
    @Mixin
    private DrawingOptions drawing = new DrawingOptions();

    @Option(
            names = "--range",
            paramLabel = "XMIN,XMAX,YMIN,YMAX",
            converter = Converters.ToRange.class,
            description = "What part of the landscape to show. Default: where the paths, the start and the minima are.")
    private Box range;

    @Option(
            names = "--grid",
            paramLabel = "N",
            converter = Converters.ToFigureCount.class,
            defaultValue = "200",
            description = "Evaluate the landscape at NxN points, which no budget counts. Default: ${DEFAULT-VALUE}.")
    private int grid;

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

    DrawingOptions drawing() {
        return drawing;
    }

    Optional<Box> range() {
        return Optional.ofNullable(range);
    }

    int grid() {
        return grid;
    }

    int levels() {
        return levels;
    }

    Optional<Scale> scale() {
        return Optional.ofNullable(scale);
    }
}
