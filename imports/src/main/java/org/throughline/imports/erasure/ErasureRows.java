package org.throughline.imports.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/** The erasures that the database knows, of the institution that the statements name. */
final class ErasureRows {
    private static final String ALL = """
            select e.institution_id, e.id, e.kind, e.erased_ids, e.erased_at
            from erasure e
            where e.institution_id = :institution
            order by e.erased_at, e.id""";

    private ErasureRows() {}

    static List<ErasureEntry> all(Statements statements) throws SQLException {
        return statements.rows(ALL, ErasureRows::entry);
    }

    static void add(Statements statements, ErasureEntry entry) throws SQLException {
        statements
                .with("entry", entry.id())
                .with("kind", entry.kind().name())
                .with("rows", entry.rows())
                .with("at", entry.erasedAt())
                .run("""
                insert into erasure (institution_id, id, kind, erased_ids, erased_at)
                values (:institution, :entry, :kind, :rows, :at)
                on conflict do nothing""");
    }

    private static ErasureEntry entry(ResultSet row) throws SQLException {
        return new ErasureEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                ErasureEntry.Kind.valueOf(row.getString(3)),
                Arrays.asList((UUID[]) row.getArray(4).getArray()),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
