package org.thalweg.app.isolation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thalweg.app.text.Converters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What runs in processes of its own. */
public final class IsolationOptions {
    /** Which runs. */
    public enum Scope {
        /** Those of which a plugin has a part. */
        PLUGINS,
        /** All. */
        ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--isolate",
            paramLabel = "WHICH",
            arity = "0..1",
            fallbackValue = "plugins",
            description =
                    "Make the runs of which a plugin has a part (plugins, if nothing is given), or all, in processes "
                            + "of their own, where whatever it does costs them alone. Results are the same. With --time, a run "
                            + "that doesn't end is killed a second later.")
    private Scope scope;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = ToMemory.class,
            description = "The memory that each process of --isolate may take: 512m, 2g. Default: as Java has it.")
    private String memory;

    Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    Optional<String> memory() {
        return Optional.ofNullable(memory);
    }

    /** A size as the JVM is told. */
    static final class ToMemory implements ITypeConverter<String> {
        private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,8}[kmgKMG]");

        /** Less, and the JVM doesn't start. */
        private static final long LEAST = 16L << 20;

        @Override
        public String convert(String text) {
            if (SIZE.matcher(text).matches()) {
                long number = Long.parseLong(text.substring(0, text.length() - 1));
                long unit = switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
                    case 'k' -> 1L << 10;
                    case 'm' -> 1L << 20;
                    default -> 1L << 30;
                };
                if (number * unit >= LEAST) {
                    return text;
                }
            }
            throw Converters.refused(text, "a size of at least 16m, such as 512m or 2g");
        }
    }
}
