package org.thalweg.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.JarBuilder;
import org.thalweg.app.figure.Terrain;
import org.thalweg.app.spec.Spec;

/** Real jars in real class loaders. */
class PluginsTest {
    private static final String SERVICES = "META-INF/services/org.thalweg.api.Objective";

    @TempDir
    Path folder;

    private List<Plugin> load() {
        return Plugins.load(List.of(folder), new HostGuard());
    }

    private Plugin loadOnly() {
        return Iterables.getOnlyElement(load());
    }

    private static Object make(Provider<?> provider) {
        return provider.defaults().get();
    }

    @Test
    void provideWhatTheirServicesFilesName() {
        new JarBuilder().objective("acme.Tilted", "x[0] + 2 * x[1]").write(folder.resolve("acme-1.2.jar"));

        Plugin plugin = loadOnly();

        assertThat(plugin.name()).isEqualTo("acme");
        assertThat(plugin.complaints()).isEmpty();
        Provider<?> provider = Iterables.getOnlyElement(plugin.providers());
        assertThat(provider.qualifiedName()).isEqualTo("acme/Tilted");
        assertThat(((Objective) make(provider)).value(new double[] {1, 2})).isEqualTo(5);
    }

    @Test
    void loseOnlyTheBadLineOfAServicesFile() {
        new JarBuilder()
                .service(Objective.class, "# a comment", "this is no class name", "acme.Missing # nor is this there")
                .objective("acme.Tilted", "x[0]")
                .write(folder.resolve("acme.jar"));

        Plugin plugin = loadOnly();

        assertThat(plugin.providers()).extracting(Provider::name).containsExactly("Tilted");
        assertThat(plugin.complaints())
                .containsExactly(
                        SERVICES + ", line 2: there is no class this is no class name",
                        SERVICES + ", line 3: there is no class acme.Missing");
    }

    @Test
    void readAServicesFileThatBeginsWithAByteOrderMark() {
        JarBuilder jar = new JarBuilder().objective("acme.Tilted", "x[0]");
        jar.entry(SERVICES, "\uFEFFacme.Tilted\n".getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("acme.jar"));

        assertThat(loadOnly().providers()).hasSize(1);
    }

    @Test
    void sayWhyAClassCannotBeUsed() {
        new JarBuilder()
                .source(
                        "acme.Abstract",
                        "package acme; public abstract class Abstract implements " + "org.thalweg.api.Objective {}")
                .source(
                        "acme.Hidden",
                        "package acme; class Hidden implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { return 0; } }")
                .source(
                        "acme.Picky",
                        "package acme; public record Picky(int n) implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { return n; } }")
                .source(
                        "acme.Broken",
                        "package acme; public class Broken implements org.thalweg.api.Objective {"
                                + " public Broken() { throw new IllegalStateException(\"no licence\"); }"
                                + " public double value(double[] x) { return 0; } }")
                .source(
                        "acme.Static",
                        "package acme; public class Static implements org.thalweg.api.Objective {"
                                + " static final int N = Integer.parseInt(\"x\");"
                                + " public double value(double[] x) { return N; } }")
                .source("acme.Parent", "package acme; public class Parent {}")
                .source(
                        "acme.Orphan",
                        "package acme; public class Orphan extends Parent implements "
                                + "org.thalweg.api.Objective { public double value(double[] x) { return 0; } }")
                .source("acme.Other", "package acme; public class Other {}")
                .without("acme.Parent")
                .service(
                        Objective.class,
                        "acme.Abstract",
                        "acme.Hidden",
                        "acme.Picky",
                        "acme.Broken",
                        "acme.Static",
                        "acme.Orphan",
                        "acme.Other")
                .objective("acme.Tilted", "x[0]")
                .write(folder.resolve("acme.jar"));

        Plugin plugin = loadOnly();

        assertThat(plugin.providers()).extracting(Provider::name).containsExactly("Tilted");
        assertThat(plugin.complaints())
                .containsExactly(
                        SERVICES + ", line 1: acme.Abstract is abstract",
                        SERVICES + ", line 2: acme.Hidden is not public",
                        SERVICES + ", line 3: acme.Picky has no public constructor without parameters",
                        SERVICES + ", line 4: acme.Broken can't be made: IllegalStateException: no licence",
                        SERVICES + ", line 5: acme.Static can't be loaded: ExceptionInInitializerError",
                        SERVICES + ", line 6: acme.Orphan can't be loaded: NoClassDefFoundError: acme/Parent",
                        SERVICES + ", line 7: acme.Other is not org.thalweg.api.Objective");
    }

    @Test
    void sayThatAClassWasBuiltForANewerJava() throws IOException {
        Path jar = new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("original/acme.jar"));
        byte[] newer;
        try (var zip = new java.util.jar.JarFile(jar.toFile())) {
            newer = zip.getInputStream(zip.getEntry("acme/Tilted.class")).readAllBytes();
        }
        newer[7] = (byte) 0x7f; // the major version of the class file
        Files.delete(jar);
        new JarBuilder()
                .entry("acme/Tilted.class", newer)
                .service(Objective.class, "acme.Tilted")
                .write(folder.resolve("acme.jar"));
        Files.delete(folder.resolve("original"));

        assertThat(loadOnly().complaints())
                .singleElement()
                .asString()
                .contains("acme.Tilted was built for a newer Java than "
                        + Runtime.version().feature());
    }

    @Test
    void sayThatAFileIsNoJar() throws IOException {
        Files.writeString(folder.resolve("garbage.jar"), "not a zip at all");
        Files.createFile(folder.resolve("empty.jar"));
        Files.writeString(folder.resolve("README.txt"), "not looked at");

        assertThat(load()).hasSize(2).allSatisfy(plugin -> {
            assertThat(plugin.providers()).isEmpty();
            assertThat(plugin.complaints()).singleElement().asString().startsWith("not a readable jar: ZipException");
        });
    }

    @Test
    void sayThatAJarIsCutOff() throws IOException {
        Path jar = new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("acme.jar"));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        assertThat(loadOnly().complaints()).singleElement().asString().startsWith("not a readable jar");
    }

    @Test
    void sayThatAJarProvidesNothing() {
        new JarBuilder().entry("hello.txt", new byte[0]).write(folder.resolve("acme.jar"));

        assertThat(loadOnly().complaints()).singleElement().asString().startsWith("provides nothing");
    }

    @Test
    void mayBeAFolderOfJarsThatSeeEachOther() {
        new JarBuilder()
                .source(
                        "lib.Helper",
                        "package lib; public class Helper { public static double f(double v) " + "{ return 3 * v; } }")
                .write(folder.resolve("acme/lib.jar"));
        Path both = new JarBuilder()
                .source(
                        "lib.Helper",
                        "package lib; public class Helper { public static double f(double v) " + "{ return 3 * v; } }")
                .objective("acme.Tripled", "lib.Helper.f(x[0])")
                .without("lib.Helper")
                .write(folder.resolve("acme/main.jar"));
        assertThat(both).exists();

        Plugin plugin = loadOnly();

        assertThat(plugin.name()).isEqualTo("acme");
        assertThat(plugin.complaints()).isEmpty();
        Objective tripled = (Objective) make(Iterables.getOnlyElement(plugin.providers()));
        assertThat(tripled.value(new double[] {2})).isEqualTo(6);
    }

    @Test
    void seeNeitherTheHostsLibrariesNorItsServices() {
        String sees = "package acme; public class Spy implements org.thalweg.api.Objective {"
                + " static boolean sees(String name) { try { Class.forName(name); return true; }"
                + " catch (ClassNotFoundException e) { return false; } }"
                + " public double value(double[] x) {"
                + " return (sees(\"com.google.common.base.Preconditions\") ? 1 : 0)"
                + " + (sees(\"org.thalweg.app.Main\") ? 2 : 0)"
                + " + (sees(\"org.thalweg.optimizers.Adam\") ? 4 : 0)"
                + " + (Spy.class.getClassLoader().getResource(\"META-INF/services/org.thalweg.api.Optimizer\") != null"
                + " ? 8 : 0) + (sees(\"org.thalweg.api.Optimizer\") ? 0 : 16) + (sees(\"java.sql.Date\") ? 0 : 32); } }";
        new JarBuilder()
                .source("acme.Spy", sees)
                .service(Objective.class, "acme.Spy")
                .write(folder.resolve("acme.jar"));

        Objective spy = (Objective) make(Iterables.getOnlyElement(loadOnly().providers()));

        assertThat(spy.value(new double[0])).isZero();
    }

    @Test
    void cannotReplaceTheApiByACopyOfTheirOwn() {
        new JarBuilder()
                .objective("acme.Tilted", "x[0]")
                .entry("org/thalweg/api/Objective.class", new byte[] {1, 2, 3})
                .write(folder.resolve("acme.jar"));

        assertThat(loadOnly().complaints()).isEmpty();
        assertThat(make(Iterables.getOnlyElement(loadOnly().providers()))).isInstanceOf(Objective.class);
    }

    @Test
    void bringTheirOwnLibraryInAnotherVersionThanTheHosts() {
        new JarBuilder()
                .source(
                        "com.google.common.base.Preconditions",
                        "package com.google.common.base; "
                                + "public class Preconditions { public static double own() { return 42; } }")
                .objective("acme.Own", "com.google.common.base.Preconditions.own()")
                .write(folder.resolve("acme.jar"));

        Objective own = (Objective) make(Iterables.getOnlyElement(loadOnly().providers()));

        assertThat(own.value(new double[0])).isEqualTo(42);
    }

    @Test
    void haveTheirVersionInTheNameWhereThatTellsThemApart() {
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("acme-1.0.jar"));
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("acme-1.1.jar"));
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("builtin.jar"));
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("other-2.jar"));

        assertThat(load()).extracting(Plugin::name).containsExactly("acme-1.0", "acme-1.1", "builtin-2", "other");
    }

    @Test
    void areNumberedWhereNothingElseTellsThemApart() {
        Path other = folder.resolve("more");
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve("one/acme.jar"));
        new JarBuilder().objective("acme.Tilted", "x[0]").write(other.resolve("acme.jar"));

        assertThat(Plugins.load(List.of(folder.resolve("one"), other), new HostGuard()))
                .extracting(Plugin::name)
                .containsExactly("acme", "acme-2");
    }

    @ParameterizedTest
    @CsvSource({
        "acme-1.2.jar,acme",
        "acme-1.2-SNAPSHOT.jar,acme",
        "my-3d-objectives.jar,my-3d-objectives",
        "acme (1).jar,acme",
        "a@b:c.jar,a-b-c"
    })
    void haveNamesThatASpecCanSpell(String file, String name) {
        new JarBuilder().objective("acme.Tilted", "x[0]").write(folder.resolve(file));

        assertThat(loadOnly().name()).isEqualTo(name);
        assertThat(Spec.parse(name + "/tilted").plugin()).isEqualTo(name);
    }

    @Test
    void provideAClassOnceHoweverOftenItIsNamed() {
        new JarBuilder()
                .objective("acme.Tilted", "x[0]")
                .service(Objective.class, "acme.Tilted", "acme.Tilted # again")
                .write(folder.resolve("acme.jar"));

        assertThat(loadOnly().providers()).hasSize(1);
        assertThat(loadOnly().complaints()).isEmpty();
    }

    @Test
    void sayThatAFolderHoldsNoJar() throws IOException {
        Files.createDirectories(folder.resolve("acme"));

        assertThat(loadOnly().complaints()).containsExactly("provides nothing: there is no jar in it");
    }

    @Test
    void findTheirOwnClassLoaderInTheirThread() {
        String seen = "Thread.currentThread().getContextClassLoader() == Loader.class.getClassLoader() ? 1 : 0";
        new JarBuilder()
                .source(
                        "acme.Loader",
                        "package acme; public class Loader implements org.thalweg.api.Objective {"
                                + " final double inConstructor = " + seen + ";"
                                + " public double value(double[] x) { return inConstructor + (" + seen + "); } }")
                .service(Objective.class, "acme.Loader")
                .write(folder.resolve("acme.jar"));
        Objective loader = (Objective) make(Iterables.getOnlyElement(loadOnly().providers()));
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThat(PluginContext.of("a built-in", loader)
                        .<Double, RuntimeException>call(() -> loader.value(new double[0])))
                .isEqualTo(2);
        assertThat(Terrain.sample(loader, Box.cube(2, 0, 1), 3).grid().values().toArray())
                .containsOnly(2);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void provideOptimizersToo() {
        new JarBuilder()
                .source(
                        "acme.Still",
                        "package acme; public class Still implements org.thalweg.api.Optimizer {"
                                + " public Run start(org.thalweg.api.Problem problem) {"
                                + " return (x, rates) -> problem.value(x); } }")
                .service(Optimizer.class, "acme.Still")
                .write(folder.resolve("acme.jar"));

        assertThat(Iterables.getOnlyElement(loadOnly().providers()).kind()).isEqualTo(Kind.OPTIMIZER);
    }
}
