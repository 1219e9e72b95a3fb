package org.throughline.imports.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The rows of a file, read as they are asked for: never more than one row and {@link #READ_AHEAD} characters are held.
 * Lines without anything are left out. What breaks the format or a limit is a {@link FileRefused} with its line.
 */
public final class CsvRows implements Iterator<CsvRow>, Closeable {
    /** The most columns. */
    public static final int MOST_COLUMNS = 100;
    /** The longest cell, in UTF-16 units. */
    public static final int LONGEST_CELL = 16_384;
    /** The longest row, in UTF-16 units. */
    public static final int LONGEST_ROW = 65_536;
    /** How far the reader may be ahead of the row being read, in UTF-16 units. */
    public static final int READ_AHEAD = 2 * 8_192;

    private final RowBuilder builder;
    private final CloseableIterator<CsvRow> rows;

    /**
     * @param text the text from the first row on
     * @param firstLine the line of the file at which the text begins
     */
    public CsvRows(Reader text, char delimiter, long firstLine) {
        this.builder = new RowBuilder(firstLine);
        this.rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * LONGEST_ROW)
                .build(builder, new BoundedReader(text))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException failure) {
            throw refusal(failure);
        }
    }

    @Override
    public CsvRow next() {
        try {
            return rows.next();
        } catch (CsvParseException failure) {
            throw refusal(failure);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private RuntimeException refusal(CsvParseException failure) {
        if (failure.getCause() instanceof FileRefused refused) {
            return refused;
        }
        if (failure.getCause() != null) {
            return failure;
        }
        return new FileRefused(
                FileFault.MALFORMED_CSV,
                "The row that starts at line %d has a quotation mark without its counterpart.".formatted(builder.line),
                builder.line);
    }

    /** Makes rows of cells, and holds how much of the text has gone into the row it makes. */
    private static final class RowBuilder extends AbstractBaseCsvCallbackHandler<CsvRow> {
        private final long firstLine;
        private final List<String> cells = new ArrayList<>();
        private long line;
        private long readSinceRow;

        private RowBuilder(long firstLine) {
            this.firstLine = firstLine;
        }

        @Override
        protected void handleBegin(long startingLine) {
            line = firstLine + startingLine - 1;
            cells.clear();
            readSinceRow = 0;
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
            if (position >= MOST_COLUMNS) {
                throw new FileRefused(
                        FileFault.TOO_MANY_COLUMNS,
                        "Line %d has more than %d columns.".formatted(line, MOST_COLUMNS),
                        line);
            }
            if (length > LONGEST_CELL) {
                throw tooLong("A cell of line %d is longer than %d characters.".formatted(line, LONGEST_CELL));
            }
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(line, cells);
        }

        private void read(int length) {
            readSinceRow += length;
            if (readSinceRow > LONGEST_ROW + READ_AHEAD) {
                throw tooLong(
                        "The row that starts at line %d does not end within %d characters: is a quotation mark missing?"
                                .formatted(line, LONGEST_ROW));
            }
        }

        private FileRefused tooLong(String message) {
            return new FileRefused(FileFault.CELL_TOO_LONG, message, line);
        }
    }

    /** Stops a row that never ends before it fills the memory. */
    private final class BoundedReader extends FilterReader {
        private BoundedReader(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            builder.read(Math.max(read, 0));
            return read;
        }
    }
}
