package org.thalweg.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Optimizer;
import org.thalweg.app.Console;
import org.thalweg.app.JarBuilder;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.text.UsageException;

class OptimizerSetsTest {
    @TempDir
    Path folder;

    private Catalog catalog() {
        return Catalog.load(List.of(folder), new HostGuard());
    }

    private List<String> added(List<String> entries, String... sets) {
        List<Contender> typed = entries.stream().map(Contender::parse).toList();
        return new OptimizerSets(catalog())
                .added(typed, List.of(sets)).stream()
                        .map(contender -> contender.entry().toString())
                        .toList();
    }

    private static JarBuilder optimizer(JarBuilder jar, String className, String group) {
        int dot = className.lastIndexOf('.');
        return jar.source(
                        className,
                        "package " + className.substring(0, dot) + ";"
                                + " @org.thalweg.api.Description(value = \"Stays.\", group = \"" + group + "\")"
                                + " public class " + className.substring(dot + 1)
                                + " implements org.thalweg.api.Optimizer {"
                                + " public Run start(org.thalweg.api.Problem problem) {"
                                + " return (x, rates) -> problem.value(x); } }")
                .service(Optimizer.class, className);
    }

    @Test
    void areWhatTheOptimizersSayOfThemselves() {
        assertThat(added(List.of(), "classical"))
                .containsExactlyInAnyOrder("GradientDescent", "ConjugateGradients", "BFGS", "TrustRegionNewton");
        assertThat(added(List.of(), "torch"))
                .hasSize(13)
                .contains("SGD", "LBFGS")
                .doesNotContain("Lion");
        assertThat(added(List.of(), "gradient"))
                .containsAll(added(List.of(), "torch"))
                .contains("Lion", "Prodigy")
                .doesNotContain("BFGS", "Genetic");
        assertThat(added(List.of(), "Evolutionary"))
                .contains("CMAES", "Genetic")
                .doesNotContain("NelderMead");
        assertThat(added(List.of(), "without gradients")).contains("NelderMead", "Genetic");
        assertThat(added(List.of(), "all"))
                .hasSameSizeAs(catalog().of(Kind.OPTIMIZER))
                .doesNotHaveDuplicates();
    }

    @Test
    void followWhatIsTypedAndRepeatNothing() {
        assertThat(added(List.of("sgd:lr=0.1", "B-F-G-S", "sgd", "sgd"), "classical", "torch", "classical"))
                .startsWith("sgd:lr=0.1", "B-F-G-S", "sgd", "sgd")
                .contains("GradientDescent", "Adam")
                .doesNotContain("BFGS", "SGD")
                .hasSize(4 + 3 + 12)
                .filteredOn(entry -> entry.equals("GradientDescent"))
                .hasSize(1);
    }

    @Test
    void keepAnOptimizerThatIsTypedWithAScheduler() {
        assertThat(added(List.of("adam@warm-up"), "torch")).contains("adam@warm-up", "Adam");
    }

    @Test
    void takePluginsOptimizersThatSaySo() {
        JarBuilder jar = new JarBuilder();
        optimizer(jar, "acme.Still", "classical");
        optimizer(jar, "acme.Adam", "acme's own, lazy");
        optimizer(jar, "acme.Twin", "lazy");
        optimizer(jar, "acme.other.Twin", "lazy");
        jar.write(folder.resolve("acme.jar"));

        assertThat(added(List.of(), "classical")).contains("Still", "BFGS").hasSize(5);
        assertThat(added(List.of(), "acme's-own")).containsExactly("acme/Adam");
        assertThat(added(List.of(), "torch")).contains("builtin/Adam").doesNotContain("Adam", "acme/Adam");
        List<String> lazy = added(List.of("acme/adam"), "lazy");
        assertThat(lazy).containsExactly("acme/adam", "acme/acme.Twin", "acme/acme.other.Twin");
        assertThat(added(List.of(), "all")).hasSize(45 + 4).doesNotHaveDuplicates();
    }

    @Test
    void thatDoNotExistAreRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> added(List.of(), "torch", "evolution"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--set: no set 'evolution'; there are all, beyond-torch, classical, evolutionary, gradient,"
                        + " torch, tuning-free, without-gradients, wrappers");
        assertThatThrownBy(() -> added(List.of(), "")).hasMessageStartingWith("--set: no set ''; there are all, ");
    }

    @Test
    void runAtTheirDefaults() {
        Path out = folder.resolve("out");
        Console console =
                Console.run("compare", "sphere", "bfgs", "--set=classical,tuning-free", "--steps=5", "--out=" + out);

        assertThat(console.status()).isZero();
        assertThat(console.out().lines().takeWhile(line -> !line.isEmpty()).map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(
                        "entry",
                        "bfgs",
                        "GradientDescent",
                        "ConjugateGradients",
                        "TrustRegionNewton",
                        "COCOB",
                        "DAdaptAdam",
                        "DoG",
                        "PolyakSGD",
                        "Prodigy"));
        assertThat(out.resolve("landscape.png")).isRegularFile();
    }
}
