package org.thalweg.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Loads plugin jars. Whatever is wrong with one costs that line, that class or that jar, and is said.
 *
 * <p>The services files are those of ServiceLoader, but are read here, line by line: ServiceLoader loses the rest of a
 * file at its first bad line, and URLClassLoader skips a damaged jar without a word.
 */
final class Plugins {
    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.+-]*$");
    private static final String SERVICES = "META-INF/services/";

    private Plugins() {}

    /** The plugins in these folders, by name; a folder that can't be read is a plugin with a complaint. */
    static List<Plugin> load(List<Path> folders) {
        Set<Path> paths = new LinkedHashSet<>();
        List<Plugin> plugins = new ArrayList<>();
        for (Path folder : folders) {
            try {
                paths.addAll(jarsAndFolders(folder));
            } catch (IOException | DirectoryIteratorException e) {
                plugins.add(new Plugin(
                        folder.getFileName().toString(), folder, List.of(), List.of("can't be read: " + reason(e))));
            }
        }
        Map<String, Integer> uses = new HashMap<>();
        paths.forEach(path -> uses.merge(shortName(path), 1, Integer::sum));
        for (Path path : paths) {
            // acme-1.0.jar beside acme-1.1.jar: then the version tells them apart; the built-ins keep their name
            boolean taken = uses.get(shortName(path)) > 1 || shortName(path).equals(Catalog.BUILTIN);
            plugins.add(load(taken ? longName(path) : shortName(path), path));
        }
        return plugins;
    }

    private static Set<Path> jarsAndFolders(Path folder) throws IOException {
        Set<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (isJar(entry) || Files.isDirectory(entry)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private static boolean isJar(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static String longName(Path path) {
        String name = path.getFileName().toString();
        return isJar(path) ? name.substring(0, name.length() - ".jar".length()) : name;
    }

    private static String shortName(Path path) {
        return VERSION.matcher(longName(path)).replaceFirst("");
    }

    private static Plugin load(String name, Path path) {
        return new Loading(name, path).plugin();
    }

    /** What went wrong, without a stack trace. */
    private static String reason(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return thrown.getClass().getSimpleName() + message;
    }

    /** One plugin while it is being loaded. */
    private static final class Loading {
        private final String name;
        private final Path path;
        private final List<Provider<?>> providers = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();

        Loading(String name, Path path) {
            this.name = name;
            this.path = path;
        }

        Plugin plugin() {
            List<Path> jars = readableJars();
            if (!jars.isEmpty()) {
                PluginClassLoader loader = new PluginClassLoader(
                        name, jars.stream().map(Loading::url).toArray(URL[]::new));
                for (Kind<?> kind : Kind.ALL) {
                    for (Path jar : jars) {
                        provide(kind, jar, loader);
                    }
                }
                if (providers.isEmpty() && complaints.isEmpty()) {
                    complaints.add("provides nothing: no file in " + SERVICES + " names an objective, optimizer, "
                            + "scheduler or plotter");
                }
            }
            return new Plugin(name, path, providers, complaints);
        }

        private List<Path> readableJars() {
            List<Path> readable = new ArrayList<>();
            try {
                Set<Path> candidates = isJar(path) && !Files.isDirectory(path) ? Set.of(path) : jarsAndFolders(path);
                for (Path jar : candidates) {
                    if (isJar(jar) && isReadable(jar)) {
                        readable.add(jar);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                complaints.add("can't be read: " + reason(e));
            }
            return readable;
        }

        private boolean isReadable(Path jar) {
            try {
                new JarFile(jar.toFile()).close();
                return true;
            } catch (IOException | SecurityException e) {
                complaints.add(nameOf(jar) + "not a readable jar: " + reason(e));
                return false;
            }
        }

        /** Says which jar is meant where the plugin has several. */
        private String nameOf(Path jar) {
            return jar.equals(path) ? "" : jar.getFileName() + ": ";
        }

        private static URL url(Path jar) {
            try {
                return jar.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private <T> void provide(Kind<T> kind, Path jar, ClassLoader loader) {
            String entryName = SERVICES + kind.type().getName();
            try (JarFile file = new JarFile(jar.toFile())) {
                ZipEntry entry = file.getEntry(entryName);
                if (entry == null) {
                    return;
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8));
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    String className =
                            line.replace("\uFEFF", "").replaceFirst("#.*", "").trim();
                    if (!className.isEmpty()) {
                        provide(kind, className, loader, nameOf(jar) + entryName + ", line " + number + ": ");
                    }
                }
            } catch (IOException | RuntimeException e) { // a damaged entry throws either
                complaints.add(nameOf(jar) + entryName + " can't be read: " + reason(e));
            }
        }

        private <T> void provide(Kind<T> kind, String className, ClassLoader loader, String where) {
            try {
                Class<?> found = Class.forName(className, false, loader);
                if (!kind.type().isAssignableFrom(found)) {
                    complaints.add(where + className + " is not " + kind.type().getName());
                } else if (!Modifier.isPublic(found.getModifiers())) {
                    complaints.add(where + className + " is not public");
                } else if (Modifier.isAbstract(found.getModifiers())) {
                    complaints.add(where + className + " is abstract");
                } else {
                    Class<? extends T> type = found.asSubclass(kind.type());
                    T defaults = type.getConstructor().newInstance();
                    providers.add(new Provider<>(kind, name, type, () -> defaults));
                }
            } catch (ClassNotFoundException e) {
                complaints.add(where + "there is no class " + className);
            } catch (NoSuchMethodException e) {
                complaints.add(where + className + " has no public constructor without parameters");
            } catch (UnsupportedClassVersionError e) {
                complaints.add(where + className + " was built for a newer Java than "
                        + Runtime.version().feature() + ": " + e.getMessage());
            } catch (ReflectiveOperationException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                complaints.add(where + className + " can't be made: " + reason(cause));
            } catch (RuntimeException | Error e) { // whatever a stranger's class does costs that class alone
                complaints.add(where + className + " can't be loaded: " + reason(e));
            }
        }
    }
}
