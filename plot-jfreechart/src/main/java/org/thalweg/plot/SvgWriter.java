package org.thalweg.plot;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2DRuntimeException;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;
import org.thalweg.api.Size;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes charts as SVG, by Batik. */
final class SvgWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgWriter() {}

    static void write(JFreeChart chart, Figure figure, OutputStream out) throws IOException {
        try {
            Element root = root(chart, figure);
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (ParserConfigurationException | TransformerException | SVGGraphics2DRuntimeException e) {
            throw new IOException("can't write SVG: " + e.getMessage(), e);
        }
    }

    private static Element root(JFreeChart chart, Figure figure) throws ParserConfigurationException {
        Size size = figure.size();
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument(SVG, "svg", null);
        SvgGraphics g2 = new SvgGraphics(new SvgContext(document));
        g2.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        Detail.ask(g2, size);
        chart.draw(g2, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        Element root = g2.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width() + " " + size.height());
        String title = PlainText.clean(figure.title());
        if (!title.isEmpty()) {
            Element named = document.createElementNS(SVG, "title");
            named.setTextContent(title);
            root.insertBefore(named, root.getFirstChild());
        }
        return root;
    }
}
