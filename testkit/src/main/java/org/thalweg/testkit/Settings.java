package org.thalweg.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A record's components are its settings: they have defaults, and nothing changes them. */
final class Settings {
    private Settings() {}

    static void haveDefaults(Object provider) throws ReflectiveOperationException {
        Class<?> type = provider.getClass();
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException none) {
            throw new Breach(
                    "a public no-argument constructor that gives the defaults",
                    "none",
                    "add: public " + type.getSimpleName() + "() { this(/* the defaults */); }");
        }
        constructor.trySetAccessible(); // an author's test may keep its providers to itself
        Object one = constructor.newInstance();
        Object other = constructor.newInstance();
        if (!one.equals(other)) {
            throw new Breach(
                    "two instances with default settings to be equal",
                    one + " and " + other,
                    "let the defaults be constants, and components immutable values that compare by content"
                            + " (Vector or List<Double> rather than double[])");
        }
    }

    static <T> void stay(T provider, Promise.Check<? super T> use) throws Exception {
        Map<String, String> before = of(provider);
        use.on(provider);
        Map<String, String> after = of(provider);
        for (String name : before.keySet()) {
            if (!before.get(name).equals(after.get(name))) {
                throw new Breach(
                        "the setting " + name + " to stay " + before.get(name),
                        after.get(name) + " after some use",
                        "keep what changes in the run that start makes, or in local variables, and copy arrays and"
                                + " lists in the constructor");
            }
        }
    }

    /** The components, spelt out to the depth; empty for a class that is no record. */
    private static Map<String, String> of(Object provider) throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        if (provider instanceof Record) {
            for (RecordComponent component : provider.getClass().getRecordComponents()) {
                settings.put(component.getName(), spelt(value(provider, component)));
            }
        }
        return settings;
    }

    private static Object value(Object provider, RecordComponent component) throws ReflectiveOperationException {
        Method accessor = component.getAccessor();
        accessor.trySetAccessible();
        try {
            return accessor.invoke(provider);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        }
    }

    private static String spelt(Object value) throws ReflectiveOperationException {
        if (value instanceof Record) {
            return value.getClass().getSimpleName() + of(value);
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder();
            for (Object element : list) {
                text.append(text.isEmpty() ? "" : ", ").append(spelt(element));
            }
            return "[" + text + "]";
        }
        String inBrackets = Arrays.deepToString(new Object[] {value}); // since value may be an array of anything
        return inBrackets.substring(1, inBrackets.length() - 1);
    }
}
