package org.thalweg.app.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What all code of a JVM shares and any code may set, as it was at one time. */
final class HostState {
    /** What the JDK's own libraries set when they are first used. */
    private static final Pattern JDK_PROPERTY = Pattern.compile("(java|javax|jdk|sun|awt|apple)\\..*");

    private final List<Shared<?>> shared = ImmutableList.of(
            new Shared<>("the default locale", Locale::getDefault, Locale::setDefault),
            locale(Locale.Category.DISPLAY, "the default locale for texts"),
            locale(Locale.Category.FORMAT, "the default locale for numbers"),
            new Shared<>("the default time zone", TimeZone::getDefault, TimeZone::setDefault),
            new Shared<>(
                    "the default handler of uncaught exceptions",
                    Thread::getDefaultUncaughtExceptionHandler,
                    Thread::setDefaultUncaughtExceptionHandler),
            new Shared<>("System.in", () -> System.in, System::setIn),
            new Shared<>("System.out", () -> System.out, System::setOut),
            new Shared<>("System.err", () -> System.err, System::setErr));

    private final Map<Object, Object> properties = ImmutableMap.copyOf(System.getProperties());

    private static Shared<Locale> locale(Locale.Category category, String name) {
        return new Shared<>(name, () -> Locale.getDefault(category), locale -> Locale.setDefault(category, locale));
    }

    /** Puts back what is not as it was, and names it. */
    List<String> putBack() {
        List<String> changes = new ArrayList<>();
        for (Shared<?> each : shared) {
            if (each.putBack()) {
                changes.add(each.name);
            }
        }
        Properties now = System.getProperties();
        if (!now.equals(properties)) {
            putBack(now, changes);
        }
        return changes;
    }

    private void putBack(Properties now, List<String> changes) {
        for (String name : new TreeSet<>(now.stringPropertyNames())) {
            if (!properties.containsKey(name) && !JDK_PROPERTY.matcher(name).matches()) {
                now.remove(name);
                changes.add("the system property " + name);
            }
        }
        properties.forEach((name, value) -> {
            if (!value.equals(now.get(name))) {
                now.put(name, value);
                changes.add("the system property " + name);
            }
        });
    }

    /** One thing shared, and its value at the time. */
    private static final class Shared<T> {
        private final String name;
        private final Supplier<T> reader;
        private final Consumer<T> writer;
        private final T value;

        Shared(String name, Supplier<T> reader, Consumer<T> writer) {
            this.name = name;
            this.reader = reader;
            this.writer = writer;
            this.value = reader.get();
        }

        /** Returns whether it was another. */
        boolean putBack() {
            if (Objects.equals(reader.get(), value)) {
                return false;
            }
            writer.accept(value);
            return true;
        }
    }
}
