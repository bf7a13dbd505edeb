package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.path;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Axis;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class PdfWriterTest {
    @TempDir
    Path folder;

    private PDDocument draw(Figure figure) throws IOException {
        Path file = folder.resolve("figure.pdf");
        new JFreeChartPlotter().draw(figure, file);
        return Loader.loadPDF(file.toFile());
    }

    private static Landscape landscape() {
        return new Landscape(
                "A valley",
                new Size(800, 600),
                grid(Grids::rosenbrock),
                50,
                Scale.LOG,
                0,
                List.of(Minimum.of(0, 1.5, 2.25)),
                List.of(path(-1, 1, 1, 1), path(2, 2, -1, -2)));
    }

    private static Curves curves(String label) {
        Series curve = new Series(label, Vector.of(0, 1, 2), Vector.of(1, 10, 0.1));
        return new Curves(
                "A descent",
                new Size(800, 600),
                new Axis("step", Scale.LINEAR),
                new Axis("loss", Scale.LOG),
                List.of(curve));
    }

    @Test
    void isOnePageOfOneHundredPixelsAnInch() throws IOException {
        try (PDDocument pdf = draw(landscape())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(8 * 72f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(6 * 72f);
        }
    }

    @Test
    void looksLikeThePng() throws IOException {
        assertLooksLikeThePng(landscape());
        assertLooksLikeThePng(curves("adam"));
    }

    /** A path or a label that is missing or elsewhere changes the mean of a square of 50 pixels by 8 of 255 or more. */
    private void assertLooksLikeThePng(Figure figure) throws IOException {
        try (PDDocument pdf = draw(figure)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 100);
            // a black line as thin as a pixel, rounded into the next square, makes 5.1; the other font makes 2.5
            assertThat(Picture.differenceFromAfar(page, Picture.of(figure).image(), 50))
                    .isLessThan(6);
        }
    }

    @Test
    void holdsTextAsText() throws IOException {
        try (PDDocument pdf = draw(curves("adam:lr=0.1 \u2026 \u00e9\u03b2"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("A descent", "step", "adam:lr=0.1 \u2026 \u00e9\u03b2");
        }
    }

    @Test
    void whatTheFontLacksIsDrawnAsShapes() throws IOException {
        Figure figure = curves("\u2135".repeat(20)); // a sign for infinite numbers
        try (PDDocument pdf = draw(figure)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("step").doesNotContain("\u2135");
        }
        assertLooksLikeThePng(figure);
    }

    @Test
    void theOneFontIsInTheFile() throws IOException {
        try (PDDocument pdf = draw(landscape())) {
            PDResources page = pdf.getPage(0).getResources();
            PDFormXObject figure = (PDFormXObject)
                    page.getXObject(page.getXObjectNames().iterator().next());
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : figure.getResources().getFontNames()) {
                fonts.add(figure.getResources().getFont(name));
            }
            assertThat(fonts)
                    .singleElement()
                    .satisfies(font -> assertThat(font.isEmbedded()).isTrue());
        }
    }

    @Test
    void saysWhatItShowsButNotWhen() throws IOException {
        try (PDDocument pdf = draw(landscape())) {
            PDDocumentInformation about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("A valley");
            assertThat(about.getMetadataKeys()).containsExactly("Title");
        }
    }
}
