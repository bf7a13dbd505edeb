package org.thalweg.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;

/** The kinds of files. What one needs is loaded when it is written, for the sake of a fast start of the others. */
enum FileFormat {
    PNG {
        @Override
        void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException {
            PngWriter.write(Pixmap.of(chart, figure.size()), PngWriter.FAST, out);
        }
    },
    SVG {
        @Override
        void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException {
            SvgWriter.write(chart, figure, out);
        }
    },
    PDF {
        @Override
        void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException {
            PdfWriter.write(chart, figure, out);
        }
    };

    /** Writes the chart of a figure. */
    abstract void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException;

    /** The ending of the files' names, without the dot. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    static Optional<FileFormat> of(String fileName) {
        for (FileFormat format : values()) {
            if (fileName.toLowerCase(Locale.ROOT).endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
