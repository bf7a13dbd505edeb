package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Minimization;
import org.thalweg.api.Result;
import org.thalweg.api.Trace;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.HostGuard;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our traces beside PyTorch's in float64: every location, loss and learning rate.
 *
 * <p>{@code torch-traces.json} holds what {@code torch.optim} 1.13 did with {@code
 * torch.set_default_dtype(torch.float64)}, NAdam by the rule of 2.0; its optimisers, schedulers and parameters are
 * named as ours are. {@code torch-edge-traces.json} is more of the same kind, at the edges of the rules: averages
 * without memory, weight decay beside everything else, sign flips, a warm-up where the rate has memory, line searches
 * that end early.
 */
class TorchParityTest {
    private static final List<String> FILES = List.of("/torch-traces.json", "/torch-edge-traces.json");

    /**
     * For a learning rate in closed form beside PyTorch's recursion on the rate of the step before, whose rounding adds
     * up; seen: 1.1e-15.
     */
    private static final double LR_TOLERANCE = 1e-12;

    private static final Catalog BUILTINS = Catalog.load(List.of(), new HostGuard());

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (String name : FILES) {
            try (InputStream file = TorchParityTest.class.getResourceAsStream(name)) {
                JsonMapper.shared().readTree(file).forEach(cases::add);
            }
        }
        return cases;
    }

    /**
     * What the project promises of locations and losses. The differences seen are 4e-12 at most, with L-BFGS 2e-11; but
     * it and RAdam on Rastrigin's hills amplify the last digit, which another machine's sine may round otherwise.
     */
    private static double tolerance(JsonNode c) {
        String optimizer = c.path("optimizer").asString();
        boolean amplifies = Names.same(optimizer, "lbfgs")
                || Names.same(optimizer, "radam")
                        && Names.same(c.path("objective").asString(), "rastrigin");
        return amplifies ? 1e-8 : 1e-10;
    }

    @TestFactory
    Stream<DynamicTest> equalsPyTorch() throws IOException {
        return cases().stream().map(c -> dynamicTest(c.path("id").asString(), () -> compare(c)));
    }

    @Test
    void holdsWhatTheTablePromises() throws IOException {
        Pattern promise = Pattern.compile("^\\| (\\w+) \\| .* \\| torch, (1e-1?\\d)[^|]* \\| .*$", Pattern.MULTILINE);
        String table = Files.readString(Path.of("..", "optimizers-builtin", "README.md"));
        String optimizers = table.substring(0, table.indexOf("## Schedulers"));
        Map<String, Double> promised = promise.matcher(optimizers)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Double.parseDouble(row.group(2))));

        Map<String, Double> held = new HashMap<>();
        for (JsonNode c : cases()) {
            Spec spec = Spec.parse(c.path("optimizer").asString());
            held.merge(BUILTINS.find(Kind.OPTIMIZER, spec).name(), tolerance(c), Math::min);
        }
        assertThat(held).isEqualTo(promised);
    }

    private static void compare(JsonNode expected) {
        double[] start = doubles(expected.path("start"));
        Binder binder = new Binder(BUILTINS, Gradients.quiet(BUILTINS), Optional.of(start.length));
        Minimization run = Minimization.of(binder.objective(spec(expected, "objective")))
                .from(start)
                .with(binder.optimizer(spec(expected, "optimizer")))
                .steps(expected.path("steps").asLong());
        if (expected.has("scheduler")) {
            run = run.scheduledBy(binder.scheduler(spec(expected, "scheduler")));
        }
        Result result = run.run();
        Trace trace = result.trace();
        JsonNode locations = expected.path("trace");
        int rows = rows(result, locations);
        Offset<Double> tolerance = within(tolerance(expected));
        for (int row = 0; row < rows; row++) {
            int ours = Math.min(row, trace.size() - 1); // a run that has finished stays where it is
            assertThat(trace.loss(ours))
                    .as("loss at step %s", row)
                    .isCloseTo(number(expected.path("loss").path(row)), tolerance);
            for (int i = 0; i < start.length; i++) {
                assertThat(trace.x(ours, i))
                        .as("x%s at step %s", i + 1, row)
                        .isCloseTo(number(locations.path(row).path(i)), tolerance);
            }
        }
        for (int row = 0; row < trace.size() - 1; row++) {
            assertThat(trace.lr(row))
                    .as("lr of step %s", row)
                    .isCloseTo(expected.path("lr").path(row).asDouble(), within(LR_TOLERANCE));
        }
    }

    /** The rows to compare: all of PyTorch's, but for a run that ended where PyTorch's goes on to NaN or infinity. */
    private static int rows(Result result, JsonNode locations) {
        int size = result.trace().size();
        switch (result.stop().reason()) {
            case STEPS -> assertThat(size).isEqualTo(locations.size());
            case FINISHED -> assertThat(size).isLessThanOrEqualTo(locations.size());
            case NOT_FINITE -> {
                assertThat(doubles(locations.path(size)))
                        .as("where our step was undone")
                        .contains(Double.NaN);
                return size;
            }
            default -> fail("the run ended with %s", result.stop());
        }
        return locations.size();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(TorchParityTest::number)
                .toArray();
    }

    /** JSON has no NaN and no infinity, so they are strings. */
    private static double number(JsonNode node) {
        return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
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
