package org.thalweg.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;
import org.thalweg.api.Size;

/** Writes charts as PDF, one page of the figure's size, by PDFBox. */
final class PdfWriter {
    /** The points in 100 pixels, which are an inch. */
    private static final float POINTS = 72;

    private PdfWriter() {}

    static void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException {
        Size size = figure.size();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L); // else the time of day
            document.getDocumentInformation().setTitle(PlainText.clean(figure.title()));
            PDPage page = new PDPage(new PDRectangle(points(size.width()), points(size.height())));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, size.width(), size.height());
            try {
                g2.setFontTextDrawer(new PdfText(document));
                Detail.ask(g2, size);
                chart.draw(g2, new Rectangle2D.Double(0, 0, size.width(), size.height()));
            } finally {
                g2.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(points(1), points(1)));
                content.drawForm(g2.getXFormObject());
            }
            document.save(out);
        }
    }

    private static float points(int pixels) {
        return POINTS * pixels / 100;
    }
}
