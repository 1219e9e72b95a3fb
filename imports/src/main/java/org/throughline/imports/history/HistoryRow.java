package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.StagedColumn;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

/** What a row must be by itself to belong to a table of the catalogue. A reason names the column as the file calls it. */
final class HistoryRow {
    /** What is staged of a row, and from the sixth on what matching finds out. */
    static final List<StagedColumn> STAGED = List.of(
            new StagedColumn("entry", "text not null"),
            new StagedColumn("key", "text collate \"C\""),
            new StagedColumn("seeker", "text"),
            new StagedColumn("refs", "jsonb not null"),
            new StagedColumn("said", "jsonb not null"),
            new StagedColumn("new_id", "uuid not null"),
            new StagedColumn("spare_id", "uuid not null"),
            new StagedColumn("seeker_id", "uuid default null"),
            new StagedColumn("row_id", "uuid default null"),
            new StagedColumn("content", "jsonb default null"),
            new StagedColumn("fold", "jsonb default null"),
            new StagedColumn("verdict", "text default null"),
            new StagedColumn("slice", "int default null"));

    private final Entry entry;
    private final Map<String, Integer> positions;
    private final List<String> names;
    private final Ids ids;

    HistoryRow(TableLayout table, Ids ids) {
        this.entry = Catalogue.named(table.role()).orElseThrow();
        this.positions = table.positions();
        this.names = table.head().columns();
        this.ids = ids;
    }

    Outcome<StagedRow> check(SourceRow row) {
        Checks checks = new Checks();
        JsonObjectBuilder refs = Json.createObjectBuilder();
        JsonObjectBuilder said = Json.createObjectBuilder();
        Optional<String> key = entry.hasKey() ? checks.take(place("key"), key(row)) : Optional.empty();
        for (Column column : entry.settable()) {
            Optional<String> cell = cell(row, column.header());
            checks.require(
                    cell.isPresent() || !column.is(Column.Mark.REQUIRED), place(column.header()), HistoryRow::missing);
            cell.flatMap(text ->
                            checks.take(place(column.header()), column.kind().read(text)))
                    .ifPresent(value -> add(column, value, refs, said));
        }
        return checks.outcome(staged(row, key, refs, said));
    }

    private Supplier<StagedRow> staged(
            SourceRow row, Optional<String> key, JsonObjectBuilder refs, JsonObjectBuilder said) {
        return () -> StagedRow.of(
                entry.name(),
                key.orElse(null),
                cell(row, "seeker").map(String::strip).orElse(null),
                refs.build().toString(),
                Derived.complete(entry, said.build()).toString(),
                ids.next().toString(),
                ids.next().toString());
    }

    private static void add(Column column, JsonValue value, JsonObjectBuilder refs, JsonObjectBuilder said) {
        if (column.link().isPresent()) {
            refs.add(column.name(), value);
        } else {
            said.add(column.name(), value);
        }
    }

    private Outcome<String> key(SourceRow row) {
        return cell(row, "key").map(Link.KEY::check).orElseGet(() -> Outcome.refused(missing()));
    }

    /** What a cell says; empty when it says nothing. Blanks around it may belong to a text of several lines. */
    private Optional<String> cell(SourceRow row, String header) {
        Integer position = positions.get(header);
        return position == null
                ? Optional.empty()
                : Optional.of(row.cell(position))
                        .filter(text -> !text.isBlank())
                        .map(Cells::unguarded);
    }

    private String place(String header) {
        Integer position = positions.get(header);
        return position == null ? header : names.get(position);
    }

    private static Refusal missing() {
        return Refusal.of(RefusalCode.REQUIRED, "Must not be blank.");
    }
}
