package org.thalweg.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.UsageException;
import org.thalweg.app.text.Version;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: its commands, and what becomes of their errors. */
@CommandLine.Command(
        name = "thalweg",
        description = "Runs optimizers on objectives, shows the path each one takes, and says which one to use.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        abbreviateSynopsis = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a run ended FAILED or NOT_FINITE, or a file could not be written; all else is there",
            "2:a usage error; nothing is written",
            "130:interrupted by Ctrl-C, 143 by kill; what was done is written"
        })
public final class Main {
    private static final List<Class<?>> COMMANDS = List.of(
            GalleryCommand.class,
            RunCommand.class,
            CompareCommand.class,
            LandscapeCommand.class,
            EvaluateCommand.class,
            ScheduleCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            NewCommand.class);

    private Main() {}

    /** Runs the command line, and ends the JVM with its exit status. */
    public static void main(String[] args) {
        if (Stream.of(args).noneMatch(arg -> arg.startsWith("--show"))) {
            System.setProperty("java.awt.headless", "true"); // drawing needs no display
        }
        PrintWriter out = new PrintWriter(System.out, true);
        System.setOut(System.err); // what a plugin prints must not get between the results
        PrintWriter err = new PrintWriter(System.err, true);
        int status = run(out, err, args);
        if (out.checkError() && !StandardOutput.isPipe()) { // a pipe's reader, such as head, may leave when it likes
            err.println("thalweg: the results can't be written to the standard output");
            status = Math.max(status, Exit.FAULT);
        }
        System.exit(status);
    }

    /** Runs the command line, and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        commands(args).forEach(commandLine::addSubcommand);
        OptionHeadings.addTo(commandLine);
        commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false) // EntryFile reads them, and knows their lines
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::explain);
        try {
            return args.length == 0 ? commandLine.execute("help") : commandLine.execute(args);
        } catch (Error e) { // picocli hands on exceptions alone
            err.println("thalweg: " + Plain.text(Thrown.inWords(e)));
            return Exit.FAULT;
        }
    }

    private static int execute(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        try {
            return new CommandLine.RunLast().execute(parsed);
        } finally {
            if (commands.get(commands.size() - 1).getCommand() instanceof Command command) {
                command.sayWhatPluginsChanged();
            }
        }
    }

    /**
     * The command asked for alone, where there is one: to read the options of all would cost a tenth of a short run.
     */
    private static List<Class<?>> commands(String... args) {
        for (Class<?> command : COMMANDS) {
            if (args.length > 0 && args[0].equals(name(command))) {
                return List.of(command);
            }
        }
        return Stream.concat(COMMANDS.stream(), Stream.of(GenerateCompletion.class, HelpCommand.class))
                .toList();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
    }

    private static int refuse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("thalweg: " + Plain.text(e.getMessage()));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        Command failed = command.getCommand();
        failed.complain("thalweg: " + (e instanceof UsageException ? e.getMessage() : Thrown.inWords(e)));
        if (failed.debug()) {
            e.printStackTrace(command.getErr());
        }
        return e instanceof UsageException ? Exit.USAGE : Exit.FAULT;
    }
}
