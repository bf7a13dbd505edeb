package org.thalweg.plot;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Text as text, in the font that comes with PDFBox, of which the file gets what it uses. It is made as long as it is in
 * pixels, or it would leave its place. What the font lacks is drawn as shapes instead.
 */
final class PdfText implements IPdfBoxGraphics2DFontTextDrawer {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;

    PdfText(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
        }
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) throws IOException {
        try {
            font.encode(text(iterator));
            return true;
        } catch (IllegalArgumentException e) { // there is no glyph for some character
            return false;
        }
    }

    @Override
    public void drawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) throws IOException {
        String text = text(iterator);
        double size = env.getFont().getSize2D();
        double natural = font.getStringWidth(text) / 1000 * size;
        if (!(natural > 0)) {
            return;
        }
        PDPageContentStream content = env.getContentStream();
        env.applyPaint(env.getPaint(), null);
        content.beginText();
        content.setFont(font, (float) size);
        content.setTextMatrix(Matrix.getScaleInstance((float) (PlainText.width(text, env.getFont()) / natural), -1));
        content.showText(text);
        content.endText();
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
        return env.getCalculationGraphics().getFontMetrics(font);
    }

    private static String text(AttributedCharacterIterator iterator) {
        StringBuilder text = new StringBuilder();
        for (char c = iterator.first(); c != CharacterIterator.DONE; c = iterator.next()) {
            text.append(c);
        }
        return text.toString();
    }
}
