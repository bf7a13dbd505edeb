package org.thalweg.app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.thalweg.api.Objective;

/** Compiles sources against the api alone and packs them into a jar, as a stranger would. */
public final class JarBuilder {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> dropped = new ArrayList<>();

    /** A class by its whole name, and its source. */
    public JarBuilder source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** A public objective class that has only its value: {@code return <expression>;}. */
    public JarBuilder objective(String className, String expression) {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return source(
                        className,
                        "package " + packageName + "; public class " + simpleName
                                + " implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { return " + expression + "; } }")
                .service(Objective.class, className);
    }

    /** A services file; further calls for the same type add lines. */
    public JarBuilder service(Class<?> type, String... lines) {
        String text = String.join("\n", lines) + "\n";
        entries.merge(
                "META-INF/services/" + type.getName(),
                text.getBytes(StandardCharsets.UTF_8),
                (before, more) -> (new String(before, StandardCharsets.UTF_8) + text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Any other entry. */
    public JarBuilder entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Leaves a compiled class out of the jar. */
    public JarBuilder without(String className) {
        dropped.add(className.replace('.', '/') + ".class");
        return this;
    }

    /** Makes the jar. */
    public Path write(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Path work = Files.createTempDirectory("jar-builder");
            compile(work);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> classes = Files.walk(work)) {
                for (Path file : classes.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = work.relativize(file).toString().replace('\\', '/');
                    if (!dropped.contains(name)) {
                        put(out, name, Files.readAllBytes(file));
                    }
                }
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    put(out, entry.getKey(), entry.getValue());
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private void compile(Path work) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            List<String> options = List.of("--release", "17", "-cp", apiLocation(), "-d", work.toString());
            if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
                throw new IllegalArgumentException("does not compile:\n" + messages);
            }
        }
    }

    private static String apiLocation() {
        try {
            return Path.of(Objective.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
