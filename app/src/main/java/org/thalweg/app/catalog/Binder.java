package org.thalweg.app.catalog;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Thrown;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Brackets;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.UsageException;

/**
 * Makes objects of specs: the provider's default instance, copied with the components that the spec gives.
 *
 * <p>A component is a number, a truth value, an enum constant, text, another spec, a list of such, or any type with a
 * public static {@code of} that takes one of these.
 */
public final class Binder {
    private final Catalog catalog;
    private final Gradients gradients;
    private final Map<String, String> objectivePreset;

    /**
     * @param dimension of objectives whose spec leaves it open, also within others: the number of the start's
     *     coordinates; empty: their own
     */
    public Binder(Catalog catalog, Gradients gradients, Optional<Integer> dimension) {
        this.catalog = catalog;
        this.gradients = gradients;
        this.objectivePreset =
                dimension.map(n -> Map.of("dimension", n.toString())).orElse(Map.of());
    }

    /** @throws UsageException if the spec names nothing, or what it gives is refused */
    public Optimizer optimizer(Spec spec) {
        return bind(Kind.OPTIMIZER, spec, Map.of());
    }

    /** @throws UsageException as {@link #optimizer} does */
    public Scheduler scheduler(Spec spec) {
        return bind(Kind.SCHEDULER, spec, Map.of());
    }

    /** @throws UsageException as {@link #optimizer} does */
    public Objective objective(Spec spec) {
        Objective objective = bind(Kind.OBJECTIVE, spec, objectivePreset);
        Stated.fault(objective).ifPresent(fault -> {
            throw new UsageException(fault);
        });
        return gradients.bind(objective, objective.getClass().getSimpleName());
    }

    /** @param preset values for components that the spec doesn't give, where the type has them */
    private <T> T bind(Kind<T> kind, Spec spec, Map<String, String> preset) {
        return bind(catalog.find(kind, spec), spec, preset);
    }

    /**
     * What a provider that a spec names makes of it; an objective as it is, without a gradient found elsewhere.
     *
     * @throws UsageException as {@link #optimizer} does
     */
    public <T> T bind(Provider<T> provider, Spec spec) {
        return bind(provider, spec, Map.of());
    }

    private <T> T bind(Provider<T> provider, Spec spec, Map<String, String> preset) {
        T defaults = defaultsOf(provider);
        RecordComponent[] components = provider.type().getRecordComponents();
        if (components == null) {
            if (!spec.arguments().isEmpty()) {
                throw new UsageException(provider.name() + " has no parameters, got '" + spec + "'");
            }
            return defaults;
        }
        Map<RecordComponent, String> given = given(provider, components, spec.arguments());
        for (RecordComponent component : components) {
            if (preset.containsKey(component.getName())) {
                given.putIfAbsent(component, preset.get(component.getName()));
            }
        }
        Arrays.stream(components)
                .filter(component -> component.getType() == Objective.class && !given.containsKey(component))
                .forEach(component ->
                        standard(component, defaults).ifPresent(standard -> given.put(component, standard)));
        return given.isEmpty() ? defaults : copy(provider, defaults, components, given);
    }

    /**
     * The spec of the objective within another that isn't given: to be bound like any, at the run's dimension. Empty
     * where it has none, as a lambda expression hasn't; then it stays as it is.
     */
    private Optional<String> standard(RecordComponent component, Object defaults) {
        Object inner = SpecText.valueOf(component, defaults);
        return catalog.of(Kind.OBJECTIVE).stream()
                .filter(provider -> provider.type() == inner.getClass())
                .findFirst()
                .map(provider ->
                        inner.equals(provider.defaults().get()) ? provider.qualifiedName() : SpecText.of(inner));
    }

    /** @throws UsageException if the provider's constructor throws */
    public static <T> T defaultsOf(Provider<T> provider) {
        try {
            return provider.defaults().get();
        } catch (UsageException e) {
            throw e; // which says it already
        } catch (RuntimeException | Error e) {
            throw new UsageException(provider.qualifiedName() + " can't be made: " + Thrown.inWords(e));
        }
    }

    private static Map<RecordComponent, String> given(
            Provider<?> provider, RecordComponent[] components, Map<String, String> arguments) {
        Map<RecordComponent, String> given = new LinkedHashMap<>();
        arguments.forEach((key, value) -> {
            RecordComponent component = Arrays.stream(components)
                    .filter(candidate -> Names.same(candidate.getName(), key))
                    .findFirst()
                    .orElseThrow(() -> unknownParameter(provider, components, key));
            if (given.put(component, value) != null) {
                throw new UsageException(provider.name() + ": " + component.getName() + " is given twice");
            }
        });
        return given;
    }

    private static UsageException unknownParameter(Provider<?> provider, RecordComponent[] components, String key) {
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        String choices = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
        String hint = Names.nearest(key, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        return new UsageException(provider.name() + " has no parameter '" + key + "'; " + choices + hint);
    }

    private <T> T copy(
            Provider<T> provider, T defaults, RecordComponent[] components, Map<RecordComponent, String> given) {
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                types[i] = component.getType();
                String text = given.get(component);
                values[i] = text == null
                        ? component.getAccessor().invoke(defaults)
                        : value(text, component.getGenericType(), provider.name() + ": " + component.getName());
            }
            Constructor<? extends T> canonical = provider.type().getConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refusal(provider.name(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UsageException(provider.name() + " can't be copied: " + Thrown.inWords(e));
        }
    }

    /** A constructor's own words, where it refuses a value as it should. */
    private static UsageException refusal(String name, Throwable thrown) {
        String words = Thrown.inWords(thrown);
        String refused = IllegalArgumentException.class.getSimpleName() + ": ";
        return new UsageException(
                words.startsWith(refused)
                        ? name + ": " + words.substring(refused.length())
                        : name + " can't be made: " + words);
    }

    private Object value(String text, Type type, String where) {
        if (text.isEmpty()) {
            throw new UsageException(where + ": a value is missing");
        }
        if (type == double.class || type == Double.class) {
            return number(text, where);
        }
        if (type == int.class || type == Integer.class) {
            return (int) integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE, where);
        }
        if (type == long.class || type == Long.class) {
            return integer(text, Long.MIN_VALUE, Long.MAX_VALUE, where);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(text, where);
        }
        if (type == String.class) {
            return unquoted(text);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(text, list.getActualTypeArguments()[0], where);
        }
        if (type instanceof Class<?> c) {
            return value(text, c, where);
        }
        throw new UsageException(where + " can't be given in a spec, since it is a " + type.getTypeName());
    }

    private Object value(String text, Class<?> type, String where) {
        if (type.isEnum()) {
            return constant(text, type, where);
        }
        if (type == Objective.class) {
            return objective(Spec.parse(text));
        }
        if (type == Optimizer.class) {
            return optimizer(Spec.parse(text));
        }
        if (type == Scheduler.class) {
            return scheduler(Spec.parse(text));
        }
        return made(text, type, where);
    }

    /**
     * How a type says itself what it is made of: its only public static {@code of} with one parameter; empty if it has
     * none, or several.
     */
    public static Optional<Method> maker(Class<?> type) {
        List<Method> makers = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && method.getParameterCount() == 1
                        && !method.isVarArgs())
                .toList();
        return makers.size() == 1 ? Optional.of(makers.get(0)) : Optional.empty();
    }

    private Object made(String text, Class<?> type, String where) {
        Method maker = maker(type)
                .orElseThrow(() ->
                        new UsageException(where + " can't be given in a spec, since it is a " + type.getSimpleName()));
        Object argument = value(text, maker.getGenericParameterTypes()[0], where);
        try {
            return maker.invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw refusal(where, e.getCause());
        } catch (IllegalAccessException e) {
            throw new UsageException(where + " can't be given in a spec: " + Thrown.inWords(e));
        }
    }

    private List<Object> list(String text, Type element, String where) {
        boolean inBrackets = text.startsWith("[") && text.endsWith("]");
        boolean isOfLists = element instanceof ParameterizedType;
        if (!inBrackets && (isOfLists || Brackets.split(text).size() > 1)) {
            String like = isOfLists ? "[[1,0],[0,1]]" : "[1,2]";
            throw new UsageException(where + " must be a list in brackets, like " + like + ", got '" + text + "'");
        }
        String inside = inBrackets ? text.substring(1, text.length() - 1) : text; // one element needs none
        if (inside.isBlank()) {
            return List.of();
        }
        return Brackets.split(inside).stream()
                .map(part -> value(part, element, where))
                .collect(ImmutableList.toImmutableList());
    }

    private static double number(String text, String where) {
        try {
            return Numbers.parse(text);
        } catch (NumberFormatException e) {
            throw new UsageException(where + " must be a number, got '" + text + "'");
        }
    }

    private static long integer(String text, long least, long most, String where) {
        try {
            return Numbers.parseWhole(text, least, most);
        } catch (NumberFormatException e) {
            throw new UsageException(where + " must be a whole number, got '" + text + "'");
        }
    }

    private static boolean truth(String text, String where) {
        return switch (Names.normalized(text)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UsageException(where + " must be true or false, got '" + text + "'");
        };
    }

    private static Object constant(String text, Class<?> type, String where) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (Names.same(names.get(i), text)) {
                return type.getEnumConstants()[i];
            }
        }
        throw new UsageException(where + " must be one of " + String.join(", ", names) + ", got '" + text + "'");
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        boolean quoted =
                text.length() >= 2 && (first == '"' || first == '\'') && text.indexOf(first, 1) == text.length() - 1;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
