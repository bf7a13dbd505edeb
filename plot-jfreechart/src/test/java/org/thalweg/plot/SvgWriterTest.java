package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
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
import org.w3c.dom.Element;

class SvgWriterTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"'\u202e\u0000 \ud83d\ude00";

    @TempDir
    Path folder;

    private SvgFile draw(Figure figure) throws IOException {
        Path file = folder.resolve("figure.svg");
        new JFreeChartPlotter().draw(figure, file);
        return SvgFile.read(file);
    }

    private static Landscape landscape(Size size, String title, Series... paths) {
        return new Landscape(
                title,
                size,
                grid(Grids::rosenbrock),
                50,
                Scale.LOG,
                0,
                List.of(Minimum.of(0, 1.5, 2.25)),
                List.of(paths));
    }

    private static Series named(String label, Series path) {
        return new Series(label, path.x(), path.y());
    }

    @Test
    void holdsTextAsText() throws IOException {
        SvgFile svg = draw(landscape(
                new Size(600, 500), "A valley", named("first", path(-1, 1, 1, 1)), named("other", path(2, 2, 0, 0))));

        assertThat(svg.texts()).contains("A valley", "first", "other", "optimum", "\u22122", "2");
        assertThat(svg.elements("title"))
                .singleElement()
                .satisfies(title -> assertThat(title.getTextContent()).isEqualTo("A valley"));
        assertThat(svg.root().getAttribute("width")).isEqualTo("600");
        assertThat(svg.root().getAttribute("height")).isEqualTo("500");
        assertThat(svg.root().getAttribute("viewBox")).isEqualTo("0 0 600 500");
    }

    @Test
    void textIsAsLongAsItWasLaidOut() throws IOException {
        Landscape figure = landscape(new Size(600, 500), "A valley");

        assertThat(draw(figure).elements("text"))
                .filteredOn(text -> text.getTextContent().equals("A valley"))
                .singleElement()
                .satisfies(text -> assertThat(Double.parseDouble(text.getAttribute("textLength")))
                        .isEqualTo(PlainText.width(
                                "A valley", Unit.of(figure.size()).titleFont())));
    }

    @Test
    void holdsEachPathAsOneLine() throws IOException {
        SvgFile svg =
                draw(landscape(new Size(600, 500), "", path(-1, 1, 1, 1), path(2, 2, -1, -2), path(-2, -2, 2, -2)));

        for (int i = 0; i < 3; i++) {
            assertThat(svg.lines(LineStyle.of(i, 3).color())).isEqualTo(1);
        }
    }

    @Test
    void holdsTheLandscapeAsOneImageOfTwiceTheResolution() throws IOException {
        SvgFile svg = draw(landscape(new Size(600, 500), ""));

        Element image = svg.elements("image").get(0);
        assertThat(svg.elements("image")).hasSize(1);
        String link = image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
        assertThat(link).startsWith("data:image/png;base64,");
        byte[] png = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                .isEqualTo(2
                        * (int) Picture.of(landscape(new Size(600, 500), ""))
                                .viewport()
                                .area()
                                .getWidth());
    }

    @Test
    void aLargeFigureGetsNoFinerAnImage() throws IOException {
        Path file = folder.resolve("large.svg");
        new JFreeChartPlotter().draw(landscape(new Size(3000, 2000), ""), file);

        String link =
                SvgFile.read(file).elements("image").get(0).getAttributeNS("http://www.w3.org/1999/xlink", "href");
        byte[] png = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isLessThan(3000);
    }

    @Test
    void whatLooksLikeMarkupIsText() throws IOException {
        Series curve = new Series(HOSTILE, Vector.of(0, 1, 2), Vector.of(1, 2, 3));
        SvgFile svg = draw(new Curves(
                HOSTILE,
                new Size(900, 600),
                new Axis(HOSTILE, Scale.LINEAR),
                new Axis(HOSTILE, Scale.LINEAR),
                List.of(curve)));

        assertThat(svg.elements("script")).isEmpty();
        assertThat(svg.texts().stream().filter(PlainText.clean(HOSTILE)::equals))
                .as("title, two axes and the legend")
                .hasSize(4);
    }

    @Test
    void saysNeitherWhenNorHowItWasMade() throws IOException {
        draw(landscape(new Size(300, 300), "A valley"));

        assertThat(Files.readString(folder.resolve("figure.svg"))).doesNotContain("<!--", "<!DOCTYPE");
    }
}
