package org.thalweg.plot;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/** Puts images into the SVG itself. Batik would do it with ImageIO and ten more jars. */
final class SvgImages extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
            throws SVGGraphics2DIOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngWriter.write((BufferedImage) image, PngWriter.SMALL, png);
        } catch (IOException e) {
            throw new SVGGraphics2DIOException(e.getMessage(), e);
        }
        element.setAttributeNS(
                XLINK_NAMESPACE_URI,
                XLINK_HREF_QNAME,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }
}
