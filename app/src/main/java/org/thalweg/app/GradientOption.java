package org.thalweg.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.GradientKind;
import org.thalweg.app.catalog.Gradients;
import picocli.CommandLine.Option;

/** Which gradient to take. */
final class GradientOption {
    @Option(
            names = "--gradient",
            paramLabel = "KIND",
            description = "Take only this kind of gradient: ${COMPLETION-CANDIDATES}. Default: the objective's own, "
                    + "else one found in its code, else by central differences. These also stand in at "
                    + "single points where the code can't be followed, unless automatic is asked for.")
    private GradientKind kind;

    Optional<GradientKind> kind() {
        return Optional.ofNullable(kind);
    }

    Gradients gradients(Catalog catalog, Optional<Vector> start, Consumer<String> note) {
        return new Gradients(catalog, kind(), start, (name, reason) -> note.accept(inWords(name, reason)));
    }

    static String inWords(String name, String reason) {
        return name + ": the gradient is by central differences, since " + reason;
    }
}
