package org.throughline.imports.export;

import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.shared.TextRule;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.imports.history.Catalogue;
import org.throughline.imports.history.Column;
import org.throughline.imports.history.Entry;
import org.throughline.imports.history.Link;
import org.throughline.imports.history.Text;

/**
 * A table of the catalogue as one export has it.
 *
 * @param entry the table
 * @param columns its columns in their order, with {@code key} and {@code seeker} where it has them
 * @param sql the rows; names {@code :institution} and, for a seeker's export, {@code :seeker}
 */
record ExportedTable(Entry entry, List<Column> columns, String sql) {
    private static final Column KEY = new Column("key", "id", new Text(TextRule.LINE));
    private static final Column SEEKER = new Column("seeker", "seeker_id", new Link("seekers", false));

    ExportedTable {
        columns = List.copyOf(columns);
    }

    /** All tables that an export has, each after those it refers to. */
    static List<ExportedTable> of(ExportScope scope) {
        return Catalogue.all().stream()
                .filter(entry -> isIn(entry, scope))
                .map(entry -> of(entry, scope))
                .toList();
    }

    private static boolean isIn(Entry entry, ExportScope scope) {
        return switch (scope) {
            case SEEKER -> entry.own().isPresent();
            case INSTITUTION -> entry.use() != Entry.Use.PRIVATE;
        };
    }

    private static ExportedTable of(Entry entry, ExportScope scope) {
        List<Column> columns = new ArrayList<>();
        if (entry.hasKey()) {
            columns.add(KEY);
        }
        if (entry.isOfSeeker() && scope == ExportScope.INSTITUTION) {
            columns.add(SEEKER);
        }
        entry.columns().stream().filter(column -> isIn(column, scope)).forEach(columns::add);
        return new ExportedTable(entry, columns, new TableSql(entry, scope, columns).select());
    }

    /** Notes are the seeker's; a key of a table that is not in the export says nothing. */
    private static boolean isIn(Column column, ExportScope scope) {
        boolean leads = column.link().stream()
                .filter(link -> !link.open())
                .flatMap(link -> Catalogue.named(link.entry()).stream())
                .allMatch(target -> isIn(target, scope));
        return leads && (scope == ExportScope.SEEKER || !column.is(Column.Mark.PRIVATE));
    }

    /** What its columns are called. */
    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
