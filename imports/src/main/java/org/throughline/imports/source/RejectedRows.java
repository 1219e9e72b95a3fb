package org.throughline.imports.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes rejected rows in the format they came in, each with its place and the reason, so that a person can mend them
 * there and send the file as it is. Cells stay as they were, even those that a spreadsheet would take for a formula.
 */
public final class RejectedRows {
    /**
     * The columns that are added, before those of the file: a row may have more cells than there are columns. In vCards
     * they are properties, see {@link RejectedCards}.
     */
    public static final List<String> COLUMNS =
            List.of("Rejected: line", "Rejected: column", "Rejected: code", "Rejected: reason");

    private RejectedRows() {}

    /** Whether a column is one of those added here; an import passes over it. */
    public static boolean isOurs(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return COLUMNS.stream().anyMatch(ours -> ours.toLowerCase(Locale.ROOT).equals(name));
    }

    /** How the name of the file ends, with the dot. */
    public static String ending(List<TableHead> heads) {
        return heads.size() > 1 && !isWorkbook(heads)
                ? ".zip"
                : ending(heads.get(0).type());
    }

    /** The media type of the file. */
    public static String mediaType(List<TableHead> heads) {
        return switch (ending(heads)) {
            case ".zip" -> "application/zip";
            case ".xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case ".vcf" -> "text/vcard";
            default -> "text/csv";
        };
    }

    /**
     * Writes a file.
     *
     * @param out stays open
     * @param heads all tables of the file that was imported, in order
     * @param rows by sheet and line; they are read as they are written
     */
    public static void write(OutputStream out, List<TableHead> heads, Iterator<RejectedRow> rows) throws IOException {
        OutputStream open = new StaysOpen(out);
        try (RejectedFile file = file(open, heads)) {
            while (rows.hasNext()) {
                RejectedRow row = rows.next();
                file.write(heads.get(row.sheet()), withoutOurs(heads.get(row.sheet()), row));
            }
        }
        out.flush();
    }

    /** The columns of a table but ours, which it has when it was rejected before. */
    static List<String> header(TableHead head) {
        return Stream.concat(COLUMNS.stream(), head.columns().stream().filter(column -> !isOurs(column)))
                .toList();
    }

    /** The cells of a row below {@link #header}. */
    static List<String> cells(RejectedRow row) {
        return Stream.concat(
                        Stream.of(String.valueOf(row.line()), row.column().orElse(""), row.code(), row.reason()),
                        row.cells().stream())
                .toList();
    }

    static String ending(SourceType type) {
        return switch (type) {
            case CSV -> ".csv";
            case XLSX -> ".xlsx";
            case VCARD -> ".vcf";
        };
    }

    private static RejectedFile file(OutputStream out, List<TableHead> heads) throws IOException {
        if (isWorkbook(heads)) {
            return new RejectedSheets(out, heads);
        }
        return heads.size() > 1 ? new RejectedArchive(out) : table(out, heads.get(0));
    }

    static RejectedFile table(OutputStream out, TableHead head) throws IOException {
        return head.type() == SourceType.VCARD ? new RejectedCards(out) : new RejectedCsv(out, head);
    }

    private static boolean isWorkbook(List<TableHead> heads) {
        return heads.stream().allMatch(head -> head.type() == SourceType.XLSX);
    }

    private static RejectedRow withoutOurs(TableHead head, RejectedRow row) {
        if (head.columns().stream().noneMatch(RejectedRows::isOurs)) {
            return row;
        }
        List<String> cells = IntStream.range(0, row.cells().size())
                .filter(position -> position >= head.columns().size()
                        || !isOurs(head.columns().get(position)))
                .mapToObj(row.cells()::get)
                .toList();
        return new RejectedRow(row.sheet(), row.line(), row.column(), row.code(), row.reason(), cells);
    }

    /** What is written to belongs to the caller. */
    private static final class StaysOpen extends FilterOutputStream {
        private StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
