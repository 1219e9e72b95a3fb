package org.throughline.imports.source;

import java.io.IOException;
import java.io.Reader;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.csv.CsvRows;

/** The rows of a CSV file, the header first. */
final class CsvSourceRows implements SourceRows {
    private final CsvRows<SourceRow> rows;
    private final SourceLimits limits;
    private final LongSupplier bytesRead;
    private SourceRow next;
    private long count;

    /** @param text from the header on */
    CsvSourceRows(int sheet, Reader text, CsvHeader header, SourceLimits limits, LongSupplier bytesRead) {
        this.limits = limits;
        this.bytesRead = bytesRead;
        this.rows = new CsvRows<>(
                text,
                header.delimiter(),
                header.line(),
                limits.csv(),
                (line, cells, fault) -> new SourceRow(sheet, line, cells, fault));
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            SourceRow row = rows.next();
            next = row.isBlank() ? null : row;
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
        if (count++ > limits.mostRows()) {
            throw new FileRefused(
                    FileFault.TOO_MANY_ROWS,
                    "The file has more than %d rows; cut it into several.".formatted(limits.mostRows()),
                    row.line());
        }
        return row;
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
