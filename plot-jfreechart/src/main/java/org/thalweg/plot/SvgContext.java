package org.thalweg.plot;

import java.text.DecimalFormat;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;

/** Batik's defaults, but fit for figures that are drawn at the same time, and with images that PngWriter wrote. */
final class SvgContext extends SVGGeneratorContext {
    SvgContext(Document document) {
        super(document);
        setIDGenerator(new SVGIDGenerator());
        setExtensionHandler(new DefaultExtensionHandler());
        setImageHandler(new SvgImages());
        setStyleHandler(new DefaultStyleHandler());
        setErrorHandler(new DefaultErrorHandler());
        setComment(null);
        // Batik shares one among all threads, which DecimalFormat does not promise to bear
        decimalFormat = (DecimalFormat) decimalFormat.clone();
    }
}
