package org.throughline.imports.linkedin;

import static org.throughline.imports.linkedin.PersonGroup.WITH_EMAIL;
import static org.throughline.imports.linkedin.PersonGroup.WITH_NAME;
import static org.throughline.imports.linkedin.PersonGroup.WITH_PROFILE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Merges staged rows into a seeker's network, so that a person already known is updated and never duplicated, and the
 * same file a second time changes nothing.
 *
 * <p>Who a person is: the living contact with the same LinkedIn profile; else with the same e-mail address and name; else
 * with the same name and organisation, unless both have LinkedIn profiles; else somebody new. Names and organisations are
 * compared without case and accents. The rows of one file are compared with each other in the same way.
 *
 * <p>What may change, field by field:
 *
 * <ul>
 *   <li>An empty cell changes nothing, ever.
 *   <li>Title and organisation are filled in when empty, and follow LinkedIn as long as they are what the last import
 *       wrote: a new job is why one imports again, but what somebody typed since is theirs.
 *   <li>LinkedIn profile, day of connection and e-mail address are filled in when empty, and never replaced.
 *   <li>Name, place, school, tags, notes and everything else are the seeker's; an import does not touch them.
 * </ul>
 *
 * <p>A new contact and a new organisation are written as the file has them, with source LINKEDIN. A deleted contact or
 * organisation is not known any more.
 */
final class ConnectionMerge {
    private final Connection connection;
    private final SeekerSql sql;
    private int phase;

    ConnectionMerge(Connection connection, UUID institutionId, UUID seekerId) {
        this.connection = connection;
        this.sql = new SeekerSql(connection, institutionId, seekerId);
    }

    /** Merges everything staged on the connection. */
    Tally run() throws SQLException {
        planInSets();
        sql.run(phase, PeopleSql.CREATE);
        sql.run(phase, PeopleSql.FILL);
        analyze();
        mergeProfiles();
        mergeEmails();
        mergeNames();
        return tally();
    }

    private void mergeProfiles() throws SQLException {
        update(PeopleSql.BY_PROFILE);
        update(PeopleSql.byEmailAndName(WITH_PROFILE));
        update(PeopleSql.PROFILE_BY_NAME_AND_ORGANIZATION);
        update(PeopleSql.byEmailAndName(WITH_PROFILE));
        create(WITH_PROFILE);
        update(PeopleSql.byEmailAndName(WITH_PROFILE));
        analyze();
    }

    private void mergeEmails() throws SQLException {
        update(PeopleSql.byEmailAndName(WITH_EMAIL));
        update(PeopleSql.byNameAndOrganization(WITH_EMAIL));
        create(WITH_EMAIL);
        update(PeopleSql.byNameAndOrganization(WITH_EMAIL));
        analyze();
    }

    private void mergeNames() throws SQLException {
        update(PeopleSql.byNameAndOrganization(WITH_NAME));
        create(WITH_NAME);
    }

    /** One phase: whoever the statement finds is updated. */
    private void update(String find) throws SQLException {
        phase++;
        if (sql.run(phase, find) > 0) {
            sql.run(phase, NetworkSql.NEW_ORGANIZATIONS);
            sql.run(phase, NetworkSql.CHANGES);
        }
    }

    /** One phase: whoever of the group is still not known is new. */
    private void create(PersonGroup group) throws SQLException {
        phase++;
        if (sql.run(phase, PeopleSql.asNew(group)) > 0) {
            sql.run(phase, NetworkSql.NEW_ORGANIZATIONS);
            sql.run(phase, NetworkSql.NEW_CONTACTS);
            sql.run(phase, NetworkSql.NEW_EMAILS);
        }
    }

    /**
     * Where the database has no statistics yet, as right after the first import, it would go through the network once for
     * each person. What is merged here are sets, and joining them by hash takes as long as reading them.
     */
    private void planInSets() throws SQLException {
        sql.run(phase, "set local enable_nestloop = off");
        sql.run(phase, "set local jit = off");
    }

    /** Nobody else looks at temporary tables, so their statistics are up to us. */
    private void analyze() throws SQLException {
        sql.run(phase, "analyze linked_in_person");
    }

    private Tally tally() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), count(*) filter (where created), count(*) filter (where changed and not created)
                        from (select bool_or(created) as created, bool_or(changed) as changed
                              from linked_in_person group by contact_id) person""")) {
            row.next();
            return new Tally(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /**
     * What the merge did.
     *
     * @param people different people in the file
     * @param created of whom nobody was known
     * @param updated of whom more is known now
     */
    record Tally(long people, long created, long updated) {}
}
