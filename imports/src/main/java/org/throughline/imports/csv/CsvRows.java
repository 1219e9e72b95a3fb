package org.throughline.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The rows of a file, read as they are asked for: never more than one row and {@link #READ_AHEAD} characters are held.
 * Lines without anything are left out. What breaks the format or a limit is a {@link FileRefused} with its line.
 *
 * @param <T> what is made of each row
 */
public final class CsvRows<T> implements Iterator<T>, Closeable {
    /** How far the reader may be ahead of the row being read, in UTF-16 units. */
    public static final int READ_AHEAD = 2 * 8_192;

    private final RowBuilder<T> builder;
    private final CloseableIterator<T> rows;

    /**
     * @param text the text from the first row on
     * @param firstLine the line of the file at which the text begins
     * @param maker makes what is asked for of each row
     */
    public CsvRows(Reader text, char delimiter, long firstLine, CsvLimits limits, RowMaker<T> maker) {
        this.builder = new RowBuilder<>(firstLine, limits, maker);
        this.rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * limits.longestRow() + 2 * READ_AHEAD)
                .build(builder, new BoundedReader(text, builder))
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
    public T next() {
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
                "The row that starts at line %d has a quotation mark without its counterpart."
                        .formatted(builder.line()),
                builder.line());
    }

    /** Stops a row that never ends before it fills the memory. */
    private static final class BoundedReader extends FilterReader {
        private final RowBuilder<?> builder;

        private BoundedReader(Reader text, RowBuilder<?> builder) {
            super(text);
            this.builder = builder;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            builder.read(Math.max(read, 0));
            return read;
        }
    }
}
