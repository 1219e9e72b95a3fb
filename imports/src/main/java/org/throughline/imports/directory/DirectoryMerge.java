package org.throughline.imports.directory;

import java.sql.Array;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.throughline.imports.target.Slices;
import org.throughline.imports.target.Work;

/** Writes matched rows into the directory, slice by slice, and notes each person created or changed. */
final class DirectoryMerge {
    static final String ENTITY = "DIRECTORY_PERSON";
    static final Slices SLICES = new Slices("sort_key", "s.verdict is distinct from 'UNCHANGED'");

    private final Work work;

    DirectoryMerge(Work work) {
        this.work = work;
    }

    /** Merges one slice; how many rows it had. */
    long run(int slice) throws SQLException {
        work.run("set local enable_seqscan = off");
        return create(slice) + change(slice);
    }

    /** Ids are given in the order of the slice: those of the file's order would lie all over the primary keys. */
    private int create(int slice) throws SQLException {
        Array ids = work.connection()
                .createArrayOf(
                        "uuid",
                        Stream.generate(work.ids()::next).limit(Slices.ROWS).toArray());
        return work.run(
                """
                with %1$s, nobody as (
                    select s.*, row_number() over (order by s.sort_key collate "C", s.sheet, s.line) as n
                    from slice s where s.target_id is null
                ), created as (
                    insert into directory_person (institution_id, id, %2$s)
                    select :institution, i.id, %3$s
                    from nobody s join unnest(:b::uuid[]) with ordinality i(id, n) on i.n = s.n
                    order by s.n
                    on conflict do nothing
                    returning id)
                insert into import_change (institution_id, import_id, entity, row_id)
                select :institution, :import, '%4$s', id from created""".formatted(SLICES.rows(), DirectoryColumn.list(), DirectoryColumn.created(), ENTITY), slice, ids);
    }

    private int change(int slice) throws SQLException {
        return work.run(
                """
                with %1$s, noted as (
                    insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                    select :institution, :import, '%2$s', p.id, to_jsonb(p) - 'name_key' - 'organization_key', p.version + 1
                    from slice s
                    join directory_person p
                      on p.institution_id = :institution and p.id = s.target_id and p.deleted_at is null
                    where s.target_id is not null and (%3$s)
                    on conflict do nothing)
                update directory_person p
                set %4$s, version = p.version + 1, updated_at = now()
                from slice s
                where p.institution_id = :institution and p.id = s.target_id and p.deleted_at is null and (%3$s)""".formatted(SLICES.rows(), ENTITY, DirectoryColumn.differs("s.alias"), DirectoryColumn.changed()),
                slice);
    }
}
