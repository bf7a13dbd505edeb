package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * The outcome of a contract's tests, run by hand: the messages of those failed and of those skipped, by display name.
 */
record Verdicts(Set<String> names, Map<String, String> failed, Map<String, String> skipped) {
    static Verdicts of(Stream<? extends DynamicNode> nodes) {
        Verdicts verdicts = new Verdicts(new TreeSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        nodes.forEach(verdicts::run);
        return verdicts;
    }

    private void run(DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(this::run);
            return;
        }
        String name = node.getDisplayName();
        names.add(name);
        try {
            ((DynamicTest) node).getExecutable().execute();
        } catch (TestAbortedException aborted) {
            skipped.put(name, aborted.getMessage());
        } catch (Throwable thrown) {
            failed.put(name, thrown.getMessage());
        }
    }

    /** Just these sentences are broken, and each message begins with the culprit's name and teaches. */
    void assertBroken(String culprit, String... sentences) {
        String[] expected =
                Stream.of(sentences).map(sentence -> culprit + ": " + sentence).toArray(String[]::new);
        assertThat(failed).containsOnlyKeys(expected);
        assertThat(failed.values())
                .allSatisfy(message -> assertThat(message)
                        .startsWith(culprit + ": expected ")
                        .containsAnyOf(". To mend it, ", "The stack trace below says where.")
                        .contains(", but "));
    }
}
