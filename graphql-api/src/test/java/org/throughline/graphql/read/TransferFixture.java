package org.throughline.graphql.read;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** Imports and exports of an institution's people, written straight into the tables. */
public final class TransferFixture {
    private final NetworkFixture network;

    public TransferFixture(NetworkFixture network) {
        this.network = network;
    }

    /** Another account of the institution, which is no seeker. */
    public Viewer with(Role role) {
        UUID account = network.newId();
        UUID institution = network.viewer().institutionId();
        network.run(
                "insert into account (institution_id, id, email, name, roles) values (?, ?, ?, 'Alma Admin', array[?])",
                institution,
                account,
                account + "@college.example",
                role.name());
        return new Viewer(institution, account, Optional.empty(), Set.of(role), ZoneId.of("UTC"));
    }

    /** An import of this viewer, by further columns and their values in turn. */
    public UUID bulkImport(Viewer of, String kind, String state, Object... columnsAndValues) {
        UUID id = network.newId();
        insert(
                "bulk_import",
                List.of(
                        "id",
                        id,
                        "account_id",
                        of.accountId(),
                        "kind",
                        kind,
                        "state",
                        state,
                        "file_name",
                        "people.csv"),
                List.of("expires_at", OffsetDateTime.now().plusDays(7)),
                kind.equals("ADDRESS_BOOK") ? List.of("seeker_id", of.seekerId().orElseThrow()) : List.of(),
                List.of(columnsAndValues));
        return id;
    }

    /** An export that this viewer asked for, by further columns and their values in turn. */
    public UUID export(Viewer of, String scope, String state, Object... columnsAndValues) {
        UUID id = network.newId();
        insert(
                "export_job",
                List.of("id", id, "account_id", of.accountId(), "scope", scope, "state", state, "format", "CSV"),
                List.of("file_name", "export.zip", "queued_at", NetworkFixture.START),
                scope.equals("SEEKER") ? List.of("seeker_id", of.seekerId().orElseThrow()) : List.of(),
                List.of(columnsAndValues));
        return id;
    }

    public void column(UUID bulkImport, int sheet, int position, String name, String field, String sample) {
        insert(
                "import_column",
                List.of("import_id", bulkImport, "sheet", sheet, "position", position, "name", name),
                field == null ? List.of() : List.of("field", field),
                sample == null ? List.of() : List.of("sample", sample));
    }

    public void rejection(UUID bulkImport, int sheet, long line, String code, String cells) {
        insert(
                "import_rejection",
                List.of("import_id", bulkImport, "sheet", sheet, "line", line, "code", code),
                List.of("reason", "Name: Must not be blank.", "column_name", "Name"),
                List.of("cells", (Object) cells.split(";")));
    }

    public void preview(UUID bulkImport, String verdict, long line, String label) {
        insert("import_preview", List.of("import_id", bulkImport, "verdict", verdict, "line", line, "label", label));
    }

    /** What an import did to a row; kept for this reason, or not at all. */
    public UUID change(UUID bulkImport, String entity, String keptReason) {
        UUID row = UuidCreator.getTimeOrderedEpoch();
        insert(
                "import_change",
                List.of("import_id", bulkImport, "entity", entity, "row_id", row),
                keptReason == null ? List.of() : List.of("kept_reason", keptReason));
        return row;
    }

    @SafeVarargs
    private void insert(String table, List<? extends Object>... columnsAndValues) {
        List<String> columns = new ArrayList<>(List.of("institution_id"));
        List<Object> values = new ArrayList<>(List.of(network.viewer().institutionId()));
        for (List<? extends Object> pairs : columnsAndValues) {
            for (int i = 0; i < pairs.size(); i += 2) {
                columns.add((String) pairs.get(i));
                values.add(pairs.get(i + 1));
            }
        }
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        network.run(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places),
                values.toArray());
    }
}
