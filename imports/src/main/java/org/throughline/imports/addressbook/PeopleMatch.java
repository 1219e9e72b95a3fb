package org.throughline.imports.addressbook;

import static org.throughline.imports.addressbook.PersonGroup.WITH_EMAIL;
import static org.throughline.imports.addressbook.PersonGroup.WITH_KEY;
import static org.throughline.imports.addressbook.PersonGroup.WITH_NAME;
import static org.throughline.imports.addressbook.PersonGroup.WITH_PROFILE;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/**
 * Finds out who the people of a file are, in temporary tables that go with the transaction, and writes nothing else.
 *
 * <p>Who a person is: the living contact with the same LinkedIn profile; else whom an earlier import knew by the same sign,
 * even if the seeker has renamed them since; else with the same e-mail address and name; else whom a file called by the same
 * key before; else with the same name and organisation, unless both have LinkedIn profiles;
 * else somebody new. Names and organisations are compared without case and accents. The rows of one file are compared with
 * each other in the same way. Who shares only an address, or only a name, is somebody new and a possible duplicate: a
 * person decides.
 */
final class PeopleMatch {
    private final Work work;

    PeopleMatch(Work work) {
        this.work = work;
    }

    void run() throws SQLException {
        planInSets(work);
        work.run(PeopleSql.CREATE_ROW);
        work.run(PeopleSql.CREATE_PERSON);
        work.run(PeopleSql.FILL_PERSON);
        work.run(PeopleSql.CREATE_VALUE);
        analyze();
        work.run(PeopleSql.BY_PROFILE);
        work.run(PeopleSql.BY_SIGN);
        analyze();
        withProfiles();
        withoutProfiles(WITH_EMAIL);
        withoutProfiles(WITH_KEY);
        withoutProfiles(WITH_NAME);
        work.run(PeopleSql.POSSIBLE_DUPLICATES);
    }

    private void withProfiles() throws SQLException {
        byEmail(WITH_PROFILE);
        work.run(PeopleSql.byKey(WITH_PROFILE));
        byEmail(WITH_PROFILE);
        work.run(PeopleSql.PROFILE_BY_NAME_AND_ORGANIZATION);
        do {
            byEmail(WITH_PROFILE);
        } while (work.run(PeopleSql.asNew(WITH_PROFILE)) > 0);
        analyze();
    }

    private void withoutProfiles(PersonGroup group) throws SQLException {
        do {
            byEmail(group);
            while (work.run(PeopleSql.byKey(group)) > 0 || work.run(PeopleSql.byNameAndOrganization(group)) > 0) {
                byEmail(group);
            }
        } while (work.run(PeopleSql.asNew(group)) > 0);
        analyze();
    }

    /** Whoever is found brings their further addresses along, by which others may be found. */
    private void byEmail(PersonGroup group) throws SQLException {
        while (group.hasEmails() && work.run(PeopleSql.byEmailAndName(group)) > 0) {
            analyze();
        }
    }

    /**
     * Where the database has no statistics yet, as right after the first import, it would go through the network once for
     * each person. What is compared here are sets, and joining them by hash takes as long as reading them.
     */
    static void planInSets(Work work) throws SQLException {
        work.run("set local enable_nestloop = off");
        work.run("set local jit = off");
        work.run("set local statement_timeout = 0");
    }

    /** Nobody else looks at temporary tables, so their statistics are up to us. */
    private void analyze() throws SQLException {
        work.run("analyze book_person");
        work.run("analyze book_value");
    }
}
