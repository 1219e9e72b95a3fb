package org.throughline.imports.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements over one table of the catalogue. At their heart stands the row as it will be: the stored one, with what
 * the file says laid over it, for an empty cell changes nothing; or a new one, with the database's own defaults.
 */
final class RowSql {
    private final Entry entry;
    private final StoredTable table;
    private final Set<String> once;
    private final Set<String> settable;

    RowSql(Entry entry, StoredTable table) {
        this.entry = entry;
        this.table = table;
        this.once = Stream.concat(
                        entry.settable().stream()
                                .filter(column -> column.is(Column.Mark.ONCE))
                                .map(Column::name),
                        Derived.isOnce(entry) ? Derived.columns(entry).stream() : Stream.empty())
                .collect(Collectors.toSet());
        this.settable = Stream.concat(entry.settable().stream().map(Column::name), Derived.columns(entry).stream())
                .collect(Collectors.toSet());
    }

    /** The columns that a new row is written with. */
    List<String> written() {
        return table.columns().stream()
                .filter(column -> column.generated().isEmpty())
                .map(StoredTable.StoredColumn::name)
                .toList();
    }

    /** The columns that a file may change in a row that was there. */
    List<String> changeable() {
        return written().stream()
                .filter(settable::contains)
                .filter(name -> !once.contains(name) && !table.keys().contains(name))
                .toList();
    }

    /**
     * The rows as they will be: every column of the table, and {@code sheet}, {@code line}, {@code is_new} of the staged
     * row.
     *
     * @param condition which staged rows {@code s}
     */
    String rows(String condition) {
        List<String> columns = new ArrayList<>();
        for (StoredTable.StoredColumn column : table.columns()) {
            if (column.generated().isEmpty()) {
                columns.add(value(column) + " as " + column.name());
            }
        }
        String plain = """
                select s.sheet, s.line, t.institution_id is null as is_new, %s
                from {staging} s
                left join %s t on t.institution_id = :institution and %s
                cross join lateral jsonb_populate_record(t, s.content) n
                where s.entry = '%s' and %s""".formatted(String.join(", ", columns), entry.table(), sameRow(), entry.name(), condition);
        String generated = table.columns().stream()
                .filter(column -> column.generated().isPresent())
                .map(column -> ", %s as %s".formatted(column.generated().get(), column.name()))
                .collect(Collectors.joining());
        return "select p.*%s from (%s) p".formatted(generated, plain);
    }

    /** When a stored row {@code t} is the one that a staged row {@code s} is about. */
    private String sameRow() {
        if (entry.hasKey()) {
            return "t.id = s.row_id";
        }
        return table.keys().stream()
                .map(key -> "t.%1$s = (s.content ->> '%1$s')::%2$s"
                        .formatted(key, table.byName().get(key).type()))
                .collect(Collectors.joining(" and "));
    }

    private String value(StoredTable.StoredColumn column) {
        String name = column.name();
        switch (name) {
            case "institution_id":
                return ":institution::uuid";
            case "id":
                return "coalesce(s.row_id, s.new_id)";
            case "seeker_id":
                return "s.seeker_id";
            default:
                break;
        }
        String whenNew = entry.columns().stream()
                .filter(known -> known.name().equals(name))
                .flatMap(known -> known.whenNew().stream())
                .map("'%s'"::formatted)
                .findAny()
                .or(column::otherwise)
                .orElse("null::" + column.type());
        if (!settable.contains(name)) {
            return "case when t.institution_id is null then %s else t.%s end".formatted(whenNew, name);
        }
        return "case when t.institution_id is null then coalesce(n.%2$s, %1$s) else %3$s.%2$s end"
                .formatted(whenNew, name, once.contains(name) ? "t" : "n");
    }
}
