package org.throughline.imports.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.imports.target.UndoTable;
import org.throughline.imports.target.Work;

/**
 * Takes an import back, table by table, the referring ones first. What was built on is kept, with the reason beside it in
 * {@code import_change}: a row that was changed since, or that a row which stays refers to.
 */
public final class Undo {
    /** Changed since, by a person or by a later import. */
    public static final String CHANGED_SINCE = "CHANGED_SINCE";
    /** Something that stays refers to it. */
    public static final String REFERRED_TO = "REFERRED_TO";

    private final Work work;

    public Undo(Work work) {
        this.work = work;
    }

    /** Undoes one table. Running it again after it was done changes nothing. */
    public void run(UndoTable table) throws SQLException {
        if (table.versioned()) {
            keepWhatChanged(table);
        }
        List<Reference> references = references(table);
        keepWhatIsReferredTo(table, references);
        forgetKeys(table);
        deleteNew(table);
        if (!table.restored().isEmpty()) {
            takeAway(table);
            restore(table);
        }
        forgetUndone(table);
    }

    /** How many rows were kept. */
    public long kept() throws SQLException {
        return work.query("""
                        select count(*) from import_change
                        where institution_id = :institution and import_id = :import and kept_reason is not null""", row -> row.getLong(1)).get(0);
    }

    private void keepWhatChanged(UndoTable table) throws SQLException {
        work.run("""
                update import_change i
                set kept_reason = '%s'
                from %s t
                where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                  and t.institution_id = :institution and t.id = i.row_id and t.version <> i.after_version""".formatted(CHANGED_SINCE, table.table()), table.entity());
    }

    private void keepWhatIsReferredTo(UndoTable table, List<Reference> references) throws SQLException {
        for (Reference reference : references) {
            work.run(
                    """
                    update import_change i
                    set kept_reason = '%s'
                    from %s t
                    where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                      and i.before is null and i.kept_reason is null
                      and t.institution_id = :institution and t.id = i.row_id
                      and exists (select from %s r where r.institution_id = :institution and %s)""".formatted(REFERRED_TO, table.table(), reference.table(), reference.condition()),
                    table.entity());
        }
    }

    private void forgetKeys(UndoTable table) throws SQLException {
        work.run("""
                delete from external_key k
                using import_change i
                where k.institution_id = :institution and k.entity = :a and k.import_id = :import
                  and i.institution_id = :institution and i.import_id = :import and i.entity = :a
                  and i.row_id = k.row_id and i.before is null and i.kept_reason is null""", table.entity());
    }

    private void deleteNew(UndoTable table) throws SQLException {
        work.run("""
                delete from %s t
                using import_change i
                where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                  and i.before is null and i.kept_reason is null
                  and t.institution_id = :institution and t.id = i.row_id""".formatted(table.table()), table.entity());
    }

    private void takeAway(UndoTable table) throws SQLException {
        for (UndoTable.Part part : table.parts()) {
            work.run("""
                    delete from %s p
                    using import_change i
                    where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                      and i.before is not null and i.kept_reason is null
                      and p.institution_id = :institution and p.%s = i.row_id and %s""".formatted(part.table(), part.owner(), part.added()), table.entity());
        }
    }

    private void restore(UndoTable table) throws SQLException {
        String columns = String.join(", ", table.restored());
        String old = table.restored().stream().map("o."::concat).collect(Collectors.joining(", "));
        work.run(
                """
                update %1$s t
                set (%2$s) = row(%3$s) %4$s
                from import_change i, jsonb_populate_record(null::%1$s, i.before) o
                where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                  and i.before is not null and i.kept_reason is null
                  and t.institution_id = :institution and t.id = i.row_id""".formatted(table.table(), columns, old, table.versioned() ? ", version = t.version + 1" : ""),
                table.entity());
    }

    private void forgetUndone(UndoTable table) throws SQLException {
        work.run("""
                delete from import_change i
                where i.institution_id = :institution and i.import_id = :import and i.entity = :a
                  and i.kept_reason is null""", table.entity());
    }

    /** Which tables refer to it, and how; parts of the row, which go with it, do not count. */
    private List<Reference> references(UndoTable table) throws SQLException {
        return new ArrayList<>(
                work.query("""
                select f.conrelid::regclass::text,
                       (select string_agg(format('r.%I = t.%I', a.attname, b.attname), ' and ')
                        from unnest(f.conkey, f.confkey) k(mine, theirs)
                        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.mine
                        join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.theirs)
                from pg_constraint f
                where f.contype = 'f' and f.confrelid = :a::regclass and f.confdeltype <> 'c'""", row -> new Reference(row.getString(1), row.getString(2)), table.table()));
    }

    private record Reference(String table, String condition) {}
}
