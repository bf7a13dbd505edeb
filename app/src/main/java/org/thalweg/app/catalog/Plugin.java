package org.thalweg.app.catalog;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar, or a folder of jars, that was dropped in.
 *
 * @param name the file's name without its ending and version: {@code acme} for {@code acme-1.2.jar}
 * @param path the jar or the folder
 * @param providers what it provides
 * @param complaints what was skipped of it, each a sentence with the reason
 */
public record Plugin(String name, Path path, List<Provider<?>> providers, List<String> complaints) {
    public Plugin {
        providers = ImmutableList.copyOf(providers);
        complaints = ImmutableList.copyOf(complaints);
    }
}
