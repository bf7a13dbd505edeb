package org.thalweg.app;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.thalweg.api.Plotter;
import org.thalweg.api.Size;
import picocli.CommandLine.Option;

/** How figures are drawn. */
final class DrawingOptions {
    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Converters.ToSize.class,
            defaultValue = "1000x1000",
            description = "Size of each figure in pixels. Default: ${DEFAULT-VALUE}.")
    private Size size;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "png",
            description = "File format of the figures. Default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--show", description = "Open the figures in windows as well; ends when they are closed.")
    private boolean show;

    @Option(
            names = "--plotter",
            paramLabel = "NAME",
            description = "Who draws, where plugins provide plotters. Default: the first that knows the format.")
    private String plotter;

    Size size() {
        return size;
    }

    String format() {
        return format.toLowerCase(Locale.ROOT);
    }

    boolean show() {
        return show;
    }

    /**
     * Refuses windows where there is no display, before anything runs: drawing on one that can't be reached would lose
     * the files too.
     *
     * @throws UsageException if --show is given and there is no display
     */
    void requireDisplayToShow() {
        if (!show) {
            return;
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | NoClassDefFoundError e) {
            throw new UsageException("--show needs a display, and there is none that can be reached");
        }
    }

    /** @throws UsageException if there is no such plotter, or none that knows the format */
    Plotter plotter(Catalog catalog) {
        List<Provider<Plotter>> candidates =
                plotter == null ? catalog.of(Kind.PLOTTER) : List.of(catalog.find(Kind.PLOTTER, plotterSpec()));
        Set<String> formats = new TreeSet<>();
        for (Provider<Plotter> candidate : candidates) {
            Plotter drawer = candidate.defaults().get();
            Set<String> known = Asked.of(drawer, "formats", () -> Set.copyOf(drawer.formats()));
            if (known.contains(format())) {
                return drawer;
            }
            formats.addAll(known);
        }
        throw new UsageException("--format must be one of " + String.join(", ", formats) + ", got '" + format + "'");
    }

    private Spec plotterSpec() {
        Spec spec = Spec.parse(plotter);
        if (!spec.arguments().isEmpty()) {
            throw new UsageException("--plotter takes a name without parameters, got '" + spec + "'");
        }
        return spec;
    }
}
