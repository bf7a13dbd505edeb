package org.thalweg.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Vector;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.UsageException;

class BinderTest {
    /** A component of each type that a spec can give. */
    public record Everything(
            double real,
            int whole,
            long large,
            boolean yes,
            LineSearch search,
            String text,
            List<Double> list,
            List<List<Double>> matrix,
            List<Integer> wholes,
            Vector vector,
            Optimizer inner,
            List<Optimizer> parts)
            implements Optimizer {
        public Everything() {
            this(
                    1,
                    2,
                    3,
                    false,
                    LineSearch.NONE,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    Vector.of(),
                    new Plain(),
                    List.of());
        }

        @Override
        public Run start(Problem problem) {
            return (x, rates) -> problem.value(x);
        }
    }

    public enum LineSearch {
        NONE,
        STRONG_WOLFE
    }

    /** No record: no parameters. */
    public static final class Plain implements Optimizer {
        @Override
        public Run start(Problem problem) {
            return (x, rates) -> problem.value(x);
        }
    }

    public record Picky(double lr) implements Optimizer {
        public Picky() {
            this(1);
        }

        public Picky {
            if (lr < 0) {
                throw new IllegalArgumentException("lr must be >= 0, got " + lr);
            }
            if (lr == 13) {
                throw new IllegalStateException("superstition");
            }
        }

        @Override
        public Run start(Problem problem) {
            return (x, rates) -> problem.value(x);
        }
    }

    public record Unspeakable(Runnable action) implements Optimizer {
        public Unspeakable() {
            this(() -> {});
        }

        @Override
        public Run start(Problem problem) {
            return (x, rates) -> problem.value(x);
        }
    }

    public record Bowl(int dimension) implements Objective {
        public Bowl() {
            this(2);
        }

        @Override
        public double value(double[] x) {
            return x[0];
        }
    }

    private static final Everything DEFAULTS = new Everything();

    private static <T> Provider<T> provider(Kind<T> kind, String plugin, Class<? extends T> type, T defaults) {
        return new Provider<>(kind, plugin, type, () -> defaults);
    }

    private final Catalog catalog = new Catalog(
            List.of(
                    provider(Kind.OPTIMIZER, "builtin", Everything.class, DEFAULTS),
                    provider(Kind.OPTIMIZER, "builtin", Plain.class, new Plain()),
                    provider(Kind.OPTIMIZER, "builtin", Picky.class, new Picky()),
                    provider(Kind.OPTIMIZER, "acme", Picky.class, new Picky(5)),
                    provider(Kind.OPTIMIZER, "builtin", Unspeakable.class, new Unspeakable()),
                    provider(Kind.OBJECTIVE, "builtin", Bowl.class, new Bowl())),
            List.of());
    private final Binder binder = new Binder(catalog, Gradients.quiet(catalog), Optional.empty());

    private Everything everything(String arguments) {
        return (Everything) binder.optimizer(Spec.parse("everything:" + arguments));
    }

    @Test
    void takesTheDefaultsWhereNothingIsGiven() {
        assertThat(binder.optimizer(Spec.parse("everything"))).isSameAs(DEFAULTS);
    }

    @Test
    void copiesTheDefaultsWithWhatIsGiven() {
        Everything bound = everything("real=-1.5e-3,large=1e12,yes=true,search=strong-wolfe");

        assertThat(bound.real()).isEqualTo(-1.5e-3);
        assertThat(bound.large()).isEqualTo(1_000_000_000_000L);
        assertThat(bound.yes()).isTrue();
        assertThat(bound.search()).isEqualTo(LineSearch.STRONG_WOLFE);
        assertThat(bound.whole()).as("left alone").isEqualTo(2);
    }

    @Test
    void readsListsAndTypesMadeOfThem() {
        Everything bound = everything("list=[1, 2.5],matrix=[[1,-0.99],[-0.99,1]],wholes=[10,1e2],vector=[3,4]");

        assertThat(bound.list()).containsExactly(1.0, 2.5);
        assertThat(bound.matrix()).containsExactly(List.of(1.0, -0.99), List.of(-0.99, 1.0));
        assertThat(bound.wholes()).containsExactly(10, 100);
        assertThat(bound.vector()).isEqualTo(Vector.of(3, 4));
        assertThat(everything("list=[]").list()).isEmpty();
    }

    @Test
    void aListOfOneNeedsNoBrackets() {
        Everything bound = everything("list=2.5,wholes=1e2,vector=3,parts=everything(real=1,whole=2)");

        assertThat(bound.list()).containsExactly(2.5);
        assertThat(bound.wholes()).containsExactly(100);
        assertThat(bound.vector()).isEqualTo(Vector.of(3));
        assertThat(bound.parts()).hasSize(1);
    }

    @Test
    void readsTextWithOrWithoutQuotes() {
        assertThat(everything("text=min(step/10,1)").text()).isEqualTo("min(step/10,1)");
        assertThat(everything("text='a,b=c'").text()).isEqualTo("a,b=c");
        assertThat(everything("text=\"it's\"").text()).isEqualTo("it's");
        assertThat(everything("text='a' + 'b'").text()).isEqualTo("'a' + 'b'");
    }

    @Test
    void readsSpecsInside() {
        Everything bound = everything("inner=acme/picky(lr=3),parts=[builtin/picky,plain]");

        assertThat(bound.inner()).isEqualTo(new Picky(3));
        assertThat(bound.parts()).hasSize(2);
        assertThat(bound.parts().get(0)).isEqualTo(new Picky());
    }

    @Test
    void letsTheStartDecideTheDimensionUnlessTheSpecDoes() {
        Binder withStart = new Binder(catalog, Gradients.quiet(catalog), Optional.of(5));

        assertThat(withStart.objective(Spec.parse("bowl")).dimension()).isEqualTo(5);
        assertThat(withStart.objective(Spec.parse("bowl:dimension=3")).dimension())
                .isEqualTo(3);
        assertThat(binder.objective(Spec.parse("bowl")).dimension()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everything:real=abc    | Everything: real must be a number, got 'abc'",
                "everything:real=1f     | Everything: real must be a number, got '1f'",
                "everything:real=1,2    | Everything: real must be a number, got '1,2'",
                "everything:whole=1.5   | Everything: whole must be a whole number, got '1.5'",
                "everything:whole=1e10  | Everything: whole must be a whole number, got '1e10'",
                "everything:large=1e999999999 | Everything: large must be a whole number, got '1e999999999'",
                "everything:yes=1       | Everything: yes must be true or false, got '1'",
                "everything:search=wolf | Everything: search must be one of NONE, STRONG_WOLFE, got 'wolf'",
                "everything:list=1,2    | Everything: list must be a list in brackets, like [1,2], got '1,2'",
                "everything:matrix=1    | Everything: matrix must be a list in brackets, like [[1,0],[0,1]], got '1'",
                "everything:vector=one  | Everything: vector must be a number, got 'one'",
                "everything:list=[1,,2] | Everything: list: a value is missing",
                "everything:list=[1,x]  | Everything: list must be a number, got 'x'",
                "everything:inner=adam  | no optimizer 'adam'; there are Everything, Picky, Plain, Unspeakable",
                "everything:rael=1 | Everything has no parameter 'rael'; it has real, whole, large, yes, search, text, list, "
                        + "matrix, wholes, vector, inner, parts; did you mean real?",
                "everything:real=1,Real=2 | Everything: real is given twice",
                "plain:lr=1             | Plain has no parameters, got 'plain:lr=1'",
                "acme/picky:lr=-3       | Picky: lr must be >= 0, got -3.0",
                "acme/picky:lr=13       | Picky can't be made: IllegalStateException: superstition",
                "unspeakable:action=x   | Unspeakable: action can't be given in a spec, since it is a Runnable",
                "picky                  | the optimizer 'picky' is ambiguous; say which: builtin/Picky or acme/Picky",
                "acne/picky             | no plugin 'acne'; there are builtin",
                "plian                  | no optimizer 'plian'; did you mean Plain?"
            })
    void refusesWithTheCulpritAndWhatWouldBeRight(String spec, String message) {
        assertThatThrownBy(() -> binder.optimizer(Spec.parse(spec)))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
