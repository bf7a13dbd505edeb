package org.thalweg.app.basins;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Stack;
import org.thalweg.app.text.Converters;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether to draw a map of basins, and of how many starts. */
public final class BasinsOption {
    private static final String USUAL = "200";

    @Option(
            names = "--basins",
            arity = "0..1",
            paramLabel = "N",
            converter = Converters.ToBasinsSize.class,
            preprocessor = Attached.class,
            fallbackValue = USUAL,
            description = "Run each entry from NxN starts all over the objective's domain, or --range, and draw which "
                    + "minimum each start leads to and in how many steps: basins.png, basins.csv. For 2 dimensions. "
                    + "N is ${FALLBACK-VALUE} if not given.")
    private Integer size;

    /** Starts along each axis; empty: no map. */
    public OptionalInt size() {
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** Takes a value behind a {@code =} alone: what follows behind a space is an entry. */
    static final class Attached implements IParameterPreprocessor {
        @Override
        @SuppressWarnings("JdkObsolete") // picocli's
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> parserState) {
            if (" ".equals(parserState.get("separator"))) {
                arguments.push(USUAL);
            }
            return false;
        }
    }
}
