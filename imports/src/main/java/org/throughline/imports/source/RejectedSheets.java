package org.throughline.imports.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rejected rows as a workbook, with a sheet for each table that has some. Every cell is text, none a formula. */
final class RejectedSheets implements RejectedFile {
    /** No program opens a workbook with longer cells. */
    private static final int LONGEST_CELL = 32_767;

    private static final int ROWS_HELD = 500;

    private final Workbook workbook;
    private TableHead current;
    private Worksheet sheet;
    private int rows;

    RejectedSheets(OutputStream out, List<TableHead> heads) {
        this.workbook = new Workbook(out, "Throughline", null);
        this.current = heads.get(0);
    }

    @Override
    public void write(TableHead head, RejectedRow row) throws IOException {
        if (sheet == null || head.sheet() != current.sheet()) {
            begin(head);
        }
        write(RejectedRows.cells(row));
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            begin(current);
        }
        workbook.close();
    }

    private void begin(TableHead head) throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        current = head;
        rows = 0;
        sheet = workbook.newWorksheet(head.name().isBlank() ? "Rejected" : head.name());
        write(RejectedRows.header(head));
    }

    private void write(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(rows, i, fitting(RichText.escaped(cells.get(i))));
            }
        }
        rows++;
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}
