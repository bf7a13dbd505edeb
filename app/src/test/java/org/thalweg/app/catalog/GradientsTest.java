package org.thalweg.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Differentiator;
import org.thalweg.api.NoGradientError;
import org.thalweg.api.Objective;
import org.thalweg.app.text.UsageException;

class GradientsTest {
    private static final Objective VALUES_ALONE = x -> x[0] * x[0];

    private static final Differentiable BOTH = new Differentiable() {
        @Override
        public double value(double[] x) {
            return x[0] * x[0];
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = 2 * x[0];
            return value(x);
        }
    };

    private final List<String> notes = new ArrayList<>();

    private Gradients gradients(GradientKind forced, Differentiator... differentiators) {
        List<Provider<?>> providers = new ArrayList<>();
        for (Differentiator differentiator : differentiators) {
            providers.add(new Provider<>(
                    Kind.DIFFERENTIATOR, Catalog.BUILTIN, differentiator.getClass(), () -> differentiator));
        }
        Catalog catalog = new Catalog(providers, List.of());
        return new Gradients(
                catalog,
                Optional.ofNullable(forced),
                Optional.empty(),
                (name, reason) -> notes.add(name + ": " + reason));
    }

    private static Differentiation exact(Objective objective, double[] start) {
        return new Differentiation.Exact(BOTH);
    }

    private static Differentiation declined(Objective objective, double[] start) {
        return new Differentiation.Declined("it is too hard");
    }

    private static Differentiation broken(Objective objective, double[] start) {
        throw new IllegalStateException("broken");
    }

    private static double slopeAtThree(Objective bound) {
        double[] gradient = new double[1];
        bound.differentiable().orElseThrow().valueAndGradient(new double[] {3}, gradient);
        return gradient[0];
    }

    /** Found, but at no location can it be had; why differs from objective to objective. */
    private static Differentiation nowhere(Objective objective, double[] start) {
        return new Differentiation.Exact(Differentiable.of(objective, (x, gradient) -> {
            throw new NoGradientError("it turns " + (objective == VALUES_ALONE ? "right" : "left"));
        }));
    }

    @Test
    void whereThereIsNoneOnTheWayTheFirstReasonInTheAlphabetIsKept() {
        Gradients gradients = gradients(null, GradientsTest::nowhere);
        Objective right = gradients.bind(VALUES_ALONE, "Alone");
        Objective left = gradients.bind(x -> x[0], "Alone");
        assertThat(gradients.gap()).isEmpty();

        for (Objective bound : List.of(right, left, right)) {
            assertThatExceptionOfType(NoGradientError.class).isThrownBy(() -> slopeAtThree(bound));
        }

        assertThat(gradients.gap()).contains("Alone: some gradients are by central differences, since it turns left");
    }

    @Test
    void whereThereIsNoneOnTheWayAForcedKindFails() {
        Gradients gradients = gradients(GradientKind.AUTOMATIC, GradientsTest::nowhere);
        Objective bound = gradients.bind(BOTH, "Both");

        assertThatIllegalStateException()
                .isThrownBy(() -> slopeAtThree(bound))
                .withMessage("no gradient, and --gradient=automatic allows no differences: it turns left");
        assertThat(gradients.gap()).isEmpty();
    }

    @Test
    void anAuthorsOwnGradientIsTakenAsItIs() {
        Objective bound = gradients(null, GradientsTest::broken).bind(BOTH, "Both");

        assertThat(bound).isSameAs(BOTH);
        assertThat(Gradients.kind(bound)).isEqualTo(GradientKind.ANALYTIC).hasToString("analytic");
        assertThat(notes).isEmpty();
    }

    @Test
    void elseOneThatADifferentiatorFinds() {
        Objective bound =
                gradients(null, GradientsTest::declined, GradientsTest::exact).bind(VALUES_ALONE, "Alone");

        assertThat(Gradients.kind(bound)).isEqualTo(GradientKind.AUTOMATIC).hasToString("automatic");
        assertThat(slopeAtThree(bound)).isEqualTo(6);
        assertThat(notes).isEmpty();
        assertThat(gradients(null).gap()).isEmpty();
    }

    @Test
    void elseThereIsNoneAndTheReasonIsTold() {
        Objective bound =
                gradients(null, GradientsTest::declined, GradientsTest::broken).bind(VALUES_ALONE, "Alone");

        assertThat(bound).isSameAs(VALUES_ALONE);
        assertThat(Gradients.kind(bound)).isEqualTo(GradientKind.NUMERIC).hasToString("numeric");
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("Alone: it is too hard; ")
                .endsWith("broken");
    }

    @Test
    void withoutDifferentiatorsTooTheReasonIsTold() {
        gradients(null).bind(VALUES_ALONE, "Alone");

        assertThat(notes).containsExactly("Alone: nothing here differentiates");
    }

    @ParameterizedTest
    @EnumSource(GradientKind.class)
    void aKindCanBeForced(GradientKind kind) {
        Objective bound = gradients(kind, GradientsTest::exact).bind(BOTH, "Both");

        assertThat(Gradients.kind(bound)).isEqualTo(kind);
        assertThat(bound.value(new double[] {3})).isEqualTo(9);
    }

    @Test
    void aKindThatCanNotBeHadIsRefused() {
        assertThatThrownBy(() ->
                        gradients(GradientKind.ANALYTIC, GradientsTest::exact).bind(VALUES_ALONE, "Alone"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Alone has no gradient of its own, which --gradient=analytic asks for");
        assertThatThrownBy(() -> gradients(GradientKind.AUTOMATIC, GradientsTest::declined)
                        .bind(BOTH, "Both"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Both can't be differentiated: it is too hard");
    }

    @Test
    void aReasonIsToldOnceThoughItIsThatOfAWrapperToo() {
        Gradients gradients = gradients(null, GradientsTest::declined);
        gradients.bind(VALUES_ALONE, "Inner");
        gradients.bind(VALUES_ALONE, "Outer");

        assertThat(notes).containsExactly("Inner: it is too hard");
    }

    @Test
    void anObjectiveThatIsBetterOffWithoutIsNotDifferentiatedAndSaysWhy() {
        Objective flat = new Objective() {
            @Override
            public double value(double[] x) {
                return Math.floor(x[0]);
            }

            @Override
            public Optional<String> withoutGradient() {
                return Optional.of("it is flat between its steps");
            }
        };

        assertThat(gradients(null, GradientsTest::exact, GradientsTest::exact).bind(flat, "Flat"))
                .isSameAs(flat);
        assertThat(notes).containsExactly("Flat: it is flat between its steps");
        assertThatThrownBy(() ->
                        gradients(GradientKind.AUTOMATIC, GradientsTest::exact).bind(flat, "Flat"))
                .hasMessage("Flat can't be differentiated: it is flat between its steps");
    }

    @Test
    void drawsGetTheirGradientsFromTheSame() {
        Objective stochastic = new Objective() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public Objective draw(java.util.random.RandomGenerator random) {
                return VALUES_ALONE;
            }
        };
        Objective bound = gradients(null, GradientsTest::exact).bind(stochastic, "Stochastic");

        assertThat(slopeAtThree(bound.draw(null))).isEqualTo(6);
    }
}
