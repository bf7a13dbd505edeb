package org.thalweg.app.catalog;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thalweg.api.Thrown;

/** Finds plugins in folders, and gives each a name of its own. */
final class Plugins {
    private static final Pattern VERSION = Pattern.compile("-\\d+(\\.\\d+)*([.-].*)?$");

    private Plugins() {}

    /** The plugins in these folders, by name; a folder that can't be read is a plugin with a complaint. */
    static List<Plugin> load(List<Path> folders, HostGuard guard) {
        Set<Path> paths = new LinkedHashSet<>();
        List<Plugin> plugins = new ArrayList<>();
        for (Path folder : folders) {
            try {
                paths.addAll(jarsAndFolders(folder));
            } catch (IOException | DirectoryIteratorException e) {
                plugins.add(new Plugin(
                        folder.toString(), folder, List.of(), List.of("can't be read: " + Thrown.inWords(e))));
            }
        }
        Map<Path, String> names = names(paths);
        for (Path path : paths) {
            plugins.add(new PluginLoading(names.get(path), path, guard).plugin());
        }
        return plugins;
    }

    /** A name for each: the file's without its version, with it where that tells two apart, else numbered. */
    private static Map<Path, String> names(Set<Path> paths) {
        Multiset<String> uses = HashMultiset.create();
        paths.forEach(path -> uses.add(shortName(path)));
        Set<String> taken = new HashSet<>(Set.of(Catalog.BUILTIN));
        Map<Path, String> names = new HashMap<>();
        for (Path path : paths) {
            String wanted = uses.count(shortName(path)) > 1 ? longName(path) : shortName(path);
            String name = wanted;
            for (int number = 2; !taken.add(name); number++) {
                name = wanted + "-" + number;
            }
            names.put(path, name);
        }
        return names;
    }

    static Set<Path> jarsAndFolders(Path folder) throws IOException {
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

    static boolean isJar(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static String longName(Path path) {
        String name = path.getFileName().toString();
        String stem = isJar(path) ? name.substring(0, name.length() - ".jar".length()) : name;
        return stem.replaceAll("[^\\w.-]+", "-"); // so that a spec can spell it
    }

    private static String shortName(Path path) {
        return VERSION.matcher(longName(path)).replaceFirst("");
    }
}
