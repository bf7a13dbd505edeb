package org.thalweg.app;

import com.google.common.base.CaseFormat;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All there is to say of one thing. */
@CommandLine.Command(
        name = "describe",
        description = "Tells what an objective, optimizer or scheduler is, and its parameters.",
        footer = {"", "Example: thalweg describe adam"})
final class DescribeCommand extends Command {
    /** Of a list of facts, such as minima; JSON has all. */
    private static final int MOST_LINES = 8;

    @Parameters(index = "0", paramLabel = "NAME", description = "name or plugin/name; see: thalweg list")
    private String name;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        Spec spec = Spec.parse(name);
        if (!spec.arguments().isEmpty()) {
            throw new UsageException("describe takes a name without parameters, got '" + spec + "'");
        }
        List<Object> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Kind<?> kind : Kind.SPECIFIABLE) {
            for (Provider<?> provider : catalog.of(kind)) {
                if (provider.isNamed(spec)) {
                    Object defaults = provider.defaults().get();
                    Map<String, Object> facts = facts(catalog, provider, defaults);
                    List<Parameter> parameters = parameters(provider.type(), defaults);
                    text.append(text.isEmpty() ? "" : "\n").append(asText(facts, parameters));
                    facts.put(
                            "parameters",
                            parameters.stream().map(Parameter::asMap).toList());
                    all.add(facts);
                }
            }
        }
        if (all.isEmpty()) {
            throw unknown(catalog, spec);
        }
        out().print(json ? Json.text(all) : text);
        out().flush();
        return Exit.DONE;
    }

    private static UsageException unknown(Catalog catalog, Spec spec) {
        List<String> names = new ArrayList<>();
        for (Kind<?> kind : Kind.SPECIFIABLE) {
            catalog.of(kind).forEach(provider -> names.add(provider.name()));
        }
        return new UsageException("nothing is called '" + spec + "'; " + Names.suggestion(spec.name(), names));
    }

    /** A record component. */
    private record Parameter(String name, String type, String defaultValue, String description) {
        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("type", type);
            map.put("default", defaultValue);
            map.put("description", description);
            return map;
        }
    }

    private static List<Parameter> parameters(Class<?> type, Object defaults) {
        List<Parameter> parameters = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Description description = component.getAnnotation(Description.class);
            parameters.add(new Parameter(
                    component.getName(),
                    typeName(component),
                    SpecText.of(SpecText.valueOf(component, defaults)),
                    description == null ? "" : description.value()));
        }
        return parameters;
    }

    private static String typeName(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return String.join(
                    "|",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return type == String.class
                ? "text"
                : component.getGenericType().getTypeName().replaceAll("[\\w.]*\\.", "");
    }

    private static Map<String, Object> facts(Catalog catalog, Provider<?> provider, Object defaults) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", provider.name());
        facts.put("kind", provider.kind().noun());
        facts.put("group", provider.said(Description::group));
        facts.put("description", provider.said(Description::value));
        facts.put("formula", provider.said(Description::formula));
        facts.put("source", provider.said(Description::source));
        facts.put("class", provider.type().getName());
        facts.put("from", source(catalog, provider));
        if (defaults instanceof Objective objective) {
            ask(facts, "gradient", () -> gradient(catalog, provider.name(), objective));
            ask(facts, "dimension", () -> objective.dimension() == 0 ? "any" : objective.dimension());
            ask(facts, "domain", () -> text(objective.domain()));
            ask(facts, "start", () -> Vector.of(objective.start()).toString());
            ask(
                    facts,
                    "minima",
                    () -> objective.minima().stream().map(DescribeCommand::text).toList());
        } else if (defaults instanceof Optimizer optimizer) {
            ask(facts, "heedsSchedulers", () -> !Double.isNaN(optimizer.lr()));
            ask(facts, "momentumCanBeDriven", () -> !Double.isNaN(optimizer.momentum()));
        }
        return facts;
    }

    private static String gradient(Catalog catalog, String name, Objective objective) {
        List<String> reasons = new ArrayList<>();
        Objective bound = new Gradients(
                        catalog, Optional.empty(), Optional.empty(), (part, reason) -> reasons.add(reason))
                .bind(objective, name);
        return Gradients.kind(bound)
                + reasons.stream().map(reason -> ", since " + reason).collect(Collectors.joining());
    }

    /** What a part says of itself, or what a stranger's throws instead. */
    private static void ask(Map<String, Object> facts, String fact, Supplier<Object> question) {
        try {
            facts.put(fact, question.get());
        } catch (RuntimeException | Error e) {
            facts.put(fact, "threw " + Thrown.inWords(e));
        }
    }

    private static String source(Catalog catalog, Provider<?> provider) {
        return catalog.plugins().stream()
                .filter(plugin -> plugin.providers().contains(provider))
                .map(plugin -> plugin.path().toString())
                .findFirst()
                .orElse(provider.plugin());
    }

    private static String text(Box domain) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < domain.dimension(); i++) {
            text.append(i == 0 ? "" : " x ")
                    .append('[')
                    .append(SpecText.of(domain.lower().get(i)));
            text.append(", ").append(SpecText.of(domain.upper().get(i))).append(']');
        }
        return text.toString();
    }

    private static String text(Minimum minimum) {
        return minimum.value() + " at " + minimum.x();
    }

    private static String asText(Map<String, Object> facts, List<Parameter> parameters) {
        StringBuilder text = new StringBuilder();
        facts.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                list.stream().limit(MOST_LINES).forEach(element -> text.append(line(key, element)));
                if (list.size() > MOST_LINES) {
                    text.append(line(key, "and " + (list.size() - MOST_LINES) + " more"));
                }
            } else if (!value.toString().isEmpty()) {
                text.append(line(key, value instanceof Boolean yes ? yes ? "yes" : "no" : value));
            }
        });
        if (!parameters.isEmpty()) {
            Table table = new Table("parameter", "type", "default", "");
            for (Parameter parameter : parameters) {
                table.add(parameter.name(), parameter.type(), parameter.defaultValue(), parameter.description());
            }
            text.append('\n').append(table);
        }
        return text.toString();
    }

    private static String line(String key, Object value) {
        String words = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, key).replace('-', ' ');
        return Plain.text(words + ": " + value) + "\n";
    }
}
