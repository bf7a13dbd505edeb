package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Minimization;
import org.thalweg.api.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our traces beside PyTorch's in float64: every location, loss and learning rate.
 *
 * <p>{@code torch-traces.json} holds what {@code torch.optim} 1.13 did with {@code
 * torch.set_default_dtype(torch.float64)}; its optimisers, schedulers and parameters are named as ours are.
 */
class TorchParityTest {
    /**
     * What the project promises; the differences seen are below 1e-13, in losses that add up rounded terms in another
     * order.
     */
    private static final double TOLERANCE = 1e-9;

    private static final Catalog BUILTINS = Catalog.load(List.of());

    private static List<JsonNode> cases() throws IOException {
        try (InputStream file = TorchParityTest.class.getResourceAsStream("/torch-traces.json")) {
            return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false)
                    .toList();
        }
    }

    /** The cases whose optimiser and scheduler there are. */
    private static Stream<JsonNode> coveredCases() throws IOException {
        return cases().stream()
                .filter(c -> provides(Kind.OPTIMIZER, c.path("optimizer"))
                        && (!c.has("scheduler") || provides(Kind.SCHEDULER, c.path("scheduler"))));
    }

    private static boolean provides(Kind<?> kind, JsonNode name) {
        return BUILTINS.of(kind).stream().anyMatch(provider -> Names.same(provider.name(), name.asString()));
    }

    @TestFactory
    Stream<DynamicTest> equalsPyTorch() throws IOException {
        return coveredCases().map(c -> dynamicTest(c.path("id").asString(), () -> compare(c)));
    }

    @Test
    void coversAdamAndSGDWithAndWithoutWarmUp() throws IOException {
        assertThat(coveredCases().map(c -> c.path("id").asString()))
                .contains(
                        "gallery-1-overshoot",
                        "gallery-2-axis-aligned",
                        "gallery-3-non-aligned",
                        "gallery-4-rosenbrock",
                        "torch-01-sgd-rosenbrock",
                        "torch-02-sgd-himmelblau",
                        "torch-03-sgd-beale",
                        "torch-04-sgd-styblinski-tang",
                        "torch-05-adam-rastrigin",
                        "torch-06-adam-ackley",
                        "torch-07-adam-quadratic");
    }

    private static void compare(JsonNode expected) {
        double[] start = doubles(expected.path("start"));
        Binder binder = new Binder(BUILTINS, Optional.of(start.length));
        Minimization run = Minimization.of(binder.objective(spec(expected, "objective")))
                .from(start)
                .with(binder.optimizer(spec(expected, "optimizer")))
                .steps(expected.path("steps").asLong());
        if (expected.has("scheduler")) {
            run = run.scheduledBy(binder.scheduler(spec(expected, "scheduler")));
        }
        Trace trace = run.run().trace();

        assertThat(trace.size()).isEqualTo(expected.path("trace").size());
        for (int row = 0; row < trace.size(); row++) {
            assertThat(trace.loss(row))
                    .as("loss at step %s", row)
                    .isCloseTo(expected.path("loss").path(row).asDouble(), within(TOLERANCE));
            for (int i = 0; i < start.length; i++) {
                assertThat(trace.x(row, i))
                        .as("x%s at step %s", i + 1, row)
                        .isCloseTo(expected.path("trace").path(row).path(i).asDouble(), within(TOLERANCE));
            }
        }
        for (int row = 0; row < trace.size() - 1; row++) {
            assertThat(trace.lr(row))
                    .as("lr of step %s", row)
                    .isCloseTo(expected.path("lr").path(row).asDouble(), within(1e-15));
        }
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** The spec that a user would type for a part of a case. */
    private static Spec spec(JsonNode node, String part) {
        String arguments = node.path(part + "Params").properties().stream()
                .map(parameter -> parameter.getKey() + "=" + text(parameter.getValue()))
                .collect(Collectors.joining(","));
        return Spec.parse(node.path(part).asString() + (arguments.isEmpty() ? "" : ":" + arguments));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
