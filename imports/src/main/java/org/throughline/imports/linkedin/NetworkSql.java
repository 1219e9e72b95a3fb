package org.throughline.imports.linkedin;

/**
 * The statements that write what a file says of the people found in one phase. What LinkedIn may change is decided here,
 * field by field; see {@link ConnectionMerge}.
 */
final class NetworkSql {
    private NetworkSql() {}

    /**
     * What there is of a contact {@code c}: its living organisation {@code h}, and {@code e} if the file has spoken of it
     * in an earlier phase.
     */
    private static final String STATE_OF_CONTACT = """
            left join organization h
              on h.institution_id = :institution and h.seeker_id = :seeker and h.deleted_at is null
             and h.id = c.organization_id
            left join (select distinct contact_id from linked_in_person where phase < :phase) e
              on e.contact_id = c.id""";

    /** Whether the title is as the last import left it, and this file has not spoken of it: then nobody has typed since. */
    private static final String TITLE_FOLLOWS =
            "(c.title is not distinct from c.imported_title and (c.title is null or e.contact_id is null))";

    /** The same of the organisation; one that was deleted is none, one that was taken away stays away. */
    private static final String ORGANIZATION_FOLLOWS = """
            (c.organization_id is null and c.imported_organization is null
             or c.organization_id is not null and h.id is null
             or h.name_key = fold(c.imported_organization) and e.contact_id is null)""";

    /** The organisations that will be pointed to and are not known yet. */
    static final String NEW_ORGANIZATIONS = """
            insert into organization (institution_id, id, seeker_id, name)
            select distinct on (p.organization_key) :institution, p.new_organization_id, :seeker, p.organization
            from linked_in_person p
            left join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = p.contact_id
            %s
            left join organization o
              on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
             and o.name_key = p.organization_key
            where p.phase = :phase and p.organization is not null and o.id is null
              and (c.id is null or %s)
            order by p.organization_key, p.line""".formatted(STATE_OF_CONTACT, ORGANIZATION_FOLLOWS);

    static final String NEW_CONTACTS = """
            insert into contact (institution_id, id, seeker_id, organization_id, name, title, source,
                                 linked_in_url, linked_in_key, linked_in_connected_on, imported_title, imported_organization)
            select :institution, p.contact_id, :seeker, o.id, p.name, p.title, 'LINKEDIN',
                   p.linked_in_url, p.linked_in_key, p.connected_on, p.title, p.organization
            from linked_in_person p
            left join organization o
              on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
             and o.name_key = p.organization_key and p.organization is not null
            where p.phase = :phase
            order by p.contact_id""";

    static final String NEW_EMAILS = """
            insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)
            select :institution, p.contact_id, 0, :seeker, 'EMAIL', p.email
            from linked_in_person p
            where p.phase = :phase and p.email is not null
            order by p.contact_id""";

    private static final String TITLE =
            "case when f.title_follows and c.title is not distinct from c.imported_title then coalesce(f.title, c.title) else c.title end";
    private static final String IMPORTED_TITLE =
            "case when f.title_follows and c.title is not distinct from c.imported_title then coalesce(f.title, c.imported_title) else c.imported_title end";
    /** Only if it is still the organisation that was looked at. */
    private static final String MOVES =
            "f.organization_follows and f.organization_id is not null and c.organization_id is not distinct from f.last_organization_id";

    private static final String ORGANIZATION =
            "case when " + MOVES + " then f.organization_id else c.organization_id end";
    private static final String IMPORTED_ORGANIZATION = "case when " + MOVES
            + " and f.organization_id is distinct from c.organization_id then f.organization else c.imported_organization end";
    private static final String URL =
            "case when c.linked_in_key is null then coalesce(f.linked_in_url, c.linked_in_url) else c.linked_in_url end";
    private static final String KEY = "coalesce(c.linked_in_key, f.linked_in_key)";
    private static final String CONNECTED_ON = "coalesce(c.linked_in_connected_on, f.connected_on)";

    /**
     * Changes a contact only if something differs afterwards; a first e-mail address is a change too. The new values are
     * worked out from the row being changed, so that nothing typed meanwhile is lost.
     */
    static final String CHANGES = """
            with said as (
                select contact_id,
                       (array_agg(title order by line) filter (where title is not null))[1] as title,
                       (array_agg(organization_key order by line) filter (where organization is not null))[1] as organization_key,
                       (array_agg(organization order by line) filter (where organization is not null))[1] as organization,
                       (array_agg(linked_in_url order by line) filter (where linked_in_key is not null))[1] as linked_in_url,
                       (array_agg(linked_in_key order by line) filter (where linked_in_key is not null))[1] as linked_in_key,
                       (array_agg(connected_on order by line) filter (where connected_on is not null))[1] as connected_on,
                       (array_agg(email order by line) filter (where email is not null))[1] as email
                from linked_in_person
                where phase = :phase
                group by contact_id
            ), points as (
                select contact_id, max(position) + 1 as next, bool_or(kind = 'EMAIL') as has_email
                from contact_point
                where institution_id = :institution and seeker_id = :seeker
                group by contact_id
            ), found as materialized (
                select s.*, o.id as organization_id, %1$s as title_follows, %8$s as organization_follows,
                       c.organization_id as last_organization_id,
                       s.email is not null and not coalesce(b.has_email, false) as first_email,
                       coalesce(b.next, 0) as next_point
                from said s
                join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = s.contact_id
                %2$s
                left join points b on b.contact_id = c.id
                left join organization o
                  on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
                 and o.name_key = s.organization_key
            ), changed as (
                update contact c
                set title = %3$s,
                    imported_title = %9$s,
                    organization_id = %4$s,
                    imported_organization = %10$s,
                    linked_in_url = %5$s,
                    linked_in_key = %6$s,
                    linked_in_connected_on = %7$s,
                    version = c.version + 1,
                    updated_at = now()
                from found f
                where c.institution_id = :institution and c.seeker_id = :seeker and c.id = f.contact_id
                  and (f.first_email
                       or (c.title, c.organization_id, c.linked_in_key, c.linked_in_connected_on)
                          is distinct from (%3$s, %4$s, %6$s, %7$s))
                returning c.id
            ), mailed as (
                insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)
                select :institution, f.contact_id, f.next_point, :seeker, 'EMAIL', f.email
                from found f
                where f.first_email
            )
            update linked_in_person p
            set changed = true
            from changed
            where p.phase = :phase and p.contact_id = changed.id""".formatted(
                    TITLE_FOLLOWS,
                    STATE_OF_CONTACT,
                    TITLE,
                    ORGANIZATION,
                    URL,
                    KEY,
                    CONNECTED_ON,
                    ORGANIZATION_FOLLOWS,
                    IMPORTED_TITLE,
                    IMPORTED_ORGANIZATION);
}
