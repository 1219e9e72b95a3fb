package org.throughline.imports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.imports.history.Cells;

/**
 * One workbook with a sheet for each table. A table that is longer than a sheet can be goes on in {@code contacts 2}. A
 * workbook knows one kind of line break, so {@code \r\n} within a text becomes {@code \n}.
 */
final class WorkbookForm implements ExportForm {
    /** As many as a sheet can have, the header included. */
    private static final int MOST_ROWS = 1_048_576;
    /** As many characters as a cell can have. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int ROWS_AT_ONCE = 500;

    private final Workbook workbook;
    private final boolean raw;
    private final int mostRows;
    private Optional<Worksheet> sheet = Optional.empty();
    private Optional<ExportedTable> current = Optional.empty();
    private int part;
    private int rows;

    WorkbookForm(OutputStream out, boolean raw) {
        this(out, raw, MOST_ROWS);
    }

    WorkbookForm(OutputStream out, boolean raw, int mostRows) {
        this.workbook = new Workbook(new Unclosed(out), "Throughline", null);
        this.raw = raw;
        this.mostRows = mostRows;
    }

    @Override
    public void begin(ExportedTable table) throws IOException {
        current = Optional.of(table);
        part = 0;
        nextSheet();
    }

    @Override
    public void row(List<Optional<Object>> values) throws IOException {
        if (rows == mostRows) {
            nextSheet();
        }
        Worksheet now = sheet.orElseThrow();
        for (int column = 0; column < values.size(); column++) {
            write(now, column, values.get(column));
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            now.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        endSheet();
        workbook.finish();
    }

    private void nextSheet() throws IOException {
        endSheet();
        ExportedTable table = current.orElseThrow();
        part++;
        String name = table.entry().name() + (part == 1 ? "" : " " + part);
        Worksheet next = workbook.newWorksheet(name);
        sheet = Optional.of(next);
        rows = 0;
        List<String> headers = table.headers();
        for (int column = 0; column < headers.size(); column++) {
            next.inlineString(0, column, headers.get(column));
        }
        rows = 1;
    }

    private void endSheet() throws IOException {
        if (sheet.isPresent()) {
            sheet.get().finish();
        }
    }

    private void write(Worksheet now, int column, Optional<Object> value) {
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof Integer number) {
            now.value(rows, column, number);
            return;
        }
        String text = Cells.guarded(Cells.text(value), raw);
        now.inlineString(rows, column, text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }
}
