package org.thalweg.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thalweg.api.Description;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.Plugin;
import org.thalweg.app.catalog.Provider;
import org.thalweg.app.text.Json;
import org.thalweg.app.text.Table;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What there is. */
@CommandLine.Command(name = "list", description = "Lists objectives, optimizers, schedulers and plugins.")
final class ListCommand extends Command {
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?= \\p{Lu})");

    /** What can be listed. */
    enum What {
        objectives,
        optimizers,
        schedulers,
        plugins
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: all.")
    private What what;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        catalog.skipped().forEach(this::say);
        Map<String, Object> all = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (Kind<?> kind : Kind.SPECIFIABLE) {
            if (what == null || what.name().equals(kind.plural())) {
                all.put(kind.plural(), listed(catalog.of(kind)));
                text.append(table(kind, catalog.of(kind))).append('\n');
            }
        }
        if (what == null || what == What.plugins) {
            all.put(What.plugins.name(), plugins(catalog));
            text.append(pluginTable(catalog)).append('\n');
        }
        out().print(json ? Json.text(all) : text);
        out().flush();
        return Exit.DONE;
    }

    private static Table table(Kind<?> kind, List<? extends Provider<?>> providers) {
        Table table = new Table(kind.plural(), "from", "");
        String group = "";
        for (Provider<?> provider : sorted(providers)) {
            if (!group(provider).equals(group)) {
                group = group(provider);
                table.add(group + ":", "", "");
            }
            String indent = group.isEmpty() ? "" : "  ";
            table.add(indent + provider.name(), provider.plugin(), firstSentence(provider.said(Description::value)));
        }
        return table;
    }

    /** What fits in a line; {@code describe} and JSON tell all. */
    private static String firstSentence(String description) {
        Matcher end = SENTENCE_END.matcher(description);
        return end.find() ? description.substring(0, end.end()) : description;
    }

    private static List<Object> listed(List<? extends Provider<?>> providers) {
        List<Object> listed = new ArrayList<>();
        for (Provider<?> provider : sorted(providers)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", provider.name());
            entry.put("plugin", provider.plugin());
            entry.put("class", provider.type().getName());
            entry.put("group", group(provider));
            entry.put("description", provider.said(Description::value));
            listed.add(entry);
        }
        return listed;
    }

    private static List<? extends Provider<?>> sorted(List<? extends Provider<?>> providers) {
        return providers.stream()
                .sorted(Comparator.<Provider<?>, String>comparing(ListCommand::group)
                        .thenComparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String group(Provider<?> provider) {
        return provider.said(Description::group);
    }

    private static Table pluginTable(Catalog catalog) {
        Table table = new Table("plugins", "provides", "skipped");
        for (Plugin plugin : catalog.plugins()) {
            table.add(
                    plugin.path().toString(),
                    String.join(", ", provided(plugin)),
                    String.join("; ", plugin.complaints()));
        }
        return table;
    }

    private static List<Object> plugins(Catalog catalog) {
        List<Object> plugins = new ArrayList<>();
        for (Plugin plugin : catalog.plugins()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", plugin.name());
            entry.put("path", plugin.path().toString());
            entry.put("provides", provided(plugin));
            entry.put("skipped", plugin.complaints());
            plugins.add(entry);
        }
        return plugins;
    }

    private static List<String> provided(Plugin plugin) {
        return plugin.providers().stream().map(Provider::qualifiedName).toList();
    }
}
