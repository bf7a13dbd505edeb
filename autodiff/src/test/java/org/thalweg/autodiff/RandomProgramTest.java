package org.thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** Programs thrown together at random, compiled, and compared with differences. */
class RandomProgramTest {
    private static final int PROGRAMS = 40;
    private static final String[] UNARY = {
        "Math.sin", "Math.cos", "Math.tanh", "Math.atan", "bounded", "-", "3 -", "2 *"
    };

    @TempDir
    Path folder;

    @Test
    void agreeWithDifferences() throws Exception {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Files.writeString(folder.resolve("P" + seed + ".java"), new Program(seed).text());
        }
        String[] arguments = new String[PROGRAMS + 5];
        String[] options = {"-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString()};
        System.arraycopy(options, 0, arguments, 0, 5);
        for (int seed = 0; seed < PROGRAMS; seed++) {
            arguments[5 + seed] = folder.resolve("P" + seed + ".java").toString();
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        int compared = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Objective.class.getClassLoader())) {
            for (int seed = 0; seed < PROGRAMS; seed++) {
                compared += compare((Objective)
                        loader.loadClass("P" + seed).getConstructor().newInstance());
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMS * 20 * 3 / 2);
    }

    private static int compare(Objective objective) throws IOException {
        Differentiable found = Found.exact(objective);
        SplittableRandom random = new SplittableRandom(11);
        int compared = 0;
        for (int k = 0; k < 20; k++) {
            double[] x = random.doubles(3, -1, 1).toArray();
            double[] gradient = new double[3];
            assertThat(found.valueAndGradient(x, gradient)).isEqualTo(objective.value(x));
            compared += Found.compare(objective, x, gradient);
        }
        return compared;
    }

    /** Statements on doubles a … d, an array y and a matrix m; all values stay moderate. */
    private static final class Program {
        private final SplittableRandom random;
        private final String name;

        Program(int seed) {
            random = new SplittableRandom(seed);
            name = "P" + seed;
        }

        String text() {
            return "public class " + name + " implements org.thalweg.api.Objective {\n"
                    + "public int dimension() { return 3; }\n"
                    + "static double bounded(double v) { return v / (1 + v * v); }\n"
                    + "static double mix(double u, double[] v, int i) { v[i % 3] = bounded(v[i % 3] * u); return v[i % 2]; }\n"
                    + "public double value(double[] x) {\n"
                    + "double a = x[0], b = x[1], c = 0.5, d = x[2]; double[] y = new double[3];\n"
                    + "double[][] m = {{1, a}, {b, 0}};\n"
                    + block(3, 4)
                    + "return a + b * c + d + y[0] - y[1] * y[2] + m[0][0] * m[0][1] + m[1][0] - m[1][1];\n}\n}\n";
        }

        private String block(int depth, int statements) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < statements; k++) {
                text.append(statement(depth));
            }
            return text.toString();
        }

        private String statement(int depth) {
            String loop = "i" + random.nextInt(1 << 30);
            return switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 0, 1 -> variable() + " = bounded(" + expression(3) + ");\n";
                case 2 -> element() + " = bounded(" + expression(2) + ");\n";
                case 3 -> variable() + " = " + element() + " = bounded(" + expression(2) + ");\n";
                case 4 ->
                    "{ double[] row = m[" + random.nextInt(2) + "]; row[0] -= bounded(" + expression(2)
                            + "); y = y.clone(); }\n";
                case 5 ->
                    "for (int " + loop + " = 0; " + loop + " < " + random.nextInt(1, 4) + "; " + loop + "++) {\n"
                            + block(depth - 1, 2) + variable() + " = mix(" + expression(1) + ", y, " + loop + ");\n}\n";
                case 6 ->
                    "if (" + expression(1) + " > " + expression(1) + ") {\n" + block(depth - 1, 2) + "} else {\n"
                            + block(depth - 1, 2) + "}\n";
                default ->
                    "switch (" + random.nextInt(4) + ") { case 0: " + block(depth - 1, 1) + " case 1: "
                            + block(depth - 1, 1) + " break; default: " + block(depth - 1, 1) + "}\n";
            };
        }

        private String variable() {
            return String.valueOf("abcd".charAt(random.nextInt(4)));
        }

        private String element() {
            return random.nextBoolean()
                    ? "y[" + random.nextInt(3) + "]"
                    : "m[" + random.nextInt(2) + "][" + random.nextInt(2) + "]";
        }

        private String expression(int depth) {
            if (depth == 0) {
                return switch (random.nextInt(4)) {
                    case 0 -> String.valueOf(random.nextInt(-9, 10) / 4.0);
                    case 1 -> element();
                    case 2 -> "x[" + random.nextInt(3) + "]";
                    default -> variable();
                };
            }
            String left = expression(depth - 1);
            String right = expression(random.nextInt(depth));
            return switch (random.nextInt(7)) {
                case 0 -> "(" + left + " + " + right + ")";
                case 1 -> "(" + left + " - " + right + ")";
                case 2 -> "(" + left + " * " + right + ")";
                case 3 -> "(" + left + " / (2 + " + right + " * " + right + "))";
                case 4 -> "Math.max(" + left + ", " + right + ")";
                case 5 -> "(" + left + " < " + right + " ? " + left + " : " + expression(depth - 1) + ")";
                default -> "(" + UNARY[random.nextInt(UNARY.length)] + " (" + left + "))";
            };
        }
    }
}
