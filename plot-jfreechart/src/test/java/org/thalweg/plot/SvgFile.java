package org.thalweg.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An SVG file, to be asked about what is in it. */
final class SvgFile {
    private final Document document;

    private SvgFile(Document document) {
        this.document = document;
    }

    static SvgFile read(Path file) throws IOException {
        try {
            return new SvgFile(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** How many paths are drawn in a colour, not filled. */
    long lines(Color color) {
        String wanted = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
        return elements("path").stream()
                .filter(path -> inherited(path, "stroke").equals(wanted)
                        && inherited(path, "fill").equals("none"))
                .count();
    }

    private static String inherited(Node node, String attribute) {
        return node instanceof Element element && !element.hasAttribute(attribute)
                ? inherited(node.getParentNode(), attribute)
                : ((Element) node).getAttribute(attribute);
    }
}
