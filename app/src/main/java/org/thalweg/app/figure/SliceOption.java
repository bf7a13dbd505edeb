package org.thalweg.app.figure;

import java.util.Optional;
import picocli.CommandLine.Option;

/** On which plane of many dimensions the landscape lies. */
public final class SliceOption {
    @Option(
            names = "--slice",
            paramLabel = "I,J",
            converter = Slice.Converter.class,
            description = "Show the landscape along coordinates I and J, from 1, through the end of the best run. "
                    + "Default: of more than 2 dimensions, the plane in which the paths vary most.")
    private Slice slice;

    public Optional<Slice> slice() {
        return Optional.ofNullable(slice);
    }
}
