package org.throughline.imports.history;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.insight.Disclosure;
import org.throughline.domain.insight.DisclosureCheck;
import org.throughline.domain.insight.KnownNames;
import org.throughline.imports.target.Work;

/**
 * A file cannot get past what guards shared insights (C9): what others have seen keeps its words, and is not shown again
 * once it was withdrawn; a text that names someone whom the seeker knows is not shared.
 */
final class SharedInsights {
    private final Work work;

    SharedInsights(Work work) {
        this.work = work;
    }

    /** Rejects what must not be shared. */
    void reject(RowSql sql) throws SQLException {
        work.reject("""
                select q.sheet, q.line, 'sharing'::text as column_name, 'STEP_NOT_ALLOWED' as code,
                       'Others may have seen this insight; it is changed or shared again only where it is shown.' as reason
                from (%s) q join insight t on t.institution_id = :institution and t.id = q.id
                where (t.sharing = 'SHAREABLE' or t.batch_id is not null) and %s""".formatted(sql.rows("s.row_id is not null"), HistoryMatch.changed(sql.changeable())));
        for (UUID seeker : work.query("""
                select distinct s.seeker_id from {staging} s
                where s.entry = 'insights' and s.content ->> 'sharing' = 'SHAREABLE'""", row -> row.getObject(1, UUID.class))) {
            rejectThoseThatName(seeker);
        }
    }

    private void rejectThoseThatName(UUID seeker) throws SQLException {
        List<String> contacts = names("contact", "contacts", seeker);
        List<String> organizations = names("organization", "organizations", seeker);
        List<Shared> shared = work.query(
                """
                select s.sheet, s.line, s.content ->> 'insight',
                       coalesce((select c.name from contact c where c.institution_id = :institution and c.seeker_id = :a
                                   and c.id = (s.content ->> 'contact_id')::uuid),
                                (select f.content ->> 'name' from {staging} f
                                 where f.entry = 'contacts' and f.new_id = (s.content ->> 'contact_id')::uuid))
                from {staging} s
                where s.entry = 'insights' and s.seeker_id = :a and s.content ->> 'sharing' = 'SHAREABLE'""", row -> new Shared(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)), seeker);
        for (Shared insight : shared) {
            Optional<Disclosure> told =
                    DisclosureCheck.of(insight.words, new KnownNames(insight.source, contacts, organizations)).stream()
                            .filter(Disclosure::refused)
                            .findFirst();
            if (told.isPresent()) {
                work.reject("""
                        select s.sheet, s.line, 'insight'::text as column_name, 'IDENTIFIES_SOMEONE' as code, :c::text as reason
                        from {staging} s where s.sheet = :a and s.line = :b""", insight.sheet, insight.line, told.get().message());
            }
        }
    }

    /** Those stored, deleted ones too, because the seeker knew them, and those of the file. */
    private List<String> names(String table, String entry, UUID seeker) throws SQLException {
        return work.query("""
                select t.name from %s t where t.institution_id = :institution and t.seeker_id = :a
                union
                select s.content ->> 'name' from {staging} s where s.entry = :b and s.seeker_id = :a""".formatted(table), row -> row.getString(1), seeker, entry);
    }

    private record Shared(int sheet, long line, String words, String source) {}
}
