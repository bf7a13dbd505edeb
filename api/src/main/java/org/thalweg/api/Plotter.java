package org.thalweg.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Draws figures. An implementation MUST be safe to call from several threads. */
public interface Plotter {
    /** The file formats that it writes, as file name endings in lower case: {@code png}. */
    Set<String> formats();

    /**
     * Draws a figure into a file.
     *
     * @param file to be made or replaced; its name's ending is the format
     * @throws UnsupportedOperationException for a kind of figure or a format that it doesn't know
     * @throws IOException if the file can't be written
     */
    void draw(Figure figure, Path file) throws IOException;

    /** The formats of animations that it writes, as {@link #formats()}; none unless overridden. */
    default Set<String> animationFormats() {
        return Set.of();
    }

    /**
     * Draws an animation into a file.
     *
     * @param file to be made or replaced; its name's ending is the format
     * @throws UnsupportedOperationException for a format that it doesn't know
     * @throws IOException if the file can't be written
     */
    default void animate(Animation animation, Path file) throws IOException {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no animations");
    }

    /**
     * Shows figures in windows, and returns when the user has closed them.
     *
     * @throws UnsupportedOperationException if it has no windows, or there is no display
     */
    default void show(List<Figure> figures) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no windows");
    }
}
