package org.throughline.imports.linkedin;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.ImportedFile;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;
import org.throughline.imports.csv.CsvRow;
import org.throughline.imports.csv.CsvRows;
import org.throughline.imports.csv.TextEncoding;

/**
 * LinkedIn's {@code Connections.csv}, row by row. What is not such a file is refused when it is opened or, where the
 * fault is further down, when the row is asked for. Blank rows are left out.
 */
final class ConnectionsFile implements Iterator<ConnectionsFile.Row>, Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final CsvRows<CsvRow> rows;
    private final CsvRow headerRow;
    private final Header header;
    private final HeaderLine headerLine;
    private final TextEncoding encoding;
    private final ConnectionReader reader;
    private CsvRow next;

    private ConnectionsFile(BufferedReader text, TextEncoding encoding) throws IOException {
        this.encoding = encoding;
        this.headerLine = HeaderLine.find(text);
        this.rows = CsvRows.of(text, headerLine.delimiter(), headerLine.line());
        this.headerRow = rows.next();
        this.header = Header.in(headerRow.cells()).orElseThrow();
        this.reader = new ConnectionReader(header, encoding.damaged());
    }

    /** Opens the file and finds its header. */
    static ConnectionsFile open(ImportedFile file) throws IOException {
        refuseArchive(file);
        TextEncoding encoding = TextEncoding.of(file);
        BufferedReader text = encoding.reader(file);
        try {
            return new ConnectionsFile(text, encoding);
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    /** What the file turned out to be. */
    Recognised recognised() {
        List<String> columns = header.positions().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(column -> headerRow.cell(column.getValue()).strip())
                .toList();
        return new Recognised(
                encoding.charset().name(), String.valueOf(headerLine.delimiter()), headerLine.line(), columns);
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            CsvRow row = rows.next();
            next = row.isBlank() ? null : row;
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRow row = next;
        next = null;
        return new Row(row.line(), row.text(headerLine.delimiter()), reader.read(row));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static void refuseArchive(ImportedFile file) throws IOException {
        try (InputStream in = file.open()) {
            if (Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                throw new FileRefused(
                        FileFault.ZIP_ARCHIVE,
                        "The file is a zip archive. Unpack it and send the Connections.csv in it.");
            }
        }
    }

    /**
     * A row.
     *
     * @param line where it starts in the file, counted from 1
     * @param text the row as a person would recognise it
     * @param person what it says, or why it is not accepted
     */
    record Row(long line, String text, Outcome<Person> person) {
        /** What to tell of a row that is not accepted. */
        Rejection rejection() {
            List<Refusal> reasons = person.refusals();
            String reason = reasons.stream().map(Row::sentence).collect(Collectors.joining(" "));
            return new Rejection(line, reasons.get(0).code(), reason, text);
        }

        private static String sentence(Refusal reason) {
            return reason.path().isEmpty()
                    ? "Row: " + reason.message()
                    : String.join(" ", reason.path()) + ": " + reason.message();
        }
    }
}
