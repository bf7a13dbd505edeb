package org.thalweg.app;

import java.nio.file.Path;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine.Option;

/** Where files go. */
final class OutOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "thalweg-out",
            description = "Folder for the files; those of the same names are replaced, others left alone. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Path out;

    /** @throws UsageException if it is no folder that can be written */
    OutputFolder folder() {
        return new OutputFolder(out);
    }
}
