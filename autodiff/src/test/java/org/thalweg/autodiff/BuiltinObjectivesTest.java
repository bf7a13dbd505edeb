package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Objective;

/** The gradients found for the built-in objectives against those written by hand. */
class BuiltinObjectivesTest {
    /** Groups whose objectives calculate by objects that hold what depends on x. */
    private static final Set<String> OBJECTS = Set.of("suites", "learning");

    static Stream<Objective> objectives() {
        return ServiceLoader.load(Objective.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(objective -> objective.differentiable().isPresent())
                .filter(objective -> !OBJECTS.contains(group(objective)));
    }

    private static String group(Objective objective) {
        Description description = objective.getClass().getAnnotation(Description.class);
        return description == null ? "" : description.group();
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void agree(Objective objective) {
        Differentiation found = new BytecodeDifferentiator().differentiate(objective, objective.start());
        if (!(found instanceof Differentiation.Exact exact)) {
            fail(found.toString());
            return;
        }
        Differentiable byHand = objective.differentiable().orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        Box box = objective.domain();
        double worst = 0;
        for (int k = 0; k < 1000; k++) {
            double[] x = new double[box.dimension()];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(box.lower().get(i), box.upper().get(i));
            }
            double[] expected = new double[x.length];
            double[] actual = new double[x.length];
            byHand.valueAndGradient(x, expected);
            double value = exact.objective().valueAndGradient(x, actual);
            assertThat(value).isEqualTo(objective.value(x));
            double norm =
                    Math.max(1, Arrays.stream(expected).map(Math::abs).max().orElseThrow());
            for (int i = 0; i < x.length; i++) {
                worst = Math.max(worst, Math.abs(actual[i] - expected[i]) / norm);
            }
        }
        // the same derivatives in another order of operations: at most 3e-14 where terms cancel, as in Levy's
        assertThat(worst).isLessThan(1e-12);
    }
}
