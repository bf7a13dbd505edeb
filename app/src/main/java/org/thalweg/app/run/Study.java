package org.thalweg.app.run;

import java.io.IOException;
import java.nio.file.Path;
import org.thalweg.api.Figure;
import org.thalweg.api.Size;
import org.thalweg.app.text.Json;
import org.thalweg.app.text.Table;

/** What a command found out beside the runs themselves, and how it is told. */
public interface Study {
    /** What its files and its part of result.json are called. */
    String name();

    /** For a person. */
    Table table();

    /** For a program: what {@link Json} takes. */
    Object json();

    /** All of it. */
    void writeCsv(Path file) throws IOException;

    /** Whether there is anything to draw. */
    boolean hasFigure();

    /** A picture of it, where there is anything to draw. */
    Figure figure(Size size);

    /** What the picture leaves out; empty if nothing. */
    String omission();
}
