package org.throughline.imports.source;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** The rows of a sheet, from its first; blank ones are left out. */
final class SheetRows implements SourceRows {
    private static final long LAST_ROW = 1_048_576;

    private final Workbook workbook;
    private final int sheet;
    private final Content content;
    private final XmlPart xml;
    private long line;
    private long count;
    private SourceRow next;
    private boolean ended;

    SheetRows(Workbook workbook, int sheet, Content content) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet;
        this.content = content;
        this.xml = new XmlPart(content.open());
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                read();
            }
        } catch (FileRefused refused) {
            throw refused.line().isPresent() ? refused : refused.atLine(Math.max(1, line));
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = next;
        next = null;
        return row;
    }

    @Override
    public long bytesRead() {
        return content.inFile(xml.bytesRead());
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void read() {
        if (!xml.next() || xml.ends("sheetData")) {
            ended = true;
        } else if (xml.begins("row")) {
            readRow();
        }
    }

    private void readRow() {
        line = number();
        CellReader cells = new CellReader(workbook, xml, line);
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                cells.read();
            }
        }
        SourceRow row = cells.row(sheet);
        if (!row.isBlank() || row.fault().isPresent()) {
            if (count++ > workbook.limits().mostRows()) {
                throw new FileRefused(
                        FileFault.TOO_MANY_ROWS,
                        "The sheet has more than %d rows; cut it into several."
                                .formatted(workbook.limits().mostRows()));
            }
            next = row;
        }
    }

    /** Rows say where they are, or follow each other. */
    private long number() {
        try {
            long number = xml.attribute("r").map(Long::parseLong).orElse(line + 1);
            if (number <= line || number > LAST_ROW) {
                throw XmlPart.malformed();
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw XmlPart.malformed();
        }
    }
}
