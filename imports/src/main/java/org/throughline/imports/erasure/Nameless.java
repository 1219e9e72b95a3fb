package org.throughline.imports.erasure;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/** Makes contacts nameless of which a row must stay because something that is there refers to it. */
public final class Nameless {
    private static final Set<String> THEIRS = Set.of("contact_point", "thread_event", "interview_thread", "contact");

    private Nameless() {}

    /**
     * Does it, in the running transaction.
     *
     * @param statements name {@code :institution} and {@code :now}
     */
    public static void make(Statements statements, List<UUID> contacts) throws SQLException {
        Statements about = statements.with("contacts", contacts);
        Statements told = about.with("threads", about.ids("""
                select h.id from interview_thread h
                where h.institution_id = :institution and h.contact_id = any(:contacts)"""));
        for (Fate fate : ContactFates.ALL) {
            if (THEIRS.contains(fate.table())) {
                for (String statement : fate.statements()) {
                    told.run(statement);
                }
            }
        }
    }
}
