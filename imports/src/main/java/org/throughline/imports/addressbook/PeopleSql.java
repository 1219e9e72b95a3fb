package org.throughline.imports.addressbook;

/**
 * The statements that find out who the people of a file are. {@code book_person} has one row for each person the rows of
 * the file name by the same sign, {@code book_value} what is known of each several times; {@code contact_id} is null until
 * it is known who that is; {@code surest} puts those in order who turn out to be one person: 0 for whoever has the contact's
 * profile, and else the turn of the {@link PersonGroup}. It does not tell which step found them, for that differs when the
 * file comes again.
 */
final class PeopleSql {
    /** What more people than this have in common, such as the address of an office, says nothing about anybody. */
    private static final int MOST_ALIKE = 20;

    private PeopleSql() {}

    /** The living contact {@code c} of a key {@code k}. Who was merged with another is the other. */
    private static final String KEPT = """
            left join merged_pair m
              on m.institution_id = :institution and m.seeker_id = :seeker and m.gone_id = k.row_id
             and m.undone_at is null and m.deleted_at is null
            join contact c
              on c.institution_id = :institution and c.seeker_id = :seeker and c.id = coalesce(m.kept_id, k.row_id)
             and c.deleted_at is null""";

    /** A sign is kept as a hash: nobody's name stays behind in it when they are deleted. */
    private static final String SIGN = """
            case when s.linked_in_key is not null then 'profile ' || s.linked_in_key
                 when s.external_key is not null and cardinality(s.emails) = 0 then 'key ' || s.external_key
                 when cardinality(s.emails) > 0 then 'email ' || lower(s.emails[1]) || chr(10) || fold(s.name)
                 else 'name ' || fold(s.name) || chr(10) || coalesce(fold(s.organization), '') end""";

    static final String CREATE_ROW = """
            create temporary table book_row on commit drop as
            select s.sheet, s.line, s.sign, min(s.n) over (partition by s.sign) as person, s.n
            from (select s.sheet, s.line, row_number() over (order by s.sheet, s.line) as n,
                         encode(sha256(convert_to(%s, 'UTF8')), 'hex') as sign
                  from {staging} s where s.role = 'PERSON') s""".formatted(SIGN);

    static final String CREATE_PERSON = """
            create temporary table book_person (
                n                   bigint primary key,
                sign                text not null,
                new_contact_id      uuid not null,
                new_organization_id uuid not null,
                source              text not null,
                name                text not null,
                title               text,
                organization        text,
                sector              text,
                place               text,
                school              text,
                graduation_year     int,
                linked_in_url       text,
                linked_in_key       text,
                connected_on        date,
                external_key        text,
                has_email           boolean not null,
                name_key            text collate "C" not null generated always as (fold(name)) stored,
                organization_key    text collate "C" not null generated always as (coalesce(fold(organization), '')) stored,
                contact_id          uuid,
                by_profile          boolean not null default false,
                surest              int not null generated always as (
                    case when by_profile then 0 when linked_in_key is not null then 1 when has_email then 2
                         when external_key is not null then 3 else 4 end) stored,
                created             boolean not null default false,
                duplicate_of        uuid,
                duplicate_reason    text
            ) on commit drop""";

    /** The first row decides; what it leaves empty is taken from the next that has it. */
    static final String FILL_PERSON = """
            insert into book_person (n, sign, new_contact_id, new_organization_id, source, name, title, organization, sector, place,
                                     school, graduation_year, linked_in_url, linked_in_key, connected_on, external_key, has_email)
            select r.person, r.sign,
                   (array_agg(s.new_contact_id order by r.n))[1],
                   (array_agg(s.new_organization_id order by r.n))[1],
                   (array_agg(s.source order by r.n))[1],
                   (array_agg(s.name order by r.n))[1],
                   %s,
                   bool_or(cardinality(s.emails) > 0)
            from book_row r join {staging} s on s.sheet = r.sheet and s.line = r.line
            group by r.person, r.sign""".formatted(firstSaid(
            "title",
            "organization",
            "sector",
            "place",
            "school",
            "graduation_year",
            "linked_in_url",
            "linked_in_key",
            "connected_on",
            "external_key"));

    static final String CREATE_VALUE = """
            create temporary table book_value on commit drop as
            select r.person, r.n, v.kind, e.value, e.ordinality as turn,
                   case v.kind when 'EMAIL' then lower(e.value)
                               when 'PHONE' then regexp_replace(e.value, '[^0-9]', '', 'g')
                               when 'LINK' then rtrim(lower(e.value), '/')
                               else fold(e.value) end as key
            from book_row r
            join {staging} s on s.sheet = r.sheet and s.line = r.line
            cross join lateral (values ('EMAIL', s.emails), ('PHONE', s.phones), ('LINK', s.links), ('TAG', s.tags), ('GROUP', s.groups))
                v(kind, list)
            cross join lateral unnest(v.list) with ordinality e(value, ordinality)""";

    private static String firstSaid(String... columns) {
        StringBuilder sql = new StringBuilder();
        for (String column : columns) {
            sql.append(sql.isEmpty() ? "" : ",\n")
                    .append("(array_agg(s.%1$s order by r.n) filter (where s.%1$s is not null))[1]".formatted(column));
        }
        return sql.toString();
    }

    static final String BY_PROFILE = """
            update book_person p
            set contact_id = c.id, by_profile = true
            from contact c
            where p.contact_id is null
              and c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and c.linked_in_key = p.linked_in_key""";

    /**
     * Whom an earlier import knew by this sign is them again, whatever else has become alike since: so the same file finds the
     * same people, and changes nothing.
     */
    static final String BY_SIGN = """
            update book_person p
            set contact_id = c.id
            from external_key k
            %s
            where p.contact_id is null
              and k.institution_id = :institution and k.owner_id = :seeker
              and k.entity = 'CONTACT_SIGN' and k.external_key = p.sign collate "C"
            """.formatted(KEPT);

    /** Among the known contacts, and among the people of this file of whom it is known already who they are. */
    static String byEmailAndName(PersonGroup group) {
        return """
                with known as (
                    select c.id, c.name_key, lower(e.value) as email_key
                    from contact c
                    join contact_point e
                      on e.institution_id = :institution and e.seeker_id = :seeker and e.contact_id = c.id and e.kind = 'EMAIL'
                    where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                    union
                    select b.contact_id, b.name_key, v.key
                    from (%s) b join book_value v on v.person = b.n and v.kind = 'EMAIL'
                ), found as (
                    select distinct on (p.n) p.n, k.id
                    from book_person p
                    join book_value v on v.person = p.n and v.kind = 'EMAIL'
                    join known k on k.name_key = p.name_key and k.email_key = v.key
                    where p.contact_id is null and %s
                    order by p.n, k.id
                )
                update book_person p
                set contact_id = f.id
                from found f
                where p.n = f.n""".formatted(decided(), group.condition());
    }

    /**
     * By what a file called them before, or this file calls somebody else already. Whoever has a profile is nobody who has
     * another one, and only one of them is somebody without.
     */
    static String byKey(PersonGroup group) {
        return """
                with known as (
                    select k.external_key as key, c.id, 0 as surest, 0 as n, c.linked_in_key
                    from external_key k
                    %s
                    where k.institution_id = :institution and k.owner_id = :seeker and k.entity = 'CONTACT'
                    union all
                    select q.external_key, q.contact_id, q.surest, q.n, null
                    from book_person q where q.contact_id is not null and q.external_key is not null
                ), given as (
                    select contact_id, min(linked_in_key) as linked_in_key
                    from book_person where contact_id is not null group by contact_id
                ), found as (
                    select distinct on (p.n) p.n, k.id, p.linked_in_key
                    from book_person p
                    join known k on k.key = p.external_key collate "C"
                    left join given g on g.contact_id = k.id
                    where p.contact_id is null and %s
                      and (p.linked_in_key is null or coalesce(k.linked_in_key, g.linked_in_key) is null)
                    order by p.n, k.surest, k.n, k.id
                )
                update book_person p
                set contact_id = f.id
                from found f
                where p.n = f.n
                  and (f.linked_in_key is null
                       or p.n = (select min(o.n) from found o where o.id = f.id and o.linked_in_key is not null))""".formatted(KEPT, group.condition());
    }

    /**
     * A profile goes to a contact without one, and each contact gets one profile only: of several people with the same
     * name and organisation, the first gets the first such contact, the second the second.
     */
    static final String PROFILE_BY_NAME_AND_ORGANIZATION =
            """
            with wanted as (
                select p.n, p.name_key, p.organization_key,
                       row_number() over (partition by p.name_key, p.organization_key order by p.n) as turn
                from book_person p
                where p.contact_id is null and p.organization_key <> '' and %s and p.n not in (%s)
            ), free as (
                select id, name_key, organization_key,
                       row_number() over (partition by name_key, organization_key order by id) as turn
                from (%s) c
                where not has_profile
            )
            update book_person p
            set contact_id = f.id
            from wanted w join free f using (name_key, organization_key, turn)
            where p.n = w.n""".formatted(PersonGroup.WITH_PROFILE.condition(), repeated(PersonGroup.WITH_PROFILE), contacts());

    /** A contact whose LinkedIn profile is not known comes first, then the one known longest. */
    static String byNameAndOrganization(PersonGroup group) {
        return """
                with found as (
                    select distinct on (p.n) p.n, c.id
                    from book_person p
                    join (%s) c using (name_key, organization_key)
                    where p.contact_id is null and p.organization_key <> '' and %s
                    order by p.n, c.has_profile, c.id
                )
                update book_person p
                set contact_id = f.id
                from found f
                where p.n = f.n""".formatted(contacts(), group.condition());
    }

    /** Who is still not known is new; of those who may be one person only the first, and then the others are looked for. */
    static String asNew(PersonGroup group) {
        return """
                update book_person p
                set contact_id = p.new_contact_id, created = true
                where p.contact_id is null and %s and p.n not in (%s)""".formatted(group.condition(), repeated(group));
    }

    /** Those not known yet of whom an earlier one has the same name and address, or organisation: two profiles may. */
    private static String repeated(PersonGroup group) {
        return """
                select t.n
                from (
                    select p.n, rank() over (partition by p.name_key, v.key order by p.n) as turn
                    from book_person p join book_value v on v.person = p.n and v.kind = 'EMAIL'
                    where p.contact_id is null and %1$s
                    union all
                    select p.n, rank() over (partition by p.name_key, p.organization_key order by p.n)
                    from book_person p
                    where p.contact_id is null and %1$s and p.organization_key <> '' and p.linked_in_key is null
                    union all
                    select p.n, rank() over (partition by p.external_key order by p.n)
                    from book_person p
                    where p.contact_id is null and %1$s and p.external_key is not null and p.linked_in_key is null) t
                where t.turn > 1""".formatted(group.condition());
    }

    /**
     * Somebody new who shares an address or a name with somebody else, as {@link
     * org.throughline.imports.duplicate.DuplicateFinder} will find when all is merged.
     */
    static final String POSSIBLE_DUPLICATES = """
            with everybody as (
                select c.id, c.name_key, c.organization_key, coalesce(c.linked_in_key, '') as linked_in_key
                from (%1$s) c
            ), addresses as (
                select e.contact_id as id, lower(e.value) as key
                from contact c
                join contact_point e
                  on e.institution_id = :institution and e.seeker_id = :seeker and e.contact_id = c.id and e.kind = 'EMAIL'
                where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                union
                select p.contact_id, v.key
                from book_person p join book_value v on v.person = p.n and v.kind = 'EMAIL'
                where p.contact_id is not null
            ), pairs as (
                select p.n, e.id, 1 as turn, 'SAME_EMAIL' as reason
                from book_person p
                join book_value v on v.person = p.n and v.kind = 'EMAIL'
                join (select key from addresses group by key having count(*) between 2 and %2$d) few on few.key = v.key
                join addresses a on a.key = v.key and a.id <> p.contact_id
                join everybody e on e.id = a.id
                where p.created and (p.linked_in_key is null or e.linked_in_key in ('', p.linked_in_key))
                union all
                select p.n, e.id, case when e.organization_key <> '' and e.organization_key = p.organization_key then 2 else 3 end,
                       case when e.organization_key <> '' and e.organization_key = p.organization_key
                            then 'SAME_NAME_AND_ORGANIZATION' else 'SAME_NAME' end
                from book_person p
                join (select name_key from everybody group by name_key having count(distinct id) between 2 and %2$d) few
                  on few.name_key = p.name_key
                join everybody e on e.name_key = p.name_key and e.id <> p.contact_id
                where p.created and (p.linked_in_key is null or e.linked_in_key in ('', p.linked_in_key))
            )
            update book_person p
            set duplicate_of = d.id, duplicate_reason = d.reason
            from (select distinct on (n) n, id, reason from pairs order by n, turn, id) d
            where p.n = d.n""".formatted(contacts(), MOST_ALIKE);

    /** What the people of the file are called of whom it is known who they are: by the file, and by the seeker. */
    private static String decided() {
        return """
                select p.n, p.contact_id, p.name_key, p.organization_key
                from book_person p where p.contact_id is not null
                union
                select p.n, p.contact_id, c.name_key, p.organization_key
                from book_person p
                join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = p.contact_id""";
    }

    /** All contacts by name and organisation, as they are and as they will be, and whether they have a profile. */
    private static String contacts() {
        return """
                select k.id, k.name_key, k.organization_key, coalesce(c.linked_in_key, g.linked_in_key) as linked_in_key,
                       coalesce(c.linked_in_key, g.linked_in_key) is not null as has_profile
                from (
                    select c.id, c.name_key, coalesce(o.name_key, '') as organization_key
                    from contact c
                    left join organization o
                      on o.institution_id = :institution and o.seeker_id = :seeker and o.deleted_at is null
                     and o.id = c.organization_id
                    where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                    union
                    select d.contact_id, d.name_key, d.organization_key from (%s) d
                ) k
                left join contact c on c.institution_id = :institution and c.seeker_id = :seeker and c.id = k.id
                left join (select contact_id, min(linked_in_key) as linked_in_key
                           from book_person where contact_id is not null and linked_in_key is not null group by contact_id) g
                  on g.contact_id = k.id""".formatted(decided());
    }
}
