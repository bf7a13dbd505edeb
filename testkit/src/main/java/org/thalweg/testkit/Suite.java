package org.thalweg.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** All promises of a contract for all of its providers. */
final class Suite {
    private Suite() {}

    static <T> Stream<DynamicNode> of(Class<T> kind, Stream<T> providers, List<Promise<T>> promises, boolean strict) {
        List<T> all = providers.toList();
        if (all.isEmpty()) {
            return Stream.of(noneFound(kind));
        }
        return all.stream().map(provider -> group(provider, promises, strict));
    }

    private static <T> DynamicNode group(T provider, List<Promise<T>> promises, boolean strict) {
        return DynamicContainer.dynamicContainer(
                provider.getClass().getName(),
                promises.stream()
                        .filter(promise -> promise.concernsProvider(provider))
                        .map(promise -> promise.test(provider, strict)));
    }

    private static DynamicNode noneFound(Class<?> kind) {
        String plural = kind.getSimpleName().toLowerCase(Locale.ROOT) + "s()";
        return DynamicTest.dynamicTest(
                "there is something to test",
                () -> Assertions.fail("no " + kind.getSimpleName() + " found on the class path. Write the full name of"
                        + " your public class, one to a line, into src/main/resources/META-INF/services/"
                        + kind.getName() + ", or override " + plural + " in the test class."));
    }
}
