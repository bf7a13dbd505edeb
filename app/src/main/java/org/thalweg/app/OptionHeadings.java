package org.thalweg.app;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of a command in its help: where there are many, in groups, each below a heading. */
final class OptionHeadings implements IHelpSectionRenderer {
    /** As many can be looked through as they stand. */
    private static final int FEW = 12;

    /** In the order in which a user meets the questions; what is named nowhere belongs to the last, which names none. */
    private static final List<Group> GROUPS = List.of(
            new Group("What runs, and from where", "--set", "--start", "--starts", "--gradient", "--seed"),
            new Group("How long a run goes on", "--steps", "--evaluations", "--target", "--time"),
            new Group("Processes of their own", "--isolate", "--memory"),
            new Group("Tuning, and maps of starts", "--tune", "--tune-runs", "--tune-by", "--basins"),
            new Group(
                    "What the figures show",
                    "--range",
                    "--slice",
                    "--grid",
                    "--levels",
                    "--scale",
                    "--cost",
                    "--size",
                    "--format",
                    "--animate",
                    "--show",
                    "--plotter"),
            new Group("What is written", "--out", "--tidy", "--no-report", "--json"),
            new Group("The program"));

    /** Options below one heading, in this order. */
    private record Group(String heading, List<String> names) {
        Group(String heading, String... names) {
            this(heading, List.of(names));
        }

        List<OptionSpec> of(List<OptionSpec> options) {
            return this == GROUPS.get(GROUPS.size() - 1)
                    ? options.stream().filter(option -> !isNamed(option)).toList()
                    : names.stream()
                            .flatMap(name -> options.stream()
                                    .filter(option -> option.longestName().equals(name)))
                            .toList();
        }

        private static boolean isNamed(OptionSpec option) {
            return named().anyMatch(option.longestName()::equals);
        }
    }

    private OptionHeadings() {}

    /** All that stand below a heading of their own. */
    static Stream<String> named() {
        return GROUPS.stream().flatMap(group -> group.names().stream());
    }

    /** Lets the help of a command and of those below it be so. */
    static void addTo(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionHeadings());
        command.getSubcommands().values().forEach(OptionHeadings::addTo);
    }

    @Override
    public String render(Help help) {
        List<OptionSpec> options = help.commandSpec().options();
        if (options.size() <= FEW) {
            return help.optionList();
        }
        StringBuilder text = new StringBuilder();
        for (Group group : GROUPS) {
            List<OptionSpec> members = group.of(options);
            if (!members.isEmpty()) {
                Help.Layout layout = help.createDefaultLayout(
                        options, help.commandSpec().positionalParameters(), help.colorScheme());
                layout.addOptions(members, help.parameterLabelRenderer());
                text.append(String.format("%n%s:%n%s", group.heading(), layout));
            }
        }
        return text.toString();
    }
}
