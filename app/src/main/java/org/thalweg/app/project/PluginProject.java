package org.thalweg.app.project;

import com.google.common.base.CaseFormat;
import com.google.common.io.MoreFiles;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.thalweg.app.text.UsageException;
import org.thalweg.app.text.Version;

/**
 * A Maven project with one objective, optimiser or scheduler that works, a test of its contract, and a README.
 *
 * @param kind what it provides
 * @param className the class's simple name
 * @param packageName the class's package
 */
public record PluginProject(PluginKind kind, String className, String packageName) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** @throws UsageException if a name is none that Java, or the class to be written, allows */
    public PluginProject {
        if (!SourceVersion.isName(className)
                || !Character.isUpperCase(className.charAt(0))
                || className.contains(".")) {
            throw new UsageException(
                    "NAME must be a Java class's name that begins with a capital, such as Valley, got '" + className
                            + "'");
        }
        for (String taken : new String[] {"org.thalweg.api.", "java.lang."}) {
            if (exists(taken + className)) {
                throw new UsageException("NAME must be another than that of " + taken + className);
            }
        }
        if (!SourceVersion.isName(packageName)) {
            throw new UsageException(
                    "--package must be a Java package's name, such as org.example.valleys, got '" + packageName + "'");
        }
        if (packageName.startsWith("java.") || packageName.equals("org.thalweg.api")) {
            throw new UsageException("--package must be a package of your own, got " + packageName);
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, PluginProject.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The project's name, and its folder's: {@code steep-valley} for {@code SteepValley}. */
    public String name() {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, className);
    }

    /** A command that shows what the jar provides. */
    public String trial() {
        return kind.trial(name());
    }

    /** The path of the jar that Maven makes, from the project's folder. */
    public String jar() {
        return "target/" + name() + "-0.1.0.jar";
    }

    /**
     * Writes it whole or not at all.
     *
     * @param folder where nothing is yet
     * @param repository where Maven finds the api and the testkit
     * @throws UsageException if there is something at the folder's place already
     */
    public void write(Path folder, URI repository) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("'" + folder + "' is there already; nothing was written");
        }
        Map<String, String> files = files(repository);
        Files.createDirectories(place.getParent());
        Path whole = Files.createDirectory(
                place.resolveSibling(".thalweg-" + ProcessHandle.current().pid() + "-" + place.getFileName()));
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = whole.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Files.move(whole, place);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("'" + folder + "' is there already; nothing was written");
        } finally {
            if (Files.exists(whole)) {
                MoreFiles.deleteRecursively(whole);
            }
        }
    }

    private Map<String, String> files(URI repository) throws IOException {
        Map<String, String> values = values(repository);
        String sources = "/java/" + packageName.replace('.', '/') + "/" + className;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", filled("pom.xml", values));
        files.put("README.md", filled("README.md", values));
        files.put(".gitignore", "target/\n");
        files.put("src/main" + sources + ".java", filled(kind.noun() + ".java.txt", values));
        files.put("src/test" + sources + "Test.java", filled("test.java.txt", values));
        files.put(
                "src/main/resources/META-INF/services/" + kind.type().getName(), packageName + "." + className + "\n");
        return files;
    }

    private Map<String, String> values(URI repository) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("class", className);
        values.put("package", packageName);
        values.put("name", name());
        values.put("kind", kind.noun());
        values.put("article", kind == PluginKind.SCHEDULER ? "A" : "An");
        values.put("type", kind.type().getSimpleName());
        values.put("jar", jar());
        values.put("trial", trial());
        values.put("repository", repository.toString());
        values.put("thalweg", Version.NUMBER);
        Properties versions = new Properties();
        versions.load(Resources.asByteSource(Resources.getResource(PluginProject.class, "versions.properties"))
                .openStream());
        versions.forEach((library, version) -> values.put((String) library, (String) version));
        return values;
    }

    private static String filled(String template, Map<String, String> values) throws IOException {
        String text = Resources.toString(Resources.getResource(PluginProject.class, template), StandardCharsets.UTF_8);
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }
}
