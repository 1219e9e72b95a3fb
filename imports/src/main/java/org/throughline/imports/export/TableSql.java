package org.throughline.imports.export;

import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.imports.history.Catalogue;
import org.throughline.imports.history.Column;
import org.throughline.imports.history.Entry;
import org.throughline.imports.history.Link;

/**
 * The statement that reads a table for an export. A row's key is its external key, the first of several, or else its id.
 * References lead to rows that are there: an optional one to a deleted row is empty, a row that needs a deleted one is left
 * out like that.
 */
final class TableSql {
    private final Entry entry;
    private final ExportScope scope;
    private final List<String> selected = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    TableSql(Entry entry, ExportScope scope, List<Column> columns) {
        this.entry = entry;
        this.scope = scope;
        conditions.add("t.institution_id = :institution");
        conditions.add(entry.alive());
        if (scope == ExportScope.SEEKER) {
            conditions.add(entry.own().orElseThrow());
        }
        columns.forEach(this::add);
    }

    String select() {
        return "select %s from %s t %s where %s order by %s"
                .formatted(
                        String.join(", ", selected),
                        entry.table(),
                        String.join(" ", joins),
                        String.join(" and ", conditions),
                        entry.order());
    }

    private void add(Column column) {
        if (column.header().equals("key")) {
            selected.add(keyOf(entry, "t.id") + " as file_key");
        } else if (column.header().equals("seeker")) {
            selected.add(keyOf(target(column), "t.seeker_id") + " as seeker");
        } else if (column.link().isPresent()) {
            addLink(column);
        } else {
            selected.add("t." + column.name());
        }
    }

    private void addLink(Column column) {
        Link link = column.link().orElseThrow();
        Entry target = target(column);
        String place = "t." + column.name();
        if (link.open()) {
            selected.add(keyOf(target, place) + " as " + column.header());
            return;
        }
        String row = "r" + joins.size();
        String owned = target.isOfSeeker() ? " and %1$s.seeker_id = t.seeker_id".formatted(row) : "";
        String own =
                scope == ExportScope.SEEKER && target.isOfSeeker() ? " and %s.seeker_id = :seeker".formatted(row) : "";
        joins.add("%sjoin %s %s on %s.institution_id = :institution and %s.id = %s and %s%s%s"
                .formatted(
                        column.is(Column.Mark.REQUIRED) ? "" : "left ",
                        target.table(),
                        row,
                        row,
                        row,
                        place,
                        target.alive().replace("t.", row + "."),
                        owned,
                        own));
        selected.add(keyOf(target, row + ".id") + " as " + column.header());
    }

    /** The key of a row of another or the same table, by its id. */
    private String keyOf(Entry of, String id) {
        String keys = "k" + joins.size();
        joins.add("""
                left join (select x.row_id, min(x.external_key) as external_key from external_key x
                           where x.institution_id = :institution and x.entity = '%s' group by x.row_id) %s
                on %s.row_id = %s""".formatted(of.entity().orElseThrow(), keys, keys, id));
        return "coalesce(%s.external_key, %s::text)".formatted(keys, id);
    }

    private static Entry target(Column column) {
        return Catalogue.named(column.link().orElseThrow().entry()).orElseThrow();
    }
}
