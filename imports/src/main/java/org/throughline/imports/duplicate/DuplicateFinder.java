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

/**
 * Finds who may be one person, and writes it down for a person to decide. A pair that is known already, decided or not, is
 * never found again. Nothing is decided here.
 *
 * <p>Two contacts of a seeker may be one when they have the same e-mail address, or the same name; two of the directory
 * when they have the same e-mail address, or the same name and organisation. They are two when both have LinkedIn
 * profiles, or stand for people of the directory, that differ. What more than {@value #MOST_ALIKE} have in common, such
 * as the address of an office, says nothing about anybody: they are not paired, so the work does not grow faster than
 * their number.
 *
 * <p>An import calls it when all is merged, for what it wrote ({@code import_change}).
 */
public final class DuplicateFinder {
    /** As many may share a name or an address and still be paired with each other. */
    static final int MOST_ALIKE = 20;

    private static final String CONTACT_ALL = """
            select c.seeker_id, c.id, c.name_key from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null""";
    private static final String CONTACT_OF_IMPORT = """
            select c.seeker_id, c.id, c.name_key
            from import_change i
            join contact c on c.institution_id = :institution and c.id = i.row_id and c.deleted_at is null
            where i.institution_id = :institution and i.import_id = :import and i.entity = 'CONTACT'""";
    private static final String CONTACT_OF_IDS = """
            select c.seeker_id, c.id, c.name_key from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.id = any(:ids) and c.deleted_at is null""";

    /** A pair's two are in the order of their ids; one of them at least is among those looked for. */
    static final String CONTACTS = """
            with looked_for as materialized (%1$s
            ), named as materialized (
                select c.seeker_id, c.id, c.name_key, c.organization_id, c.linked_in_key, c.directory_person_id,
                       count(*) over (partition by c.seeker_id, c.name_key) as alike,
                       count(*) over (partition by c.seeker_id, c.name_key, c.organization_id) as alike_there
                from (select distinct seeker_id, name_key from looked_for) n
                join contact c
                  on c.institution_id = :institution and c.seeker_id = n.seeker_id and c.name_key = n.name_key
                 and c.deleted_at is null
            ), mailed as materialized (
                select a.*, count(*) over (partition by a.seeker_id, a.address) as alike
                from (select distinct p.seeker_id, lower(p.value) as address, c.id, c.linked_in_key, c.directory_person_id
                      from (select distinct m.seeker_id, lower(m.value) as address
                            from looked_for f
                            join contact_point m
                              on m.institution_id = :institution and m.seeker_id = f.seeker_id and m.contact_id = f.id
                             and m.kind = 'EMAIL') n
                      join contact_point p
                        on p.institution_id = :institution and p.seeker_id = n.seeker_id and p.kind = 'EMAIL'
                       and lower(p.value) = n.address
                      join contact c
                        on c.institution_id = :institution and c.seeker_id = p.seeker_id and c.id = p.contact_id
                       and c.deleted_at is null) a
            ), pairs as (
                select a.seeker_id, a.id as first_id, b.id as second_id, 1 as rank, 'SAME_EMAIL' as reason,
                       a.linked_in_key as first_key, b.linked_in_key as second_key,
                       a.directory_person_id as first_person, b.directory_person_id as second_person
                from mailed a join mailed b on b.seeker_id = a.seeker_id and b.address = a.address and b.id > a.id
                where a.alike between 2 and %2$d and b.alike between 2 and %2$d
                union all
                select a.seeker_id, a.id, b.id, 2, 'SAME_NAME_AND_ORGANIZATION',
                       a.linked_in_key, b.linked_in_key, a.directory_person_id, b.directory_person_id
                from named a
                join named b
                  on b.seeker_id = a.seeker_id and b.name_key = a.name_key and b.organization_id = a.organization_id and b.id > a.id
                where a.alike_there between 2 and %2$d and b.alike_there between 2 and %2$d
                union all
                select a.seeker_id, a.id, b.id, 3, 'SAME_NAME',
                       a.linked_in_key, b.linked_in_key, a.directory_person_id, b.directory_person_id
                from named a join named b on b.seeker_id = a.seeker_id and b.name_key = a.name_key and b.id > a.id
                where a.alike between 2 and %2$d and b.alike between 2 and %2$d
            )
            select distinct on (p.first_id, p.second_id) p.seeker_id, p.first_id, p.second_id, p.reason
            from pairs p
            where (p.first_key = p.second_key) is not false
              and (p.first_person = p.second_person) is not false
              and exists (select from looked_for f where f.id in (p.first_id, p.second_id))
              and not exists (
                select from possible_duplicate d
                where d.institution_id = :institution and d.first_id = p.first_id and d.second_id = p.second_id)
            order by p.first_id, p.second_id, p.rank""";

    private static final String DIRECTORY_ALL = """
            select t.id, t.name_key, t.organization_key, t.email, t.further_emails from directory_person t
            where t.institution_id = :institution and t.deleted_at is null""";
    private static final String DIRECTORY_OF_IMPORT = """
            select t.id, t.name_key, t.organization_key, t.email, t.further_emails
            from import_change i
            join directory_person t on t.institution_id = :institution and t.id = i.row_id and t.deleted_at is null
            where i.institution_id = :institution and i.import_id = :import and i.entity = 'DIRECTORY_PERSON'""";
    /** Addresses beside the first stand in an array, so all of the directory's are read once. */
    static final String DIRECTORY = """
            with looked_for as materialized (%1$s
            ), named as materialized (
                select t.id, t.name_key, t.organization_key, t.linked_in_key,
                       count(*) over (partition by t.name_key, t.organization_key) as alike
                from (select distinct name_key, organization_key from looked_for where organization_key <> '') n
                join directory_person t
                  on t.institution_id = :institution and t.name_key = n.name_key and t.organization_key = n.organization_key
                 and t.deleted_at is null
            ), mailed as materialized (
                select a.*, count(*) over (partition by a.address) as alike
                from (select distinct t.id, lower(x.address) as address, t.linked_in_key
                      from directory_person t cross join lateral unnest(t.email || t.further_emails) x(address)
                      where t.institution_id = :institution and t.deleted_at is null and x.address is not null) a
                where a.address in (
                    select lower(x.address) from looked_for f cross join lateral unnest(f.email || f.further_emails) x(address))
            ), pairs as (
                select a.id as first_id, b.id as second_id, 1 as rank, 'SAME_EMAIL' as reason,
                       a.linked_in_key as first_key, b.linked_in_key as second_key
                from mailed a join mailed b on b.address = a.address and b.id > a.id
                where a.alike between 2 and %2$d and b.alike between 2 and %2$d
                union all
                select a.id, b.id, 2, 'SAME_NAME_AND_ORGANIZATION', a.linked_in_key, b.linked_in_key
                from named a
                join named b on b.name_key = a.name_key and b.organization_key = a.organization_key and b.id > a.id
                where a.alike between 2 and %2$d and b.alike between 2 and %2$d
            )
            select distinct on (p.first_id, p.second_id) null::uuid as seeker_id, p.first_id, p.second_id, p.reason
            from pairs p
            where (p.first_key = p.second_key) is not false
              and exists (select from looked_for f where f.id in (p.first_id, p.second_id))
              and not exists (
                select from possible_duplicate d
                where d.institution_id = :institution and d.first_id = p.first_id and d.second_id = p.second_id)
            order by p.first_id, p.second_id, p.rank""";

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
        return write(statements, contacts(CONTACT_ALL));
    }

    /** Looks for those that are like these contacts of a seeker; how many pairs are new. */
    public int amongContactsOf(UUID seekerId, Collection<UUID> contacts, Optional<UUID> importId) throws SQLException {
        Statements statements = statements(DuplicateEntity.CONTACT, importId)
                .with("seeker", seekerId)
                .with("ids", contacts);
        return write(statements, contacts(CONTACT_OF_IDS));
    }

    /** Looks for contacts that are like those that an import wrote, whosever they are; how many pairs are new. */
    public int amongContactsOfImport(UUID importId) throws SQLException {
        return write(statements(DuplicateEntity.CONTACT, Optional.of(importId)), contacts(CONTACT_OF_IMPORT));
    }

    /** Looks through the whole directory; how many pairs are new. */
    public int inDirectory() throws SQLException {
        return write(statements(DuplicateEntity.DIRECTORY_PERSON, Optional.empty()), directory(DIRECTORY_ALL));
    }

    /** Looks for people of the directory that are like those that an import wrote; how many pairs are new. */
    public int inDirectoryOfImport(UUID importId) throws SQLException {
        return write(
                statements(DuplicateEntity.DIRECTORY_PERSON, Optional.of(importId)), directory(DIRECTORY_OF_IMPORT));
    }

    static String contacts(String lookedFor) {
        return CONTACTS.formatted(lookedFor, MOST_ALIKE);
    }

    static String allContacts() {
        return contacts(CONTACT_ALL);
    }

    private static String directory(String lookedFor) {
        return DIRECTORY.formatted(lookedFor, MOST_ALIKE);
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
