package org.thalweg.app.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line as typed, for a POSIX shell.
 *
 * @param arguments behind the program's name, without the folder for the files, which changes nothing in them
 * @param options those of them that have a part in what becomes of each run, as {@code --name=value}
 */
public record Invocation(List<String> arguments, List<String> options) {
    private static final String OUT = "--out";

    /** What says where results go, how they are told, and which entries there are. */
    public static final Set<String> OF_THE_WHOLE = Set.of(
            OUT,
            "--json",
            "--no-report",
            "--show",
            "--animate",
            "--quiet",
            "--debug",
            "--set",
            "--tidy",
            "--tune",
            "--tune-by",
            "--tune-runs");

    private static final Pattern HARMLESS = Pattern.compile("[\\w@%+=:,./-]+");

    public Invocation {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    public static Invocation of(CommandSpec command) {
        List<String> options = new ArrayList<>();
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            if (OF_THE_WHOLE.contains(option.longestName())) {
                continue;
            }
            if (option.arity().max() == 0) {
                options.add(option.longestName());
            } else {
                option.originalStringValues().forEach(value -> options.add(option.longestName() + "=" + value));
            }
        }
        List<String> typed = command.root().commandLine().getParseResult().originalArgs();
        return new Invocation(withoutFolder(typed), options);
    }

    private static List<String> withoutFolder(List<String> typed) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).equals(OUT)) {
                i++; // and the folder behind it
            } else if (!typed.get(i).startsWith(OUT + "=")) {
                kept.add(typed.get(i));
            }
        }
        return kept;
    }

    /** The whole command. */
    public String command() {
        return line(arguments.stream());
    }

    /** A command that makes one of the runs again. */
    public String command(Spec objective, Entry entry) {
        return line(Stream.concat(Stream.of("run", objective.toString(), entry.toString()), options.stream()));
    }

    private static String line(Stream<String> arguments) {
        return Stream.concat(Stream.of("thalweg"), arguments)
                .map(Invocation::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return HARMLESS.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
