package org.throughline.graphql.transfer;

/** Where the rows of an import's edges come from; each names the rights to the import again. */
final class TransferSql {
    static final String COLUMNS = """
            select c.import_id as parent, (c.sheet::bigint << 32) + c.position as position,
                   c.sheet, c.sheet_name, c.position as place, c.name, c.field, c.sample
            from import_column c
            where c.institution_id = :institution and c.import_id = any(:parents)
              and exists (select from bulk_import i
                          where i.institution_id = :institution and i.deleted_at is null and i.id = c.import_id
                            and (i.seeker_id = :seeker or i.seeker_id is null and :admin::boolean))""";

    static final String PREVIEW = """
            select p.import_id as parent, row_number() over (order by p.verdict collate "C", p.sheet, p.line) as position,
                   p.verdict, p.sheet, p.sheet_name, p.line, p.label, p.detail
            from import_preview p
            where p.institution_id = :institution and p.import_id = any(:parents)
              and (:verdict::text is null or p.verdict = :verdict::text)
              and exists (select from bulk_import i
                          where i.institution_id = :institution and i.deleted_at is null and i.id = p.import_id
                            and (i.seeker_id = :seeker or i.seeker_id is null and :admin::boolean))""";

    static final String REJECTIONS = """
            select md5(concat_ws(' ', r.import_id, r.sheet, r.line))::uuid as id,
                   r.sheet, r.sheet_name, r.line, r.column_name, r.code, r.reason, r.cells
            from import_rejection r
            where r.institution_id = :institution and r.import_id = p.id
              and exists (select from bulk_import i
                          where i.institution_id = :institution and i.deleted_at is null and i.id = p.id
                            and (i.seeker_id = :seeker or i.seeker_id is null and :admin::boolean))""";

    static final String KEPT = """
            select k.row_id as id, k.entity collate "C" as entity, k.kept_reason
            from import_change k
            where k.institution_id = :institution and k.import_id = p.id and k.kept_reason is not null
              and exists (select from bulk_import i
                          where i.institution_id = :institution and i.deleted_at is null and i.id = p.id
                            and (i.seeker_id = :seeker or i.seeker_id is null and :admin::boolean))""";

    private TransferSql() {}
}
