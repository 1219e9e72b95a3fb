package org.throughline.imports.linkedin;

/**
 * The statements that find out who the people of a file are. {@code linked_in_person} has one row for each person the
 * rows of the file name by the same sign; {@code contact_id} is null until it is known who that is, and {@code phase} is
 * the step of the merge that found it out.
 */
final class PeopleSql {
    private PeopleSql() {}

    static final String CREATE = """
            create temporary table linked_in_person (
                line                bigint primary key,
                new_contact_id      uuid not null,
                new_organization_id uuid not null,
                name                text not null,
                title               text,
                organization        text,
                linked_in_url       text,
                linked_in_key       text,
                email               text,
                connected_on        date,
                name_key            text collate "C" not null generated always as (fold(name)) stored,
                organization_key    text collate "C" not null generated always as (coalesce(fold(organization), '')) stored,
                email_key           text generated always as (lower(email)) stored,
                contact_id          uuid,
                phase               int,
                created             boolean not null default false,
                changed             boolean not null default false
            ) on commit drop""";

    /** The first row decides; what it leaves empty is taken from the next that has it. */
    static final String FILL = """
            insert into linked_in_person (line, new_contact_id, new_organization_id, name, title, organization,
                                          linked_in_url, linked_in_key, email, connected_on)
            select min(line),
                   (array_agg(new_contact_id order by line))[1],
                   (array_agg(new_organization_id order by line))[1],
                   (array_agg(name order by line))[1],
                   (array_agg(title order by line) filter (where title is not null))[1],
                   (array_agg(organization order by line) filter (where organization is not null))[1],
                   (array_agg(linked_in_url order by line))[1],
                   (array_agg(linked_in_key order by line))[1],
                   (array_agg(email order by line) filter (where email is not null))[1],
                   (array_agg(connected_on order by line) filter (where connected_on is not null))[1]
            from linked_in_row
            group by case when linked_in_key is not null then 'profile ' || linked_in_key
                          when email is not null then 'email ' || lower(email) || chr(10) || fold(name)
                          else 'name ' || fold(name) || chr(10) || coalesce(fold(organization), '') end""";

    static final String BY_PROFILE = """
            update linked_in_person p
            set contact_id = c.id, phase = :phase
            from contact c
            where p.contact_id is null
              and c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.linked_in_key = p.linked_in_key""";

    /** Among the known contacts, and among the people of this file of whom it is known already who they are. */
    static String byEmailAndName(PersonGroup group) {
        return """
                with known as (
                    select c.id, c.name_key, lower(e.value) as email_key
                    from contact c
                    join contact_point e
                      on e.institution_id = :institution and e.seeker_id = :seeker and e.contact_id = c.id and e.kind = 'EMAIL'
                    where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                    union all
                    select contact_id, name_key, email_key
                    from linked_in_person
                    where contact_id is not null and email_key is not null
                ), found as (
                    select distinct on (p.line) p.line, k.id
                    from linked_in_person p
                    join known k on k.name_key = p.name_key and k.email_key = p.email_key
                    where p.contact_id is null and %s
                    order by p.line, k.id
                )
                update linked_in_person p
                set contact_id = f.id, phase = :phase
                from found f
                where p.line = f.line""".formatted(group.condition());
    }

    /**
     * A profile goes to a contact without one, and each contact gets one profile only: of several people with the same
     * name and organisation, the first gets the first such contact, the second the second.
     */
    static final String PROFILE_BY_NAME_AND_ORGANIZATION = """
            with wanted as (
                select line, name_key, organization_key,
                       row_number() over (partition by name_key, organization_key order by line) as turn
                from (%s) first
            ), free as (
                select id, name_key, organization_key,
                       row_number() over (partition by name_key, organization_key order by id) as turn
                from (%s) c
                where linked_in_key is null
            )
            update linked_in_person p
            set contact_id = f.id, phase = :phase
            from wanted w join free f using (name_key, organization_key, turn)
            where p.line = w.line""".formatted(firstOf(PersonGroup.WITH_PROFILE), contacts());

    /** A contact whose LinkedIn profile is not known comes first, then the one known longest. */
    static String byNameAndOrganization(PersonGroup group) {
        return """
                with found as (
                    select distinct on (p.line) p.line, c.id
                    from linked_in_person p
                    join (%s) c using (name_key, organization_key)
                    where p.contact_id is null and %s
                    order by p.line, c.linked_in_key is not null, c.id
                )
                update linked_in_person p
                set contact_id = f.id, phase = :phase
                from found f
                where p.line = f.line""".formatted(contacts(), group.condition());
    }

    /** Who is still not known is new; of those who are one person, the first. */
    static String asNew(PersonGroup group) {
        return """
                update linked_in_person p
                set contact_id = p.new_contact_id, phase = :phase, created = true
                from (%s) first
                where p.line = first.line""".formatted(firstOf(group));
    }

    private static String firstOf(PersonGroup group) {
        return """
                select distinct on (%1$s) p.line, p.name_key, p.organization_key
                from linked_in_person p
                where p.contact_id is null and %2$s
                order by %1$s, p.line""".formatted(group.samePerson(), group.condition());
    }

    private static String contacts() {
        return """
                select c.id, c.linked_in_key, c.name_key, coalesce(o.name_key, '') as organization_key
                from contact c
                left join organization o
                  on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
                 and o.id = c.organization_id
                where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null""";
    }
}
