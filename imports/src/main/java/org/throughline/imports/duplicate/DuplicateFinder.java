package org.throughline.imports.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.shared.Ids;
import org.throughline.imports.sql.Statements;

/**
 * Finds who may be one person, and writes it down for a person to decide. A pair that is known already, decided or not, is
 * never found again. Nothing is decided here.
 *
 * <p>Two contacts of a seeker may be one when they have the same e-mail address, or the same name; two of the directory
 * when they have the same e-mail address, or the same name and no different organisations. They are two when both have LinkedIn
 * profiles, or stand for people of the directory, that differ. What more than {@value #MOST_ALIKE} have in common, such
 * as the address of an office, says nothing about anybody: they are not paired, so the work does not grow faster than
 * their number.
 *
 * <p>An import calls it when all is merged, for what it wrote ({@code import_change}).
 */
public final class DuplicateFinder {
    /** As many may share a name or an address and still be paired with each other. */
    static final int MOST_ALIKE = 20;

    private static final String CONTACTS_OF_SEEKER = """
            select c.seeker_id, c.id from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null""";
    private static final String CONTACTS_NAMED = CONTACTS_OF_SEEKER + " and c.id = any(:ids)";
    private static final String CONTACTS_OF_IMPORT = """
            select c.seeker_id, c.id
            from import_change i
            join contact c on c.institution_id = :institution and c.id = i.row_id and c.deleted_at is null
            where i.institution_id = :institution and i.import_id = :import and i.entity = 'CONTACT'""";

    /**
     * All contacts of the seekers concerned are read once, and grouped; only small groups are paired. A way to reach a contact
     * is joined by the contact alone: just after a large import PostgreSQL believes that a seeker knows nobody, and would
     * compare each way with each contact of the seeker.
     */
    private static final String CONTACTS = """
            with looked_for as materialized (%s
            ), person as materialized (
                select c.seeker_id, c.id, c.name_key, c.organization_id, c.linked_in_key, c.directory_person_id,
                       null::text as place, c.id in (select f.id from looked_for f) as looked
                from contact c
                where c.institution_id = :institution and c.deleted_at is null
                  and c.seeker_id = any(array(select distinct f.seeker_id from looked_for f))
            ), alike as (
                select m.seeker_id, 1 as rank, 'SAME_EMAIL' as reason, {of} from (
                    select distinct p.seeker_id, p.value_key as address, c.id, c.linked_in_key, c.directory_person_id,
                           null::text as place, c.id in (select f.id from looked_for f) as looked
                    from contact_point p
                    join contact c
                      on c.institution_id = :institution and c.id = p.contact_id and c.deleted_at is null
                    where p.institution_id = :institution and p.kind = 'EMAIL'
                      and p.seeker_id = any(array(select distinct f.seeker_id from looked_for f))) m
                group by m.seeker_id, m.address {few}
                union all
                select m.seeker_id, 2, 'SAME_NAME_AND_ORGANIZATION', {of}
                from person m where m.organization_id is not null
                group by m.seeker_id, m.name_key, m.organization_id {few}
                union all
                select m.seeker_id, 3, 'SAME_NAME', {of}
                from person m
                group by m.seeker_id, m.name_key {few}
            )""";

    private static final String ALL_OF_DIRECTORY = "true";
    private static final String DIRECTORY_OF_IMPORT = """
            exists (select from import_change i
                    where i.institution_id = :institution and i.import_id = :import
                      and i.entity = 'DIRECTORY_PERSON' and i.row_id = t.id)""";
    /**
     * Nearly everybody is like nobody: what several share is found first, and then only who they are. No two of a directory
     * have the same first address, so of a shared one somebody has it as a further one. And who has the same name has a
     * different organisation, or the same and is found by that, unless somebody of the name has none.
     */
    private static final String DIRECTORY = """
            with further as materialized (
                select t.id, t.linked_in_key, lower(x.address) collate "C" as address
                from directory_person t cross join lateral unnest(t.further_emails) x(address)
                where t.institution_id = :institution and t.deleted_at is null and t.further_emails <> '{}'
            ), alike as (
                select null::uuid as seeker_id, 1 as rank, 'SAME_EMAIL' as reason, {of} from (
                    select t.address, t.id, t.linked_in_key, null::uuid as directory_person_id, null::text as place,
                           %1$s as looked
                    from (
                        select f.address, f.id, f.linked_in_key from further f
                        union
                        select p.email_key, p.id, p.linked_in_key
                        from directory_person p
                        where p.institution_id = :institution and p.deleted_at is null
                          and p.email_key in (select f.address from further f)) t) m
                group by m.address {few}
                union all
                select null::uuid, 2, 'SAME_NAME_AND_ORGANIZATION', {of} from (
                    select t.name_key, t.organization_key, t.id, t.linked_in_key, null::uuid as directory_person_id,
                           null::text as place, %1$s as looked
                    from directory_person t
                    where t.institution_id = :institution and t.deleted_at is null and (t.name_key, t.organization_key) in (
                        select n.name_key, n.organization_key from directory_person n
                        where n.institution_id = :institution and n.deleted_at is null and n.organization_key <> ''
                        group by n.name_key, n.organization_key having count(*) between 2 and {most})) m
                group by m.name_key, m.organization_key {few}
                union all
                select null::uuid, 3, 'SAME_NAME', {of} from (
                    select t.name_key, t.id, t.linked_in_key, null::uuid as directory_person_id,
                           nullif(t.organization_key, '') as place, %1$s as looked
                    from directory_person t
                    where t.institution_id = :institution and t.deleted_at is null and t.name_key in (
                        select n.name_key from directory_person n
                        where n.institution_id = :institution and n.deleted_at is null
                        group by n.name_key
                        having count(*) between 2 and {most} and bool_or(n.organization_key = ''))) m
                group by m.name_key {few}
            )""";

    /** The members of a group, each with what may tell it from another. */
    private static final String OF = """
            array_agg(m.id order by m.id) as ids, array_agg(m.linked_in_key order by m.id) as keys,
                   array_agg(m.directory_person_id order by m.id) as people,
                   array_agg(m.place order by m.id) as places, array_agg(m.looked order by m.id) as looked""";

    private static final String FEW = "having bool_or(m.looked) and count(*) between 2 and " + MOST_ALIKE;

    /** A pair's two are in the order of their ids; one of them at least is among those looked for. */
    private static final String PAIRS = """

            select distinct on (a.id, b.id) g.seeker_id, a.id as first_id, b.id as second_id, g.reason
            from alike g
            cross join lateral unnest(g.ids, g.keys, g.people, g.places, g.looked) with ordinality a(id, key, person, place, looked, n)
            cross join lateral unnest(g.ids, g.keys, g.people, g.places, g.looked) with ordinality b(id, key, person, place, looked, n)
            where b.n > a.n and (a.looked or b.looked)
              and (a.key = b.key) is not false and (a.person = b.person) is not false
              and (a.place = b.place) is not false
            order by a.id, b.id, g.rank""";

    /** A pair that is known, decided or not, is left as it is. */
    private static final String WRITE = """
            insert into possible_duplicate (institution_id, id, seeker_id, entity, first_id, second_id, reason, import_id)
            select :institution, x.id, x.seeker_id, :entity, x.first_id, x.second_id, x.reason, :import
            from unnest(:pairs::uuid[], :seekers::uuid[], :firsts::uuid[], :seconds::uuid[], :reasons::text[])
                x(id, seeker_id, first_id, second_id, reason)
            on conflict do nothing""";

    private final Connection connection;
    private final UUID institutionId;
    private final Ids ids;

    /**
     * @param connection in a transaction, which is the caller's
     * @param institutionId the tenant
     */
    public DuplicateFinder(Connection connection, UUID institutionId, Ids ids) {
        this.connection = connection;
        this.institutionId = institutionId;
        this.ids = ids;
    }

    /** Looks through all contacts of a seeker; how many pairs are new. */
    public int amongContactsOf(UUID seekerId) throws SQLException {
        Statements statements =
                statements(DuplicateEntity.CONTACT, Optional.empty()).with("seeker", seekerId);
        return write(statements, contacts(CONTACTS_OF_SEEKER));
    }

    /** Looks for those that are like these contacts of a seeker; how many pairs are new. */
    public int amongContactsOf(UUID seekerId, Collection<UUID> contacts, Optional<UUID> importId) throws SQLException {
        Statements statements = statements(DuplicateEntity.CONTACT, importId)
                .with("seeker", seekerId)
                .with("ids", contacts);
        return write(statements, contacts(CONTACTS_NAMED));
    }

    /** Looks for contacts that are like those that an import wrote, whosever they are; how many pairs are new. */
    public int amongContactsOfImport(UUID importId) throws SQLException {
        return write(statements(DuplicateEntity.CONTACT, Optional.of(importId)), contacts(CONTACTS_OF_IMPORT));
    }

    /** Looks through the whole directory; how many pairs are new. */
    public int inDirectory() throws SQLException {
        return write(statements(DuplicateEntity.DIRECTORY_PERSON, Optional.empty()), directory(ALL_OF_DIRECTORY));
    }

    /** Looks for people of the directory that are like those that an import wrote; how many pairs are new. */
    public int inDirectoryOfImport(UUID importId) throws SQLException {
        return write(
                statements(DuplicateEntity.DIRECTORY_PERSON, Optional.of(importId)), directory(DIRECTORY_OF_IMPORT));
    }

    /** What finds pairs among all contacts of a seeker. */
    static String allContacts() {
        return contacts(CONTACTS_OF_SEEKER);
    }

    private static String contacts(String lookedFor) {
        return pairs(CONTACTS, lookedFor);
    }

    private static String directory(String lookedFor) {
        return pairs(DIRECTORY, lookedFor);
    }

    private static String pairs(String groups, String lookedFor) {
        return (groups + PAIRS)
                .replace("{of}", OF)
                .replace("{few}", FEW)
                .replace("{most}", Integer.toString(MOST_ALIKE))
                .formatted(lookedFor);
    }

    private Statements statements(DuplicateEntity entity, Optional<UUID> importId) {
        Map<String, Object> everywhere = new HashMap<>();
        everywhere.put("institution", institutionId);
        everywhere.put("entity", entity.name());
        everywhere.put("import", importId.orElse(null));
        return new Statements(connection, everywhere);
    }

    private int write(Statements statements, String find) throws SQLException {
        List<Found> found = statements.rows(
                find,
                row -> new Found(
                        row.getObject("seeker_id", UUID.class),
                        row.getObject("first_id", UUID.class),
                        row.getObject("second_id", UUID.class),
                        row.getString("reason")));
        if (found.isEmpty()) {
            return 0;
        }
        List<UUID> seekers = new ArrayList<>();
        found.forEach(pair -> seekers.add(pair.seekerId()));
        return statements
                .with("pairs", found.stream().map(pair -> ids.next()).toList())
                .with("seekers", seekers)
                .with("firsts", found.stream().map(Found::firstId).toList())
                .with("seconds", found.stream().map(Found::secondId).toList())
                .with("reasons", found.stream().map(Found::reason).toList())
                .run(WRITE);
    }

    /** A pair that may be one; without a seeker when it is the directory's. */
    private record Found(UUID seekerId, UUID firstId, UUID secondId, String reason) {}
}
