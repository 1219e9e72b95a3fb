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

    /**
     * The staged rows of which somebody is known, and whom each of their keys belongs to: a key of their own, or one that came
     * to them when two were made one ({@code alias}); an address of their own, or a further one. A row is not written to
     * before it is decided on, so it stays in its place.
     */
    private static final String KNOWN = """
            create temporary table directory_known on commit drop as
            select s.ctid as place, s.sheet, s.line, s.external_key is not null as has_key,
                   k.id as by_key, x.row_id as by_old_key, e.id as by_email, l.id as by_profile,
                   coalesce(e.external_key, l.external_key) as other_key,
                   coalesce(k.id, x.row_id, e.id, l.id, f.id) as id,
                   k.id is null and (x.row_id is not null or e.id is null and l.id is null) as alias
            from {staging} s
            left join directory_person k on k.institution_id = :institution and k.deleted_at is null
                and k.external_key collate "C" = s.external_key collate "C"
            left join external_key x on x.institution_id = :institution and x.owner_id = :institution
                and x.entity = 'DIRECTORY_PERSON' and x.external_key = s.external_key collate "C"
                and exists (select from directory_person o
                            where o.institution_id = :institution and o.id = x.row_id and o.deleted_at is null)
            left join directory_person e on e.institution_id = :institution and e.deleted_at is null
                and e.email_key = lower(s.email) collate "C"
            left join (
                select distinct on (lower(address) collate "C") o.id, lower(address) collate "C" as address
                from directory_person o cross join unnest(o.further_emails) address
                where o.institution_id = :institution and o.deleted_at is null and o.further_emails <> '{}'
                order by lower(address) collate "C", o.id) f on f.address = lower(s.email) collate "C"
            left join directory_person l on l.institution_id = :institution and l.deleted_at is null
                and l.linked_in_key collate "C" = s.linked_in_key collate "C"
            where coalesce(k.id, x.row_id, e.id, l.id, f.id) is not null""";

    private final Work work;

    DirectoryMatch(Work work) {
        this.work = work;
    }

    void run() throws SQLException {
        work.run("""
                update {staging} set target_id = null, verdict = null, first_sheet = null, first_line = null, alias = false
                where target_id is not null or verdict is not null or first_line is not null""");
        work.run(KNOWN);
        work.run("analyze directory_known");
        rejectTwoPeople();
        rejectOtherKeys();
        for (String key : SURE) {
            findRepeats(key);
        }
        findRepeats(BY_NAME);
        rejectContradictions();
        findKnown();
        findByName();
        work.run("drop table directory_known");
    }

    /** Nearly every key is there once. Numbers are grouped faster than keys, so keys are looked at only where numbers repeat. */
    private void findRepeats(String key) throws SQLException {
        work.run("""
                with few as (
                    select hashtextextended(%1$s, 0) as hash
                    from {staging} s where %1$s is not null group by 1 having count(*) > 1
                ), repeated as (
                    select %1$s as key, min(array[s.sheet::bigint, s.line]) as first
                    from {staging} s where hashtextextended(%1$s, 0) in (select hash from few)
                    group by 1 having count(*) > 1
                )
                update {staging} s
                set first_sheet = r.first[1], first_line = r.first[2]
                from repeated r
                where %1$s = r.key and array[s.sheet::bigint, s.line] <> r.first and s.first_line is null""".formatted(key));
    }

    private void rejectContradictions() throws SQLException {
        work.run("""
                update {staging} s set verdict = 'UNCHANGED'
                from {staging} p
                where s.first_line is not null and p.sheet = s.first_sheet and p.line = s.first_line and not (%s)""".formatted(DirectoryColumn.differs("s.alias")));
        work.reject("""
                select s.sheet, s.line, null::text as column_name, 'ALREADY_EXISTS' as code,
                       'Line ' || s.first_line || ' is about the same person and says something else.' as reason
                from {staging} s where s.first_line is not null and s.verdict is null""");
    }

    private void rejectTwoPeople() throws SQLException {
        work.reject("""
                select k.sheet, k.line, null::text as column_name, 'CONFLICTING' as code,
                       'External key, e-mail address and LinkedIn profile are of different people.' as reason
                from directory_known k
                where coalesce(k.by_key, k.by_old_key) <> k.by_email or coalesce(k.by_key, k.by_old_key) <> k.by_profile
                   or k.by_email <> k.by_profile""");
    }

    private void rejectOtherKeys() throws SQLException {
        work.reject("""
                select k.sheet, k.line, null::text as column_name, 'CONFLICTING' as code,
                       'The person with this e-mail address or LinkedIn profile has another external key.' as reason
                from directory_known k
                where k.by_key is null and k.by_old_key is null and k.has_key and k.other_key is not null""");
    }

    private void findKnown() throws SQLException {
        work.run("""
                update {staging} s
                set target_id = p.id, alias = k.alias, verdict = case when %s then 'UPDATED' else 'UNCHANGED' end
                from directory_known k
                join directory_person p on p.institution_id = :institution and p.id = k.id
                where s.ctid = k.place and s.verdict is null""".formatted(DirectoryColumn.differs("k.alias")));
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
                where s.ctid = f.place and f.turn = 1 and (f.bare or f.candidates = 1 and s.organization is not null)""".formatted(NO_SURE_KEY, DirectoryColumn.differs("s.alias")));
    }
}
