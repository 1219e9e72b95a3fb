package org.throughline.imports.addressbook;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/**
 * What the file would change in the network, contact by contact, in temporary tables; a dry run stops there, and
 * {@link NetworkMerge} writes the very same.
 *
 * <ul>
 *   <li>An empty cell changes nothing, ever.
 *   <li>Title and organisation follow the file as long as they are what the last import wrote: then nobody has typed since.
 *   <li>Place, school, graduation year, LinkedIn profile, day of connection and an organisation's sector are filled in when
 *       empty, and never replaced.
 *   <li>E-mail addresses, numbers, links, tags and groups are added where they are not there yet, as many as a contact can
 *       have.
 *   <li>The name and everything else are the seeker's; an import does not touch them.
 * </ul>
 */
final class PeopleChanges {
    private static final int MOST_ADDRESSES = 20;
    private static final int MOST_WORDS = 50;

    /** What is said of each contact: of several people the surest, of several rows the first. */
    private static final String SAID = """
            create temporary table book_said on commit drop as
            select contact_id, bool_or(created) as created, min(n) as n,
                   (array_agg(name order by surest, n))[1] as name,
                   (array_agg(source order by surest, n))[1] as source,
                   (array_agg(title order by surest, n) filter (where title is not null))[1] as title,
                   (array_agg(organization order by surest, n) filter (where organization is not null))[1] as organization,
                   (array_agg(organization_key order by surest, n) filter (where organization is not null))[1] as organization_key,
                   (array_agg(new_organization_id order by surest, n) filter (where organization is not null))[1] as new_organization_id,
                   (array_agg(place order by surest, n) filter (where place is not null))[1] as place,
                   (array_agg(school order by surest, n) filter (where school is not null))[1] as school,
                   (array_agg(graduation_year order by surest, n) filter (where graduation_year is not null))[1] as graduation_year,
                   (array_agg(linked_in_url order by surest, n) filter (where linked_in_key is not null))[1] as linked_in_url,
                   (array_agg(linked_in_key order by surest, n) filter (where linked_in_key is not null))[1] as linked_in_key,
                   (array_agg(connected_on order by surest, n) filter (where connected_on is not null))[1] as connected_on
            from book_person
            group by contact_id""";

    /** Addresses that are not there yet, in the file's order, behind those that are. */
    private static final String POINT = """
            create temporary table book_point on commit drop as
            with there as (
                select e.contact_id, e.kind, case e.kind when 'EMAIL' then lower(e.value)
                       when 'PHONE' then regexp_replace(e.value, '[^0-9]', '', 'g') else rtrim(lower(e.value), '/') end as key
                from contact_point e
                where e.institution_id = :institution and e.seeker_id = :seeker
            ), next as (
                select contact_id, max(position) + 1 as position, count(*) filter (where kind = 'EMAIL') as emails,
                       count(*) filter (where kind = 'PHONE') as phones, count(*) filter (where kind = 'LINK') as links
                from contact_point
                where institution_id = :institution and seeker_id = :seeker
                group by contact_id
            ), said as (
                select distinct on (p.contact_id, v.kind, v.key) p.contact_id, v.kind, v.key, v.value, p.surest, v.n, v.turn
                from book_value v join book_person p on p.n = v.person
                where v.kind in ('EMAIL', 'PHONE', 'LINK')
                order by p.contact_id, v.kind, v.key, p.surest, v.n, v.turn
            ), new as (
                select s.*, row_number() over (partition by s.contact_id, s.kind order by s.surest, s.n, s.turn) as nth
                from said s
                left join there t on t.contact_id = s.contact_id and t.kind = s.kind and t.key = s.key
                where t.contact_id is null
            )
            select n.contact_id, n.kind, n.value,
                   coalesce(x.position, 0) - 1 + row_number() over (partition by n.contact_id order by n.kind, n.nth) as position
            from new n left join next x on x.contact_id = n.contact_id
            where n.nth + coalesce(case n.kind when 'EMAIL' then x.emails when 'PHONE' then x.phones else x.links end, 0) <= %d""".formatted(MOST_ADDRESSES);

    /** Tags and groups that are not there yet. */
    private static final String WORD = """
            create temporary table book_word on commit drop as
            with said as (
                select distinct on (p.contact_id, v.kind, v.key) p.contact_id, v.kind, v.key, v.value, p.surest, v.n, v.turn
                from book_value v join book_person p on p.n = v.person
                where v.kind in ('TAG', 'GROUP')
                order by p.contact_id, v.kind, v.key, p.surest, v.n, v.turn
            ), there as (
                select c.id as contact_id, w.kind, fold(w.value) as key
                from contact c
                cross join lateral (
                    select 'TAG' as kind, unnest(c.tags) as value union all select 'GROUP', unnest(c.groups)) w
                where c.institution_id = :institution and c.seeker_id = :seeker
                  and c.id in (select contact_id from said)
            )
            select s.contact_id,
                   coalesce(array_agg(s.value order by s.surest, s.n, s.turn) filter (where s.kind = 'TAG'), '{}') as tags,
                   coalesce(array_agg(s.value order by s.surest, s.n, s.turn) filter (where s.kind = 'GROUP'), '{}') as groups
            from said s
            left join there t on t.contact_id = s.contact_id and t.kind = s.kind and t.key = s.key
            where t.contact_id is null
            group by s.contact_id""";

    /** What becomes of each contact that is known; {@code differs} where anything does. */
    private static final String CHANGE = """
            create temporary table book_change on commit drop as
            select n.*,
                   concat_ws(', ',
                       case when follows_title then 'title' end,
                       case when follows_organization then 'organisation' end,
                       case when new_place is not null then 'place' end,
                       case when new_school is not null then 'school' end,
                       case when new_graduation_year is not null then 'graduation year' end,
                       case when new_linked_in_key is not null then 'LinkedIn profile' end,
                       case when new_connected_on is not null then 'connected on' end,
                       case when new_tags is not null then 'tags' end,
                       case when new_groups is not null then 'groups' end,
                       case when points then 'addresses' end) as detail
            from (
                select s.contact_id, s.title, s.organization, s.organization_key, s.linked_in_url,
                       coalesce(s.title is not null and c.title is not distinct from c.imported_title
                                and s.title is distinct from c.title, false) as follows_title,
                       coalesce(s.organization is not null and h.name_key is distinct from s.organization_key
                                and (c.organization_id is null and c.imported_organization is null
                                     or c.organization_id is not null and h.id is null
                                     or h.name_key = fold(c.imported_organization)), false) as follows_organization,
                       case when c.place is null then s.place end as new_place,
                       case when c.school is null then s.school end as new_school,
                       case when c.graduation_year is null then s.graduation_year end as new_graduation_year,
                       case when c.linked_in_key is null then s.linked_in_key end as new_linked_in_key,
                       case when c.linked_in_connected_on is null then s.connected_on end as new_connected_on,
                       (c.tags || (w.tags)[:greatest(0, %1$d - cardinality(c.tags))]) as all_tags,
                       case when cardinality((w.tags)[:greatest(0, %1$d - cardinality(c.tags))]) > 0 then true end as new_tags,
                       (c.groups || (w.groups)[:greatest(0, %1$d - cardinality(c.groups))]) as all_groups,
                       case when cardinality((w.groups)[:greatest(0, %1$d - cardinality(c.groups))]) > 0 then true end as new_groups,
                       exists (select from book_point e where e.contact_id = c.id) as points
                from book_said s
                join contact c
                  on c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null and c.id = s.contact_id
                left join organization h
                  on h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
                 and h.id = c.organization_id
                left join book_word w on w.contact_id = s.contact_id
                where not s.created
            ) n""".formatted(MOST_WORDS);

    /** The organisations that contacts will be at, and those of which the file knows the sector and the seeker does not. */
    private static final String ORGANIZATION = """
            create temporary table book_organization on commit drop as
            with wanted as (
                select s.organization_key, s.organization, s.new_organization_id, s.n
                from book_said s left join book_change c on c.contact_id = s.contact_id
                where s.organization is not null and (s.created or c.follows_organization)
            ), sectors as (
                select organization_key, (array_agg(sector order by n))[1] as sector
                from book_person where organization is not null and sector is not null
                group by organization_key
            )
            select distinct on (k.organization_key) k.organization_key, w.organization as name,
                   coalesce(o.id, w.new_organization_id) as id, o.id is null as created, x.sector,
                   coalesce(o.id is not null and o.sector is null and x.sector is not null, false) as fills
            from (select organization_key from wanted union select organization_key from sectors) k
            left join wanted w on w.organization_key = k.organization_key
            left join sectors x on x.organization_key = k.organization_key
            left join organization o
              on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
             and o.name_key = k.organization_key
            where w.organization is not null or o.id is not null
            order by k.organization_key, w.n""";

    private final Work work;

    PeopleChanges(Work work) {
        this.work = work;
    }

    /** Finds out what would change of the people found by {@link PeopleMatch}. */
    void run() throws SQLException {
        work.run(SAID);
        work.run("analyze book_said");
        work.run(POINT);
        work.run(WORD);
        work.run(CHANGE);
        work.run(ORGANIZATION);
        work.run(Remembered.CREATE);
        verdicts();
    }

    /** The first row of a person tells what becomes of them; a note or a referral that is new counts by itself. */
    private void verdicts() throws SQLException {
        work.run("""
                update {staging} s
                set contact_id = p.contact_id,
                    verdict = case when r.n = d.n and d.created then 'CREATED'
                                   when r.n = d.n and (c.detail <> '' or f.fills) then 'UPDATED'
                                   when t.row_id is not null then 'UPDATED'
                                   else 'UNCHANGED' end,
                    detail = nullif(concat_ws(', ', case when r.n = d.n then nullif(c.detail, '') end,
                                              case when r.n = d.n and f.fills then 'sector' end, t.detail), ''),
                    duplicate_of = case when r.n = d.n then p.duplicate_of end,
                    duplicate_reason = case when r.n = d.n then p.duplicate_reason end
                from book_row r
                join book_person p on p.n = r.person
                join book_said d on d.contact_id = p.contact_id
                left join book_change c on c.contact_id = p.contact_id
                left join (select q.contact_id, bool_or(o.fills) as fills
                           from book_person q join book_organization o on o.organization_key = q.organization_key
                           where q.organization is not null group by q.contact_id) f on f.contact_id = p.contact_id
                left join (select sheet, line, min(row_id::text) as row_id, string_agg(what, ', ' order by what) as detail
                           from book_remembered group by sheet, line) t on t.sheet = r.sheet and t.line = r.line
                where s.sheet = r.sheet and s.line = r.line""");
    }
}
