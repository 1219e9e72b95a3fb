package org.throughline.imports.directory;

import java.sql.SQLException;
import java.util.List;
import org.throughline.imports.target.Work;

/**
 * Whom of the directory the staged rows are about: the living person with the same external key, e-mail address or LinkedIn
 * profile; where a row has none of these, the one with the same name and organisation, if there is but one. Rows that point
 * at two people are rejected, and so are rows that contradict an earlier one about the same person.
 */
final class DirectoryMatch {
    private static final List<String> SURE = List.of("s.external_key", "lower(s.email)", "s.linked_in_key");
    private static final String NO_SURE_KEY = "s.external_key is null and s.email is null and s.linked_in_key is null";
    private static final String BY_NAME =
            "case when %s then fold(s.name) || chr(10) || fold(coalesce(s.organization, '')) end"
                    .formatted(NO_SURE_KEY);

    private final Work work;

    DirectoryMatch(Work work) {
        this.work = work;
    }

    void run() throws SQLException {
        work.run("""
                update {staging} set target_id = null, verdict = null, first_sheet = null, first_line = null, alias = false
                where target_id is not null or verdict is not null or first_line is not null""");
        rejectTwoPeople();
        rejectOtherKeys();
        for (String key : SURE) {
            findRepeats(key);
        }
        findRepeats(BY_NAME);
        rejectContradictions();
        findKnown();
        findByName();
    }

    private void findRepeats(String key) throws SQLException {
        work.run("""
                with repeated as (
                    select %1$s as key, min(array[s.sheet::bigint, s.line]) as first
                    from {staging} s where %1$s is not null group by 1 having count(*) > 1)
                update {staging} s
                set first_sheet = r.first[1], first_line = r.first[2]
                from repeated r
                where %1$s = r.key and array[s.sheet::bigint, s.line] <> r.first and s.first_line is null""".formatted(key));
    }

    private void rejectContradictions() throws SQLException {
        work.run("""
                update {staging} s set verdict = 'UNCHANGED'
                from {staging} p
                where s.first_line is not null and p.sheet = s.first_sheet and p.line = s.first_line and not (%s)""".formatted(DirectoryColumn.differs()));
        work.reject("""
                select s.sheet, s.line, null::text as column_name, 'ALREADY_EXISTS' as code,
                       'Line ' || s.first_line || ' is about the same person and says something else.' as reason
                from {staging} s where s.first_line is not null and s.verdict is null""");
    }

    private void rejectTwoPeople() throws SQLException {
        work.reject("""
                select s.sheet, s.line, null::text as column_name, 'CONFLICTING' as code,
                       'External key, e-mail address and LinkedIn profile are of different people.' as reason
                from %s
                where coalesce(k.id, x.row_id) <> e.id or coalesce(k.id, x.row_id) <> l.id or e.id <> l.id""".formatted(staged()));
    }

    private void rejectOtherKeys() throws SQLException {
        work.reject("""
                select s.sheet, s.line, null::text as column_name, 'CONFLICTING' as code,
                       'The person with this e-mail address or LinkedIn profile has another external key.' as reason
                from %s
                where k.id is null and x.row_id is null and s.external_key is not null and coalesce(e.external_key, l.external_key) is not null""".formatted(staged()));
    }

    private void findKnown() throws SQLException {
        work.run("""
                update {staging} s
                set target_id = p.id, alias = true
                from (select s.ctid as place, coalesce(k.id, x.row_id, e.id, l.id, f.id) as id from %1$s
                      where s.verdict is null and (k.id is null and x.row_id is not null
                          or coalesce(k.id, e.id, l.id) is null and f.id is not null)) found
                join directory_person p on p.institution_id = :institution and p.id = found.id
                where s.ctid = found.place""".formatted(staged()));
        work.run("""
                update {staging} s
                set verdict = case when %s then 'UPDATED' else 'UNCHANGED' end
                from directory_person p
                where s.alias and p.institution_id = :institution and p.id = s.target_id""".formatted(DirectoryColumn.differs()));
        work.run("""
                update {staging} s
                set target_id = p.id, verdict = case when %2$s then 'UPDATED' else 'UNCHANGED' end
                from (select s.ctid as place, coalesce(k.id, e.id, l.id) as id from %1$s
                      where s.verdict is null and coalesce(k.id, e.id, l.id) is not null) found
                join directory_person p on p.institution_id = :institution and p.id = found.id
                where s.ctid = found.place""".formatted(staged(), DirectoryColumn.differs()));
    }

    private void findByName() throws SQLException {
        work.run("""
                with found as (
                    select s.ctid as place, p.id, count(*) over (partition by s.ctid) as candidates,
                           p.external_key is null and p.email is null and p.linked_in_key is null as bare,
                           row_number() over (partition by s.ctid order by
                               p.external_key is null and p.email is null and p.linked_in_key is null desc, p.id) as turn
                    from {staging} s
                    join directory_person p
                      on p.institution_id = :institution and p.deleted_at is null
                     and p.name_key = fold(s.name) and p.organization_key = fold(coalesce(s.organization, ''))
                    where %s and s.verdict is null
                      and coalesce(s.school, p.school) is not distinct from coalesce(p.school, s.school)
                      and coalesce(s.graduation_year, p.graduation_year)
                          is not distinct from coalesce(p.graduation_year, s.graduation_year))
                update {staging} s
                set target_id = p.id, verdict = case when %s then 'UPDATED' else 'UNCHANGED' end
                from found f
                join directory_person p on p.institution_id = :institution and p.id = f.id
                where s.ctid = f.place and f.turn = 1 and (f.bare or f.candidates = 1 and s.organization is not null)""".formatted(NO_SURE_KEY, DirectoryColumn.differs()));
    }

    /**
     * Staged rows with the people whom each of their keys belongs to: a key of their own, or one that came to them when two
     * were made one; an address of their own, or a further one.
     */
    private static String staged() {
        return """
                {staging} s
                left join directory_person k on k.institution_id = :institution and k.deleted_at is null
                    and k.external_key collate "C" = s.external_key collate "C"
                left join external_key x on x.institution_id = :institution and x.owner_id = :institution
                    and x.entity = 'DIRECTORY_PERSON' and x.external_key = s.external_key collate "C"
                    and exists (select from directory_person o
                                where o.institution_id = :institution and o.id = x.row_id and o.deleted_at is null)
                left join directory_person e on e.institution_id = :institution and e.deleted_at is null
                    and lower(e.email) collate "C" = lower(s.email) collate "C"
                left join (
                    select distinct on (lower(address) collate "C") o.id, lower(address) collate "C" as address
                    from directory_person o cross join unnest(o.further_emails) address
                    where o.institution_id = :institution and o.deleted_at is null
                    order by lower(address) collate "C", o.id) f on f.address = lower(s.email) collate "C"
                left join directory_person l on l.institution_id = :institution and l.deleted_at is null
                    and l.linked_in_key collate "C" = s.linked_in_key collate "C\"""";
    }
}
