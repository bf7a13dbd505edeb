package org.thalweg.app.figure;

import java.util.function.Supplier;
import org.thalweg.api.Figure;

/**
 * A figure and the name of its file, without an ending.
 *
 * @param figure made when it is asked for, and once: it may call a stranger's objective, and throw
 */
public record FigureFile(String name, Supplier<? extends Figure> figure) {
    public FigureFile {
        figure = new Once<>(figure);
    }
}
