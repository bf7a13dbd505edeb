package org.thalweg.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thalweg.api.Objective;
import org.thalweg.api.Problem;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Converters;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values and gradients at points. */
@CommandLine.Command(
        name = "evaluate",
        description = "Prints an objective's value and gradient at points, as CSV: value,g1,...,gn.",
        footer = {"", "Example:", "  thalweg evaluate rosenbrock --at=1,1 --at=-1.2,1"})
final class EvaluateCommand extends Command {
    @Parameters(index = "0", paramLabel = "OBJECTIVE", description = "name[:key=value,...]; see: thalweg list")
    private String objectiveText;

    @Option(
            names = "--at",
            paramLabel = "X,Y,...",
            required = true,
            converter = Converters.ToVector.class,
            description = "A point; repeatable, all of one length, which is the dimension.")
    private List<Vector> points;

    @Mixin
    private GradientOption gradientOption = new GradientOption();

    @Override
    public Integer call() {
        int dimension = points.get(0).size();
        for (Vector point : points) {
            if (point.size() != dimension) {
                throw new UsageException(
                        "--at must have as many coordinates each time, got " + points.get(0) + " and " + point);
            }
        }
        Spec spec = Spec.parse(objectiveText);
        Catalog catalog = catalog();
        Gradients gradients = gradientOption.gradients(catalog, Optional.of(points.get(0)), this::say);
        Objective objective = new Binder(catalog, gradients, Optional.of(dimension)).objective(spec);
        Problem problem = problem(spec, objective, dimension);

        boolean complete = true;
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header(dimension));
            for (Vector point : points) {
                List<String> cells = new ArrayList<>();
                try {
                    double[] gradient = new double[dimension];
                    double value = problem.valueAndGradient(point.toArray(), gradient);
                    cells.add(Numbers.exact(value));
                    for (double partial : gradient) {
                        cells.add(Numbers.exact(partial));
                    }
                } catch (RuntimeException | Error e) { // one point's failure is not the others'
                    complain("thalweg: " + spec + " at " + point + " threw " + Thrown.inWords(e));
                    complete = false;
                    cells.clear();
                    while (cells.size() <= dimension) {
                        cells.add("");
                    }
                }
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        gradients.gap().ifPresent(this::say);
        out().print(text);
        out().flush();
        return complete ? Exit.DONE : Exit.FAULT;
    }

    private static Problem problem(Spec spec, Objective objective, int dimension) {
        int own = Asked.of(objective, "dimension", objective::dimension);
        if (own != 0 && own != dimension) {
            throw new UsageException(spec + " has " + Numbers.dimensions(own) + ", --at has " + dimension);
        }
        return Asked.of(objective, "gradient", () -> Problem.of(objective, dimension, new SplittableRandom(0)));
    }

    private static List<String> header(int dimension) {
        List<String> header = new ArrayList<>(List.of("value"));
        for (int i = 1; i <= dimension; i++) {
            header.add("g" + i);
        }
        return header;
    }
}
