package org.thalweg.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Plotter;
import org.thalweg.api.Scale;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Series;
import org.thalweg.api.Strip;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.figure.DrawingOptions;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Converters;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.Table;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a scheduler does, drawn before any run. */
@CommandLine.Command(
        name = "schedule",
        description = "Draws a scheduler's rates against the step, and says what looks wrong with them.",
        footer = {"", "Example:", "  thalweg schedule one-cycle:maxLr=0.2 --lr=0.1 --steps=200"})
final class ScheduleCommand extends Command {
    @Parameters(index = "0", paramLabel = "SCHEDULER", description = "name[:key=value,...]; see: thalweg list")
    private String schedulerText;

    @Option(
            names = "--lr",
            paramLabel = "L",
            converter = Converters.ToRate.class,
            defaultValue = "1",
            description = "The optimizer's own learning rate. Default: ${DEFAULT-VALUE}, which shows the factors.")
    private double lr;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = Converters.ToScheduleSteps.class,
            defaultValue = "100",
            description = "The steps of the run. Default: ${DEFAULT-VALUE}.")
    private int steps;

    @Mixin
    private DrawingOptions drawingOptions = new DrawingOptions();

    @Mixin
    private OutOption outOption = new OutOption();

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        Spec spec = Spec.parse(schedulerText);
        Scheduler scheduler = new Binder(catalog, Gradients.quiet(catalog), Optional.empty()).scheduler(spec);
        Plotter plotter = drawingOptions.plotter(catalog);
        drawingOptions.requireDisplayToShow();
        SchedulePreview preview =
                PluginContext.of(scheduler, scheduler).call(() -> SchedulePreview.of(scheduler, lr, steps));
        OutputFolder folder = outOption.folder().made();

        out().print(table(preview));
        preview.warnings().forEach(warning -> out().println("looks wrong: " + Plain.text(warning)));
        out().flush();
        if (preview.heedsLoss()) {
            say("the rates depend on the losses; here each is " + SchedulePreview.LOSS);
        }
        preview.fault().ifPresent(fault -> complain("thalweg: " + spec + " " + fault));

        boolean complete = write(folder, "schedule.csv", file -> write(preview, file));
        List<FigureFile> figures = List.of(new FigureFile("schedule", () -> curves(spec, preview)));
        complete &= draw(figures, plotter, drawingOptions.formats(), folder);
        sayWritten(folder, complete);
        if (drawingOptions.show()) {
            complete &= show(figures, plotter);
        }
        return complete && preview.fault().isEmpty() ? Exit.DONE : Exit.FAULT;
    }

    private static Table table(SchedulePreview preview) {
        Table table = new Table("rate", ">first", ">lowest", ">highest", ">last");
        addTo(table, "lr", preview.lr());
        if (preview.drivesMomentum()) {
            addTo(table, "momentum", preview.momentum());
        }
        return table;
    }

    private static void addTo(Table table, String name, Vector rates) {
        double[] driven = Arrays.stream(rates.toArray())
                .filter(rate -> !Double.isNaN(rate))
                .toArray();
        if (driven.length == 0) {
            table.add(name, "-", "-", "-", "-");
            return;
        }
        table.add(
                name,
                Numbers.brief(driven[0]),
                Numbers.brief(Arrays.stream(driven).min().getAsDouble()),
                Numbers.brief(Arrays.stream(driven).max().getAsDouble()),
                Numbers.brief(driven[driven.length - 1]));
    }

    private AlignedCurves curves(Spec spec, SchedulePreview preview) {
        List<Strip> strips = new ArrayList<>();
        strips.add(strip("lr", preview.lr()));
        if (preview.drivesMomentum()) {
            strips.add(strip("momentum", preview.momentum()));
        }
        return new AlignedCurves(spec.toString(), drawingOptions.size(), "step", strips);
    }

    private static Strip strip(String rate, Vector rates) {
        Vector numbers =
                Vector.of(IntStream.range(0, rates.size()).asDoubleStream().toArray());
        return new Strip(rate, Scale.LINEAR, 1, List.of(new Series("", numbers, rates)));
    }

    /** As {@code step,lr,momentum}; the last is empty where no momentum is driven. */
    private static void write(SchedulePreview preview, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("step", "lr", "momentum");
            for (int step = 0; step < preview.lr().size(); step++) {
                csv.writeRecord(
                        Integer.toString(step),
                        Numbers.exact(preview.lr().get(step)),
                        Numbers.exactOrEmpty(preview.momentum().get(step)));
            }
        }
    }
}
