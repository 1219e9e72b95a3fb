package org.throughline.imports.addressbook;

import java.sql.SQLException;
import java.util.Set;
import org.throughline.imports.target.Work;

/**
 * Lets the imports of one seeker into the network one after the other. Should a contact be written by hand at the same
 * moment, the step is taken back and begins anew, within its transaction.
 */
final class SeekersTurn {
    private static final int MOST_ATTEMPTS = 4;
    /** Somebody else was faster, and is done now. */
    private static final Set<String> UNIQUE_VIOLATION = Set.of("23505");

    private final Work work;

    SeekersTurn(Work work) {
        this.work = work;
    }

    long run(Step step) throws SQLException {
        work.run("set local statement_timeout = 0");
        work.run("set local lock_timeout = 0");
        work.query(
                "select pg_advisory_xact_lock(hashtextextended(concat('address book of ', :institution::uuid, :seeker::uuid), 0))::text",
                row -> row.getString(1));
        for (int attempt = 1; ; attempt++) {
            work.run("savepoint seekers_turn");
            try {
                long rows = step.run();
                work.run("release savepoint seekers_turn");
                return rows;
            } catch (SQLException failure) {
                if (attempt == MOST_ATTEMPTS || !UNIQUE_VIOLATION.contains(String.valueOf(failure.getSQLState()))) {
                    throw failure;
                }
                work.run("rollback to savepoint seekers_turn");
            }
        }
    }

    /** Something to be done in the seeker's turn; how many rows it did. */
    @FunctionalInterface
    interface Step {
        long run() throws SQLException;
    }
}
