package org.thalweg.app;

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

    /** @throws UsageException if there is no such plotter, or none that knows the format */
    Plotter plotter(Catalog catalog) {
        if (plotter != null) {
            Plotter named =
                    catalog.find(Kind.PLOTTER, Spec.parse(plotter)).defaults().get();
            if (!named.formats().contains(format())) {
                throw unknownFormat(named.formats());
            }
            return named;
        }
        List<Plotter> plotters = catalog.of(Kind.PLOTTER).stream()
                .<Plotter>map(provider -> provider.defaults().get())
                .toList();
        Set<String> formats = new TreeSet<>();
        for (Plotter candidate : plotters) {
            if (candidate.formats().contains(format())) {
                return candidate;
            }
            formats.addAll(candidate.formats());
        }
        throw unknownFormat(formats);
    }

    private UsageException unknownFormat(Set<String> formats) {
        return new UsageException("--format must be one of " + String.join(", ", formats) + ", got '" + format + "'");
    }
}
