package org.throughline.imports.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.throughline.imports.CellFault;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Makes rows of cells, and holds how much of the text has gone into the row it makes. */
final class RowBuilder<T> extends AbstractBaseCsvCallbackHandler<T> {
    private final long firstLine;
    private final CsvLimits limits;
    private final RowMaker<T> maker;
    private String[] cells = new String[16];
    private int width;
    private long line;
    private long readSinceRow;
    private Optional<CellFault> fault = Optional.empty();

    RowBuilder(long firstLine, CsvLimits limits, RowMaker<T> maker) {
        this.firstLine = firstLine;
        this.limits = limits;
        this.maker = maker;
    }

    /** Where the row being made starts. */
    long line() {
        return line;
    }

    /** So many more UTF-16 units were read. */
    void read(int length) {
        readSinceRow += length;
        if (readSinceRow > limits.longestRow() + CsvRows.READ_AHEAD) {
            throw tooLong(
                    "The row that starts at line %d does not end within %d characters: is a quotation mark missing?"
                            .formatted(line, limits.longestRow()));
        }
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = firstLine + startingLine - 1;
        width = 0;
        readSinceRow = 0;
        fault = Optional.empty();
    }

    @Override
    protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
        if (position >= limits.mostColumns()) {
            throw new FileRefused(
                    FileFault.TOO_MANY_COLUMNS,
                    "Line %d has more than %d columns.".formatted(line, limits.mostColumns()),
                    line);
        }
        if (length > limits.longestCell()) {
            throw tooLong("A cell of line %d is longer than %d characters.".formatted(line, limits.longestCell()));
        }
        if (fault.isEmpty()) {
            fault = PlainText.fault(buffer, offset, length, position);
        }
        if (width == cells.length) {
            cells = Arrays.copyOf(cells, 2 * width);
        }
        cells[width++] = length == 0 ? "" : new String(buffer, offset, length);
    }

    @Override
    protected T buildRecord() {
        return maker.row(line, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width))), fault);
    }

    private FileRefused tooLong(String message) {
        return new FileRefused(FileFault.CELL_TOO_LONG, message, line);
    }
}
