package org.thalweg.app.isolation;

import java.util.List;
import java.util.Map;
import org.thalweg.app.text.Json;

/**
 * What a child said.
 *
 * @param kind of answer
 * @param content a map, a list or text
 * @param numbers that came before it
 */
record Answer(String kind, Object content, double[] numbers) {
    /** @throws IllegalArgumentException if it can't be read */
    static Answer of(String line, double[] numbers) {
        if (Json.read(line) instanceof Map<?, ?> json && json.size() == 1) {
            Map.Entry<?, ?> member = json.entrySet().iterator().next();
            return new Answer(member.getKey().toString(), member.getValue(), numbers);
        }
        throw new IllegalArgumentException("not an answer");
    }

    boolean is(String other) {
        return kind.equals(other);
    }

    Wired members() {
        return new Wired((Map<?, ?>) content, numbers);
    }

    String text() {
        return content.toString();
    }

    List<String> texts() {
        return ((List<?>) content).stream().map(Object::toString).toList();
    }
}
