package org.thalweg.app.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.app.text.Json;

/**
 * What came over the wire: a JSON object, and the numbers before it.
 *
 * @param json its members
 * @param numbers none, where none were sent
 */
record Wired(Map<?, ?> json, double[] numbers) {
    private static final double[] NONE = {};

    /** @throws IllegalArgumentException if it isn't a JSON object */
    static Wired of(String line, double[] numbers) {
        if (Json.read(line) instanceof Map<?, ?> json) {
            return new Wired(json, numbers);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static Wired of(String line) {
        return of(line, NONE);
    }

    boolean has(String member) {
        return json.containsKey(member);
    }

    String text(String member) {
        return json.get(member).toString();
    }

    Optional<String> optional(String member) {
        return Optional.ofNullable(json.get(member)).map(Object::toString);
    }

    long whole(String member) {
        return (Long) json.get(member);
    }

    Optional<Long> optionalWhole(String member) {
        return Optional.ofNullable((Long) json.get(member));
    }

    boolean truth(String member) {
        return (Boolean) json.get(member);
    }

    List<String> texts(String member) {
        return ((List<?>) json.get(member)).stream().map(Object::toString).toList();
    }
}
