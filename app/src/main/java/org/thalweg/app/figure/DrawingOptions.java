package org.thalweg.app.figure;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thalweg.api.Animation;
import org.thalweg.api.Plotter;
import org.thalweg.api.Size;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.Provider;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Converters;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine.Option;

/** How figures are drawn. */
public final class DrawingOptions {
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
            split = ",",
            defaultValue = "png",
            description = "File formats of the figures: png, svg, pdf, or several of them. Default: ${DEFAULT-VALUE}.")
    private List<String> formats;

    @Option(names = "--show", description = "Open the figures in windows as well; ends when they are closed.")
    private boolean show;

    @Option(
            names = "--plotter",
            paramLabel = "NAME",
            description = "Who draws, where plugins provide plotters. Default: the first that knows the formats.")
    private String plotter;

    public Size size() {
        return size;
    }

    /** The endings of the files to draw, each once. */
    public List<String> formats() {
        return formats.stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    public boolean show() {
        return show;
    }

    /**
     * Refuses windows where there is no display, before anything runs: drawing on one that can't be reached would lose
     * the files too.
     *
     * @throws UsageException if --show is given and there is no display
     */
    public void requireDisplayToShow() {
        if (!show) {
            return;
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | NoClassDefFoundError e) {
            throw new UsageException("--show needs a display, and there is none that can be reached");
        }
    }

    /** @throws UsageException if there is no such plotter, or none that knows the formats */
    public Plotter plotter(Catalog catalog) {
        Set<String> all = new TreeSet<>();
        for (Provider<Plotter> candidate : candidates(catalog)) {
            Optional<Plotter> made = made(candidate);
            if (made.isEmpty()) {
                continue;
            }
            Plotter drawer = made.get();
            Set<String> known = Asked.of(drawer, "formats", () -> Set.copyOf(drawer.formats()));
            if (known.containsAll(formats())) {
                return drawer;
            }
            all.addAll(known);
        }
        for (String format : formats()) {
            if (!all.contains(format)) {
                throw new UsageException(
                        "--format must be one of " + String.join(", ", all) + ", got '" + format + "'");
            }
        }
        throw new UsageException("no plotter knows all of --format=" + String.join(",", formats()));
    }

    /**
     * Who draws an animation of this size.
     *
     * @throws UsageException if nobody knows its format, or it is too large
     */
    public Plotter animator(Catalog catalog, String format) {
        if ((long) size.width() * size.height() > Animation.MOST_PIXELS) {
            throw new UsageException("--animate draws at most " + Animation.MOST_PIXELS / 1_000_000
                    + " million pixels, and --size=" + size.width() + "x" + size.height() + " has more");
        }
        for (Provider<Plotter> candidate : candidates(catalog)) {
            Optional<Plotter> made = made(candidate);
            if (made.isPresent()
                    && Asked.of(made.get(), "animationFormats", made.get()::animationFormats)
                            .contains(format)) {
                return made.get();
            }
        }
        throw new UsageException("--animate: no plotter draws animations as " + format
                + (plotter == null ? "" : ", of those that --plotter=" + plotter + " leaves"));
    }

    /** Empty for one that nobody named and that can't be made. */
    private Optional<Plotter> made(Provider<Plotter> candidate) {
        try {
            return Optional.of(Binder.defaultsOf(candidate));
        } catch (UsageException e) {
            if (plotter != null) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private List<Provider<Plotter>> candidates(Catalog catalog) {
        return plotter == null ? catalog.of(Kind.PLOTTER) : List.of(catalog.find(Kind.PLOTTER, plotterSpec()));
    }

    private Spec plotterSpec() {
        Spec spec = Spec.parse(plotter);
        if (!spec.arguments().isEmpty()) {
            throw new UsageException("--plotter takes a name without parameters, got '" + spec + "'");
        }
        return spec;
    }
}
