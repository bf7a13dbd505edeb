package org.thalweg.app.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.thalweg.api.Thrown;

/**
 * One plugin while it is being loaded. Whatever is wrong costs that line, that class or that jar, and is said.
 *
 * <p>The services files are those of ServiceLoader, but are read here, line by line: ServiceLoader loses the rest of a
 * file at its first bad line, and URLClassLoader skips a damaged jar without a word.
 */
final class PluginLoading {
    private static final String SERVICES = "META-INF/services/";

    private final String name;
    private final Path path;
    private final HostGuard guard;
    private final List<Provider<?>> providers = new ArrayList<>();
    private final Set<String> named = new HashSet<>(); // a class counts once, however many lines name it
    private final List<String> complaints = new ArrayList<>();

    PluginLoading(String name, Path path, HostGuard guard) {
        this.name = name;
        this.path = path;
        this.guard = guard;
    }

    Plugin plugin() {
        List<Path> jars = readableJars();
        if (!jars.isEmpty()) {
            PluginClassLoader loader = new PluginClassLoader(
                    name, jars.stream().map(PluginLoading::url).toArray(URL[]::new), guard);
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
            Set<Path> candidates =
                    Plugins.isJar(path) && !Files.isDirectory(path) ? Set.of(path) : Plugins.jarsAndFolders(path);
            for (Path jar : candidates) {
                if (Plugins.isJar(jar) && isReadable(jar)) {
                    readable.add(jar);
                }
            }
            if (readable.isEmpty() && complaints.isEmpty()) {
                complaints.add("provides nothing: there is no jar in it");
            }
        } catch (IOException | DirectoryIteratorException e) {
            complaints.add("can't be read: " + Thrown.inWords(e));
        }
        return readable;
    }

    private boolean isReadable(Path jar) {
        try {
            new JarFile(jar.toFile()).close();
            return true;
        } catch (IOException | SecurityException e) {
            complaints.add(nameOf(jar) + "not a readable jar: " + Thrown.inWords(e));
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

    private <T> void provide(Kind<T> kind, Path jar, PluginClassLoader loader) {
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
                if (!className.isEmpty() && named.add(kind.noun() + " " + className)) {
                    provide(kind, className, loader, nameOf(jar) + entryName + ", line " + number + ": ");
                }
            }
        } catch (IOException | RuntimeException e) { // a damaged entry throws either
            complaints.add(nameOf(jar) + entryName + " can't be read: " + Thrown.inWords(e));
        }
    }

    private <T> void provide(Kind<T> kind, String className, PluginClassLoader loader, String where) {
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
                Constructor<? extends T> constructor = type.getConstructor();
                T defaults = PluginContext.of(loader).call(constructor::newInstance);
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
            complaints.add(where + className + " can't be made: " + Thrown.inWords(cause));
        } catch (RuntimeException | Error e) { // whatever a stranger's class does costs that class alone
            complaints.add(where + className + " can't be loaded: " + Thrown.inWords(e));
        }
    }
}
