package org.thalweg.app.spec;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thalweg.app.text.Brackets;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;

/**
 * Text that makes one object: {@code rosenbrock:a=1.5,b=100}, or with parentheses {@code adam(lr=0.1)} inside another.
 *
 * @param plugin the plugin that must provide it; empty: any
 * @param name a simple class name, however spelt, or a whole class name
 * @param arguments values by parameter, as typed and in that order
 */
public record Spec(String plugin, String name, Map<String, String> arguments) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.$-]*");
    private static final Pattern KEY = Pattern.compile("\\s*([A-Za-z_][\\w-]*)\\s*=(?!=)");

    public Spec {
        arguments = ImmutableMap.copyOf(arguments);
    }

    /** @throws UsageException if the text is malformed; the message says where */
    public static Spec parse(String typed) {
        String text = typed.trim();
        Brackets.requireClosed(text); // here, so that the refusal shows the whole text
        int headEnd = 0;
        while (headEnd < text.length() && text.charAt(headEnd) != ':' && text.charAt(headEnd) != '(') {
            headEnd++;
        }
        String head = text.substring(0, headEnd);
        int slash = head.lastIndexOf('/');
        String plugin = slash < 0 ? "" : head.substring(0, slash).trim();
        String name = head.substring(slash + 1).trim();
        if (slash >= 0 && plugin.isEmpty()) {
            throw Brackets.malformed(text, 0, "a plugin's name is missing");
        }
        if (!NAME.matcher(name).matches()) {
            String what = name.isEmpty() ? "a name is missing" : "'" + name + "' is not a name";
            throw Brackets.malformed(text, slash + 1, what);
        }
        if (headEnd == text.length()) {
            return new Spec(plugin, name, Map.of());
        }
        boolean inParentheses = text.charAt(headEnd) == '(';
        if (inParentheses) {
            requireClosedAtEnd(text, headEnd);
        }
        int bodyStart = headEnd + 1;
        int bodyEnd = inParentheses ? text.length() - 1 : text.length();
        if (inParentheses && text.substring(bodyStart, bodyEnd).isBlank()) {
            return new Spec(plugin, name, Map.of());
        }
        return new Spec(plugin, name, arguments(text, bodyStart, bodyEnd));
    }

    private static void requireClosedAtEnd(String text, int opening) {
        List<Integer> behind = Brackets.positionsOf((t, i) -> i > opening, text);
        if (!behind.isEmpty()) {
            throw Brackets.malformed(text, behind.get(0), "nothing may follow the ')'");
        }
    }

    /** A comma ends a value only where another key follows, so that a value may have commas of its own. */
    private static Map<String, String> arguments(String text, int start, int end) {
        String body = text.substring(start, end);
        List<Integer> commas = Brackets.positionsOf(
                (t, i) -> t.charAt(i) == ',' && keyAt(t, i + 1).lookingAt(), body);
        Map<String, String> arguments = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i <= commas.size(); i++) {
            int to = i < commas.size() ? commas.get(i) : body.length();
            Matcher key = keyAt(body, from);
            if (!key.lookingAt()) {
                throw Brackets.malformed(text, start + from, "expected key=value");
            }
            String value = body.substring(key.end(), Math.max(to, key.end())).trim();
            if (value.isEmpty()) {
                throw Brackets.malformed(text, start + key.end(), "the value of '" + key.group(1) + "' is missing");
            }
            if (value.endsWith(",")) {
                throw Brackets.malformed(text, start + to - 1, "expected key=value after the ','");
            }
            if (arguments.put(key.group(1), value) != null) {
                throw Brackets.malformed(text, start + from, "'" + key.group(1) + "' is given twice");
            }
            from = to + 1;
        }
        return arguments;
    }

    private static Matcher keyAt(String text, int position) {
        return KEY.matcher(text).region(Math.min(position, text.length()), text.length());
    }

    /**
     * The same text whatever the spelling and the order of the names, and whichever plugin provides it: what seeds a
     * run. The values count as typed.
     */
    public String canonical() {
        Map<String, String> sorted = new TreeMap<>();
        arguments.forEach((key, value) -> sorted.put(Names.normalized(key), value));
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return new Spec("", Names.normalized(simpleName), sorted).toString();
    }

    /** The plugin, if one is given, and the name. */
    public String head() {
        return plugin.isEmpty() ? name : plugin + "/" + name;
    }

    /** What is given for a parameter, however spelt. */
    public Optional<String> argument(String key) {
        return arguments.entrySet().stream()
                .filter(argument -> Names.same(argument.getKey(), key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** This with another value for a parameter, in its place if it is given, however spelt, else as the last. */
    public Spec with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        arguments.forEach((given, old) -> changed.put(given, Names.same(given, key) ? value : old));
        if (argument(key).isEmpty()) {
            changed.put(key, value);
        }
        return new Spec(plugin, name, changed);
    }

    /** Text that {@link #parse} makes this spec of, within another. */
    public String inParentheses() {
        String text = toString();
        return arguments.isEmpty() ? text : text.replaceFirst(":", "(") + ")";
    }

    /** Text that {@link #parse} makes this spec of. */
    @Override
    public String toString() {
        String body = arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .collect(Collectors.joining(","));
        return body.isEmpty() ? head() : head() + ":" + body;
    }
}
