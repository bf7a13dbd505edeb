package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Objective;

/** Objectives in class loaders that see the JDK, the api and themselves, not this module. */
class PluginTest {
    /** What a plugin's parent shows of the host. */
    private static final class ApiOnly extends ClassLoader {
        ApiOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.thalweg.api.")) {
                return Objective.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }

    @TempDir
    Path folder;

    private URLClassLoader compiled(String... sources) throws Exception {
        for (String source : sources) {
            String name = source.replaceAll("(?s).*?package ([\\w.]+);.*?(?:class|record|interface) (\\w+).*", "$1.$2");
            Path file = folder.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        }
        List<String> files;
        try (var all = Files.walk(folder)) {
            files = all.map(Path::toString).filter(f -> f.endsWith(".java")).toList();
        }
        List<String> arguments = new java.util.ArrayList<>(
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString()));
        arguments.addAll(files);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, new ApiOnly());
    }

    private static Objective instance(URLClassLoader loader, String name) throws Exception {
        var constructor = loader.loadClass(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Objective) constructor.newInstance();
    }

    @Test
    void aRecordWithAPrivateHelper() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public record Valley(double a) implements org.thalweg.api.Objective {
                    public Valley() { this(2); }
                    public double value(double[] x) { return square(x[0]) + a * Nested.cube(x[1]); }
                    private static double square(double v) { return v * v; }
                    private static class Nested { private static double cube(double v) { return v * v * v; } }
                }
                """)) {
            assertThat(Found.gradient(instance(loader, "acme.Valley"), 3, 2)).containsExactly(6, 24);
        }
    }

    @Test
    void helpersInOtherPackages() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                class Hidden implements org.thalweg.api.Objective {
                    Hidden() {}
                    public double value(double[] x) { return new acme.tools.Tools(3).scaled(x) + acme.tools.Tools.LIMIT; }
                }
                """, """
                package acme.tools;
                public class Tools {
                    public static final double LIMIT = Math.random() * 0 + 1;
                    private static int calls = 4;
                    private final double factor;
                    private final Inner inner = new Inner();
                    public Tools(double factor) { this.factor = factor; }
                    public double scaled(double[] x) { return own(x[0]) * factor + plain(2) * x[1] + calls + guarded(x[0]); }
                    private double own(double v) { return v * v; }
                    private double plain(int n) { return n + factor; }
                    protected double guarded(double v) { return 0; }
                    private static class Inner { }
                }
                """)) {
            assertThat(Found.gradient(instance(loader, "acme.Hidden"), 2, 1)).containsExactly(12, 5);
        }
    }

    @Test
    void aPackagePrivateClassElsewhereIsDeclined() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public class Uses implements org.thalweg.api.Objective {
                    public double value(double[] x) { return acme.tools.Open.of(x[0]); }
                }
                """, """
                package acme.tools;
                public class Open {
                    public static double of(double v) { return new Shut().of(v); }
                }
                """, """
                package acme.tools;
                class Shut {
                    double of(double v) { return v * v; }
                }
                """)) {
            assertThat(Found.reason(instance(loader, "acme.Uses")))
                    .contains("acme.tools.Shut")
                    .contains("not public");
        }
    }

    @Test
    void aClassFileThatCannotBeHad() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public class Gone implements org.thalweg.api.Objective {
                    public double value(double[] x) { return x[0]; }
                }
                """)) {
            Objective gone = instance(loader, "acme.Gone");
            Files.delete(folder.resolve("acme/Gone.class"));
            assertThat(Found.reason(gone)).isEqualTo("the class file of acme.Gone can't be had");
        }
    }

    @Test
    void aLambdaThatIsTheOnlyOneOfItsClass() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public class Maker implements java.util.function.Supplier<org.thalweg.api.Objective> {
                    private final double a = 3;
                    public org.thalweg.api.Objective get() {
                        double b = a + 1;
                        long c = 2;
                        return x -> a * x[0] * x[0] + b * x[1] * c;
                    }
                }
                """)) {
            Object maker = loader.loadClass("acme.Maker").getConstructor().newInstance();
            Objective objective = (Objective) ((java.util.function.Supplier<?>) maker).get();
            assertThat(Found.gradient(objective, 2, 1)).containsExactly(12, 8);
        }
    }

    @Test
    void aLambdaBesideOneOfAnotherInterfaceThatLooksTheSame() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public class Both implements java.util.function.Supplier<org.thalweg.api.Objective> {
                    private interface Other { double value(double[] x); }
                    public org.thalweg.api.Objective get() {
                        Other other = x -> x[0] + x[1];
                        return other.value(new double[2]) == 0 ? x -> x[0] * x[1] : null;
                    }
                }
                """)) {
            Object both = loader.loadClass("acme.Both").getConstructor().newInstance();
            Objective objective = (Objective) ((java.util.function.Supplier<?>) both).get();
            assertThat(Found.gradient(objective, 2, 3)).containsExactly(3, 2);
        }
    }

    /** The twin, in the objective's package, must not name the class, though the JVM would call its method. */
    @Test
    void aClassThatIsKnownButNotPublicElsewhereIsDeclined() throws Exception {
        try (URLClassLoader loader = compiled("""
                package acme;
                public class Sees implements org.thalweg.api.Objective {
                    private final acme.tools.Shape shape = acme.tools.Shape.round();
                    public double value(double[] x) { return shape.of(x[0]); }
                }
                """, """
                package acme.tools;
                public sealed interface Shape permits Round {
                    double of(double v);
                    static Shape round() { return new Round(); }
                }
                """, """
                package acme.tools;
                final class Round implements Shape {
                    public double of(double v) { return v * v; }
                }
                """)) {
            assertThat(Found.reason(instance(loader, "acme.Sees")))
                    .isEqualTo("value() calls acme.tools.Shape.of, whose code isn't known or uses what only its own"
                            + " class may");
        }
    }

    @Test
    void everyClassHasItsOwnTwinAndEveryInstanceItsSettings() throws Exception {
        String source = """
                package acme;
                public record Scale(double a) implements org.thalweg.api.Objective {
                    public Scale() { this(%s); }
                    public double value(double[] x) { return a * x[0]; }
                }
                """;
        try (URLClassLoader first = compiled(source.formatted("2"));
                URLClassLoader second = compiled(source.formatted("5"))) {
            Objective two = instance(first, "acme.Scale");
            Objective five = instance(second, "acme.Scale");
            Differentiable found =
                    ((Differentiation.Exact) new BytecodeDifferentiator().differentiate(two, two.start())).objective();
            double[] gradient = new double[1];
            assertThat(Found.gradient(five, 1)).containsExactly(5);
            assertThat(found.valueAndGradient(new double[] {3}, gradient)).isEqualTo(two.value(new double[] {3}));
        }
    }
}
