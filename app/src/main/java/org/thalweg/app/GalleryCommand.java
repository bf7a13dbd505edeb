package org.thalweg.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Plotter;
import org.thalweg.api.Result;
import org.thalweg.api.Scale;
import org.thalweg.api.Size;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.figure.DrawingOptions;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.figure.Terrain;
import org.thalweg.app.run.TraceFile;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Table;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The four worked examples: Adam with a warm-up on three quadratics and on Rosenbrock's function. */
@CommandLine.Command(name = "gallery", description = "Draws the four worked examples, and writes their traces.")
final class GalleryCommand extends Command {
    private static final Box RANGE = Box.cube(2, -3, 3);
    private static final int NODES = 50;
    private static final int LEVELS = 100;
    private static final int STEPS = 100;
    private static final String SCHEDULER = "warm-up:steps=10";

    /** One picture. */
    private record Example(String name, String objective, double[] start, String optimizer, String shows) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "1-overshoot",
                    "quadratic:sigma=[[1,0],[0,1]]",
                    new double[] {-1, 2},
                    "adam:lr=1",
                    "slightly too high a rate overshoots"),
            new Example(
                    "2-axis-aligned",
                    "quadratic:sigma=[[100,0],[0,1]]",
                    new double[] {-2, 1},
                    "adam:lr=0.1",
                    "axis-aligned anisotropy: Adam copes"),
            new Example(
                    "3-non-aligned",
                    "quadratic:sigma=[[1,-0.99],[-0.99,1]]",
                    new double[] {-2, 1},
                    "adam:lr=0.1",
                    "non-aligned anisotropy: Adam fails"),
            new Example(
                    "4-rosenbrock",
                    "rosenbrock:a=1.5,b=100",
                    new double[] {-1.2, 1},
                    "adam:lr=1",
                    "where that matters"));

    @Mixin
    private DrawingOptions drawingOptions = new DrawingOptions();

    @Mixin
    private OutOption outOption = new OutOption();

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        Plotter plotter = drawingOptions.plotter(catalog);
        drawingOptions.requireDisplayToShow();
        OutputFolder folder = outOption.folder().made();
        Catalog builtins = catalog.builtinsAlone(); // whatever plugins call theirs
        Binder binder = new Binder(builtins, Gradients.quiet(builtins), Optional.empty());

        List<FigureFile> figures = new ArrayList<>();
        Table table = new Table("example", "objective", "entry", ">loss", "shows");
        boolean complete = true;
        for (Example example : EXAMPLES) {
            Objective objective = binder.objective(Spec.parse(example.objective()));
            Result result = Minimization.of(objective)
                    .from(example.start())
                    .with(binder.optimizer(Spec.parse(example.optimizer())))
                    .scheduledBy(binder.scheduler(Spec.parse(SCHEDULER)))
                    .steps(STEPS)
                    .run();
            complete &= write(folder, example.name() + ".csv", file -> TraceFile.write(result.trace(), file));
            figures.add(new FigureFile(example.name(), () -> landscape(objective, result, drawingOptions.size())));
            table.add(
                    example.name(),
                    example.objective(),
                    example.optimizer() + "@" + SCHEDULER,
                    Numbers.brief(result.loss()),
                    example.shows());
        }
        complete &= draw(figures, plotter, drawingOptions.formats(), folder);
        out().print(table);
        out().flush();
        sayWritten(folder, complete);
        if (drawingOptions.show()) {
            complete &= show(figures, plotter);
        }
        return complete ? Exit.DONE : Exit.FAULT;
    }

    private static Landscape landscape(Objective objective, Result result, Size size) {
        Grid grid = Terrain.sample(objective, RANGE, NODES).grid();
        return new Landscape(
                "",
                size,
                grid,
                LEVELS,
                Scale.LINEAR,
                0,
                objective.minima(),
                List.of(Figures.path("trace", result.trace())));
    }
}
