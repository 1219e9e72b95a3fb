package org.throughline.reporting.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws a chart as an SVG picture: with a title and a description for those who do not see it, in light or dark colours as
 * the reader's system asks for, without a script and without anything that has to be fetched.
 */
public final class SvgCanvas implements Canvas {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int NO_CHARACTER = 0xFFFD;

    private final XMLStreamWriter xml;

    /** Writes in UTF-8; the stream stays open. */
    public SvgCanvas(OutputStream out) throws IOException {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void begin(Chart chart, double width, double height) throws IOException {
        try {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attribute("width", number(width));
            attribute("height", number(height));
            attribute("viewBox", "0 0 " + number(width) + " " + number(height));
            attribute("role", "img");
            attribute("aria-labelledby", "title description");
            attribute("lang", chart.language());
            named("title", "title", chart.title() + ": " + chart.subject());
            named("desc", "description", chart.description());
            xml.writeStartElement("style");
            xml.writeCharacters(style());
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) throws IOException {
        try {
            xml.writeEmptyElement("rect");
            place(x, y);
            attribute("width", number(width));
            attribute("height", number(height));
            attribute("class", name(ink));
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void text(double x, double y, String text, Ink ink, Lettering lettering) throws IOException {
        try {
            xml.writeStartElement("text");
            place(x, y);
            attribute("class", name(ink) + " " + name(lettering));
            xml.writeCharacters(written(text));
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void named(String element, String id, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("id", id);
        xml.writeCharacters(written(text));
        xml.writeEndElement();
    }

    private void place(double x, double y) throws XMLStreamException {
        attribute("x", number(x));
        attribute("y", number(y));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, written(value));
    }

    private static String style() {
        StringBuilder css = new StringBuilder("text{font-family:system-ui,'Segoe UI',Roboto,Arial,sans-serif}");
        for (Lettering lettering : Lettering.values()) {
            css.append("text.%s{font-size:%dpx;font-weight:%d%s}"
                    .formatted(
                            name(lettering),
                            lettering.size(),
                            lettering.bold() ? 600 : 400,
                            lettering.fromTheEnd() ? ";text-anchor:end" : ""));
        }
        for (Ink ink : Ink.values()) {
            css.append(".%s{fill:%s}".formatted(name(ink), ink.light()));
        }
        css.append("@media (prefers-color-scheme:dark){");
        for (Ink ink : Ink.values()) {
            css.append(".%s{fill:%s}".formatted(name(ink), ink.dark()));
        }
        return css.append('}').toString();
    }

    /** XML knows no way to write some characters, such as most of the control characters. */
    private static String written(String text) {
        return text.codePoints()
                .map(character -> isXml(character) ? character : NO_CHARACTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
        return !surrogate && !control && character != 0xFFFE && character != 0xFFFF;
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
