package org.throughline.imports.addressbook;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/** Writes what {@link PeopleChanges} found into the network, and notes each row created or changed. */
final class NetworkMerge {
    /** Whoever the file is about stays as they are until it is written. */
    private static final String HOLD = """
            select c.id from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.id in (select contact_id from book_person where not created)
            order by c.id for update""";

    private static final String NEW_ORGANIZATIONS = """
            with written as (
                insert into organization (institution_id, id, seeker_id, name, sector)
                select :institution, id, :seeker, name, sector from book_organization where created
                order by organization_key
                returning id
            )
            insert into import_change (institution_id, import_id, entity, row_id)
            select :institution, :import, 'ORGANIZATION', id from written""";

    private static final String SECTORS = """
            with noted as (
                insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                select :institution, :import, 'ORGANIZATION', o.id, to_jsonb(o) - 'name_key', o.version + 1
                from book_organization b
                join organization o on o.institution_id = :institution and o.seeker_id = :seeker and o.id = b.id
                where b.fills
                on conflict do nothing
            )
            update organization o
            set sector = b.sector, version = o.version + 1, updated_at = now()
            from book_organization b
            where o.institution_id = :institution and o.seeker_id = :seeker and o.id = b.id and b.fills""";

    private static final String NEW_CONTACTS = """
            with written as (
                insert into contact (institution_id, id, seeker_id, organization_id, name, title, place, school, graduation_year,
                                     source, tags, groups, linked_in_url, linked_in_key, linked_in_connected_on,
                                     imported_title, imported_organization)
                select :institution, s.contact_id, :seeker, o.id, s.name, s.title, s.place, s.school, s.graduation_year,
                       s.source, coalesce(w.tags[:50], '{}'), coalesce(w.groups[:50], '{}'), s.linked_in_url, s.linked_in_key,
                       s.connected_on, s.title, s.organization
                from book_said s
                left join book_organization o on o.organization_key = s.organization_key
                left join book_word w on w.contact_id = s.contact_id
                where s.created
                order by s.contact_id
                returning id
            )
            insert into import_change (institution_id, import_id, entity, row_id)
            select :institution, :import, 'CONTACT', id from written""";

    /** What a contact was before, and how many addresses it had: an undo cuts off the others. */
    private static final String NOTE_CHANGES = """
            insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
            select :institution, :import, 'CONTACT', c.id,
                   to_jsonb(c) - 'name_key' - 'search_key' || jsonb_build_object('points', coalesce(p.next, 0)), c.version + 1
            from book_change b
            join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = b.contact_id
            left join (select contact_id, max(position) + 1 as next from contact_point
                       where institution_id = :institution and seeker_id = :seeker group by contact_id) p on p.contact_id = c.id
            where b.detail <> ''
            on conflict do nothing""";

    private static final String CHANGES = """
            update contact c
            set title = case when b.follows_title then b.title else c.title end,
                imported_title = case when b.follows_title then b.title else c.imported_title end,
                organization_id = case when b.follows_organization then o.id else c.organization_id end,
                imported_organization = case when b.follows_organization then b.organization else c.imported_organization end,
                place = coalesce(c.place, b.new_place),
                school = coalesce(c.school, b.new_school),
                graduation_year = coalesce(c.graduation_year, b.new_graduation_year),
                linked_in_url = case when b.new_linked_in_key is null then c.linked_in_url else b.linked_in_url end,
                linked_in_key = coalesce(c.linked_in_key, b.new_linked_in_key),
                linked_in_connected_on = coalesce(c.linked_in_connected_on, b.new_connected_on),
                tags = case when b.new_tags then b.all_tags else c.tags end,
                groups = case when b.new_groups then b.all_groups else c.groups end,
                version = c.version + 1,
                updated_at = now()
            from book_change b
            left join book_organization o on o.organization_key = b.organization_key
            where c.institution_id = :institution and c.seeker_id = :seeker and c.id = b.contact_id and b.detail <> ''""";

    private static final String NEW_POINTS = """
            insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)
            select :institution, p.contact_id, p.position, :seeker, p.kind, p.value
            from book_point p
            join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = p.contact_id
            where c.deleted_at is null
            order by p.contact_id, p.position""";

    private static final String KEYS = """
            insert into external_key (institution_id, owner_id, entity, external_key, row_id, import_id)
            select distinct on (x.entity, x.key) :institution, :seeker, x.entity, x.key, p.contact_id, :import
            from book_person p
            cross join lateral (values ('CONTACT', p.external_key), ('CONTACT_SIGN', p.sign)) x(entity, key)
            where x.key is not null
            order by x.entity, x.key, p.surest, p.n
            on conflict (institution_id, owner_id, entity, external_key) do update
            set row_id = excluded.row_id, import_id = excluded.import_id
            where external_key.row_id <> excluded.row_id
              and not exists (
                select from contact c
                where c.institution_id = :institution and c.seeker_id = :seeker and c.id = external_key.row_id
                  and c.deleted_at is null)""";

    private final Work work;

    NetworkMerge(Work work) {
        this.work = work;
    }

    /** Finds out everything anew, since others may have been faster than this import, and writes it. */
    void run() throws SQLException {
        new PeopleMatch(work).run();
        work.query(HOLD, row -> row.getString(1));
        new PeopleChanges(work).run();
        work.run(NEW_ORGANIZATIONS);
        work.run(SECTORS);
        work.run(NEW_CONTACTS);
        work.run(NOTE_CHANGES);
        work.run(CHANGES);
        work.run(NEW_POINTS);
        work.run(KEYS);
        work.run(Remembered.NOTES);
        work.run(Remembered.REFERRALS);
        work.run(Remembered.KEYS);
    }
}
