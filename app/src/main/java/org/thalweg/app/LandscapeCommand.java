package org.thalweg.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thalweg.api.Objective;
import org.thalweg.api.Plotter;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.Provider;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.figure.FigureOptions;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Objectives without runs. */
@CommandLine.Command(
        name = "landscape",
        description = "Draws objectives of 2 dimensions, each on its domain: ackley.png, ...",
        footer = {"", "Example:", "  thalweg landscape himmelblau ackley --size=400x400"})
final class LandscapeCommand extends Command {
    private static final int DIMENSION = 2;

    @Parameters(
            arity = "0..*",
            paramLabel = "OBJECTIVE",
            description = "name[:key=value,...]; see: thalweg list. Default: all that come in 2 dimensions.")
    private List<String> objectives = new ArrayList<>();

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Mixin
    private OutOption outOption = new OutOption();

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        Plotter plotter = figureOptions.drawing().plotter(catalog);
        figureOptions.drawing().requireDisplayToShow();
        Binder binder = new Binder(catalog, Gradients.quiet(catalog), Optional.of(DIMENSION));
        List<FigureFile> figures = objectives.isEmpty() ? all(catalog, binder) : asked(binder);
        OutputFolder folder = outOption.folder().made();
        boolean complete = draw(figures, plotter, figureOptions.drawing().formats(), folder);
        sayWritten(folder, complete);
        if (figureOptions.drawing().show()) {
            complete &= show(figures, plotter);
        }
        return complete ? Exit.DONE : Exit.FAULT;
    }

    private List<FigureFile> asked(Binder binder) {
        List<FigureFile> figures = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : objectives) {
            Spec spec = Spec.parse(text);
            Objective objective = binder.objective(spec);
            int dimension = Asked.of(objective, "dimension", objective::dimension);
            if (!isDrawable(dimension)) {
                throw new UsageException(spec + " has " + Numbers.dimensions(dimension) + ", a landscape has 2");
            }
            figures.add(figure(fileName(spec, names), spec, objective));
        }
        return figures;
    }

    private List<FigureFile> all(Catalog catalog, Binder binder) {
        List<FigureFile> figures = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Provider<Objective> provider : catalog.of(Kind.OBJECTIVE)) {
            try {
                Spec spec = Spec.parse(catalog.isUnique(provider) ? provider.name() : provider.qualifiedName());
                Objective objective = binder.objective(spec);
                if (isDrawable(Asked.of(objective, "dimension", objective::dimension))) {
                    figures.add(figure(fileName(spec, names), spec, objective));
                }
            } catch (UsageException e) { // it has no 2 dimensions, or is a broken one of a plugin's
                say("no landscape of " + provider.qualifiedName() + ": " + e.getMessage());
            }
        }
        return figures;
    }

    private static boolean isDrawable(int dimension) {
        return dimension == 0 || dimension == DIMENSION;
    }

    private FigureFile figure(String name, Spec spec, Objective objective) {
        return new FigureFile(name, () -> Figures.landscape(spec, objective, figureOptions, this::say));
    }

    /** {@code ackley}, and {@code ackley-2} where that is taken. */
    private static String fileName(Spec spec, Set<String> taken) {
        String name = spec.name().toLowerCase(Locale.ROOT);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
