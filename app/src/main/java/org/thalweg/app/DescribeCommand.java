package org.thalweg.app;

import com.google.common.base.CaseFormat;
import com.google.common.primitives.Primitives;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.GradientKind;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.Provider;
import org.thalweg.app.catalog.SpecText;
import org.thalweg.app.catalog.Stated;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Json;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.Table;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All there is to say of one thing. */
@CommandLine.Command(
        name = "describe",
        description = "Tells what an objective, optimizer or scheduler is, and its parameters.",
        footer = {"", "Examples:", "  thalweg describe adam", "  thalweg describe bbob:function=7,dimension=5"})
final class DescribeCommand extends Command {
    /** Of a list of facts, such as minima; JSON has all. */
    private static final int MOST_LINES = 8;

    @Parameters(index = "0", paramLabel = "NAME", description = "name[:key=value,...]; see: thalweg list")
    private String name;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        Catalog catalog = catalog();
        Spec spec = Spec.parse(name);
        List<Object> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Provider<?> provider : described(catalog, spec)) {
            Map<String, Object> facts = facts(catalog, provider, spec);
            List<Parameter> parameters = parameters(provider, spec);
            text.append(text.isEmpty() ? "" : "\n").append(asText(facts, parameters));
            facts.put("parameters", parameters.stream().map(Parameter::asMap).toList());
            all.add(facts);
        }
        out().print(json ? Json.text(all) : text);
        out().flush();
        return Exit.DONE;
    }

    /** What is called so, and has the parameters where anything called so has them: Powell is two things. */
    private static List<? extends Provider<?>> described(Catalog catalog, Spec spec) {
        List<String> names = new ArrayList<>();
        List<Provider<?>> named = new ArrayList<>();
        for (Kind<?> kind : Kind.SPECIFIABLE) {
            for (Provider<?> provider : catalog.of(kind)) {
                names.add(provider.name());
                if (provider.isNamed(spec)) {
                    named.add(provider);
                }
            }
        }
        if (named.isEmpty()) {
            throw new UsageException("nothing is called '" + spec.head() + "'; " + Names.suggestion(spec.name(), names)
                    + catalog.missed());
        }
        List<Provider<?>> fitting = named.stream()
                .filter(provider -> spec.arguments().keySet().stream().allMatch(key -> hasParameter(provider, key)))
                .toList();
        return fitting.isEmpty() ? named : fitting; // the first will refuse them
    }

    private static boolean hasParameter(Provider<?> provider, String key) {
        return components(provider.type()).anyMatch(component -> Names.same(component.getName(), key));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return Stream.of(components == null ? new RecordComponent[0] : components);
    }

    /**
     * A record component.
     *
     * @param given what the spec gives; null if it gives no parameter at all, empty if it gives others
     */
    private record Parameter(String name, String type, String defaultValue, String given, String description) {
        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("type", type);
            map.put("default", defaultValue);
            if (given != null) {
                map.put("given", given);
            }
            map.put("description", description);
            return map;
        }
    }

    private static List<Parameter> parameters(Provider<?> provider, Spec spec) {
        Object defaults = Binder.defaultsOf(provider);
        return components(provider.type())
                .map(component -> {
                    Description description = component.getAnnotation(Description.class);
                    return new Parameter(
                            component.getName(),
                            typeName(component.getGenericType()),
                            SpecText.of(SpecText.valueOf(component, defaults)),
                            given(component, spec),
                            description == null ? "" : description.value());
                })
                .toList();
    }

    private static String given(RecordComponent component, Spec spec) {
        if (spec.arguments().isEmpty()) {
            return null;
        }
        return spec.arguments().entrySet().stream()
                .filter(argument -> Names.same(argument.getKey(), component.getName()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What is typed for a component of this type. */
    private static String typeName(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "[" + typeName(list.getActualTypeArguments()[0]) + ",...]";
        }
        if (!(type instanceof Class<?> c)) {
            return type.getTypeName();
        }
        if (c.isEnum()) {
            return String.join(
                    "|",
                    Arrays.stream(c.getEnumConstants()).map(String::valueOf).toList());
        }
        return c == String.class
                ? "text"
                : Binder.maker(c)
                        .map(maker -> typeName(maker.getGenericParameterTypes()[0]))
                        .orElse(Primitives.unwrap(c).getSimpleName());
    }

    private static Map<String, Object> facts(Catalog catalog, Provider<?> provider, Spec spec) {
        List<String> reasons = new ArrayList<>(); // why central differences stand in
        Gradients gradients =
                new Gradients(catalog, Optional.empty(), Optional.empty(), (part, reason) -> reasons.add(reason));
        Object described = new Binder(catalog, gradients, Optional.empty()).bind(provider, spec);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", provider.name());
        facts.put("kind", provider.kind().noun());
        facts.put("group", provider.said(Description::group));
        facts.put("description", provider.said(Description::value));
        facts.put("formula", provider.said(Description::formula));
        facts.put("source", provider.said(Description::source));
        facts.put("class", provider.type().getName());
        facts.put("from", source(catalog, provider));
        if (described instanceof Objective objective) {
            Stated.fault(objective).ifPresent(fault -> facts.put("fault", fault));
            ask(facts, "gradient", () -> gradient(gradients, reasons, provider.name(), objective));
            ask(facts, "dimension", () -> objective.dimension() == 0 ? "any" : objective.dimension());
            ask(facts, "domain", () -> text(objective.domain()));
            ask(facts, "start", () -> Vector.of(objective.start()).toString());
            ask(
                    facts,
                    "minima",
                    () -> objective.minima().stream().map(DescribeCommand::text).toList());
        } else if (described instanceof Optimizer optimizer) {
            ask(facts, "heedsSchedulers", () -> !Double.isNaN(optimizer.lr()));
            ask(facts, "momentumCanBeDriven", () -> !Double.isNaN(optimizer.momentum()));
        }
        return facts;
    }

    private static String gradient(Gradients gradients, List<String> reasons, String name, Objective objective) {
        GradientKind kind = Gradients.kind(gradients.bind(objective, name));
        return kind + reasons.stream().map(reason -> ", since " + reason).collect(Collectors.joining());
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
            text.append('\n').append(table(parameters));
        }
        return text.toString();
    }

    private static Table table(List<Parameter> parameters) {
        boolean given = parameters.get(0).given() != null;
        Table table = given
                ? new Table("parameter", "type", "default", "given", "")
                : new Table("parameter", "type", "default", "");
        for (Parameter parameter : parameters) {
            Stream.Builder<String> cells = Stream.builder();
            cells.add(parameter.name()).add(parameter.type()).add(parameter.defaultValue());
            if (given) {
                cells.add(parameter.given());
            }
            table.add(cells.add(parameter.description()).build().toArray(String[]::new));
        }
        return table;
    }

    private static String line(String key, Object value) {
        String words = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, key).replace('-', ' ');
        return Plain.text(words + ": " + value) + "\n";
    }
}
