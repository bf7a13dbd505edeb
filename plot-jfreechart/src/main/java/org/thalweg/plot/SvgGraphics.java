package org.thalweg.plot;

import java.awt.Graphics;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/**
 * Batik's, but that text is as long as it is in pixels, whatever font the viewer has: else it would leave its place.
 */
final class SvgGraphics extends SVGGraphics2D {
    SvgGraphics(SvgContext context) {
        super(context, false);
    }

    private SvgGraphics(SvgGraphics original) {
        super(original);
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Element element = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, SVG_TEXT_TAG);
        element.setAttributeNS(null, SVG_X_ATTRIBUTE, generatorCtx.doubleString(x));
        element.setAttributeNS(null, SVG_Y_ATTRIBUTE, generatorCtx.doubleString(y));
        element.setAttributeNS(
                null, SVG_TEXT_LENGTH_ATTRIBUTE, generatorCtx.doubleString(PlainText.width(text, getFont())));
        element.setAttributeNS(null, SVG_LENGTH_ADJUST_ATTRIBUTE, SVG_SPACING_AND_GLYPHS_VALUE);
        element.setAttributeNS(XML_NAMESPACE_URI, XML_SPACE_QNAME, XML_PRESERVE_VALUE);
        element.setTextContent(text);
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }
}
