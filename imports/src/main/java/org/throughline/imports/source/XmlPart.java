package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * One part of a workbook, read element by element. Nothing is included from outside, and nothing that a file can say makes
 * it hold more than a cell: no entity is declared, no tag is longer than {@link #LONGEST_TAG}, no elements are deeper than
 * {@link #DEEPEST}, and there are no more than {@link #MOST_NAMES} different names, which the parser keeps.
 */
final class XmlPart implements Closeable {
    /** In bytes, with all its attributes; comments too. */
    static final int LONGEST_TAG = 262_144;

    static final int DEEPEST = 64;
    static final int MOST_NAMES = 2_000;

    private static final XMLInputFactory FACTORY = factory();

    private final CountedStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(InputStream in) {
        this.in = new TagStream(in);
        try {
            this.xml = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException malformed) {
            throw malformed();
        }
    }

    /** Goes to the next element that begins or ends; false at the end. */
    boolean next() {
        int event;
        do {
            event = advance();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** Whether an element of this name begins here, whatever its namespace. */
    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** What an attribute says, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Adds the text up to the end of the element that begins here; false when that is more than fits. */
    boolean text(StringBuilder text, int longest) {
        int outer = depth - 1;
        while (depth > outer) {
            int event = advance();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (text.length() + xml.getTextLength() > longest) {
                    return false;
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw malformed();
            }
        }
        return true;
    }

    /** How much was read, in bytes. */
    long bytesRead() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int advance() {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            ((TagStream) in).begin();
            int event = xml.next();
            check(event);
            return event;
        } catch (XMLStreamException malformed) {
            throw refusal(malformed);
        }
    }

    private void check(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused(
                    FileFault.EXTERNAL_ENTITY,
                    "The workbook declares entities, which no spreadsheet program does. Save it anew.");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            names.add(xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                names.add(xml.getAttributeLocalName(i));
            }
            if (depth > DEEPEST || names.size() > MOST_NAMES) {
                throw malformed();
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
    }

    private static FileRefused refusal(XMLStreamException malformed) {
        return malformed.getNestedException() instanceof FileRefused refused ? refused : malformed();
    }

    static FileRefused malformed() {
        return new FileRefused(
                FileFault.MALFORMED_WORKBOOK, "The workbook is damaged. Open it in a spreadsheet and save it anew.");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Stops a tag that never ends before the parser has filled the memory with it. */
    private static final class TagStream extends CountedStream {
        private long begin;

        private TagStream(InputStream in) {
            super(in);
        }

        private void begin() {
            begin = count();
        }

        @Override
        void counted(int read) throws IOException {
            super.counted(read);
            if (count() - begin > LONGEST_TAG) {
                throw malformed();
            }
        }
    }
}
