package org.throughline.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A sheet of a workbook. */
final class SheetTable implements Table {
    private static final int MOST_SAMPLES = 5;

    private final Workbook workbook;
    private final Content content;
    private final TableHead head;

    private SheetTable(Workbook workbook, Content content, TableHead head) {
        this.workbook = workbook;
        this.content = content;
        this.head = head;
    }

    /** Reads the beginning of a sheet; empty when nothing is on it. */
    static Optional<Table> open(
            Workbook workbook, int sheet, String name, Content content, Predicate<List<String>> header)
            throws IOException {
        List<SourceRow> first = new ArrayList<>();
        try (SourceRows rows = new NamedRows(name, new SheetRows(workbook, sheet, content))) {
            while (first.size() < CsvHeader.LINES && rows.hasNext()) {
                first.add(rows.next());
            }
        }
        return header(first, header).map(row -> {
            List<SourceRow> samples = first.stream()
                    .filter(below -> below.line() > row.line())
                    .limit(MOST_SAMPLES)
                    .toList();
            return new SheetTable(
                    workbook,
                    content,
                    new TableHead(
                            sheet,
                            name,
                            SourceType.XLSX,
                            Optional.empty(),
                            Optional.empty(),
                            row.line(),
                            row.cells(),
                            samples));
        });
    }

    @Override
    public TableHead head() {
        return head;
    }

    @Override
    public SourceRows rows() throws IOException {
        SourceRows rows = new NamedRows(head.name(), new SheetRows(workbook, head.sheet(), content));
        while (rows.next().line() < head.headerLine()) {
            // Notes above the header.
            continue;
        }
        return rows;
    }

    private static Optional<SourceRow> header(List<SourceRow> first, Predicate<List<String>> header) {
        return first.stream()
                .filter(row -> header.test(row.cells()))
                .findFirst()
                .or(() -> first.stream().filter(SheetTable::isBroad).findFirst())
                .or(() -> first.stream().findFirst());
    }

    private static boolean isBroad(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }
}
