package org.throughline.imports.erasure;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.imports.sql.Statements;

/** Erases a person over all seekers of an institution, in one transaction. */
final class PersonErasure {
    /** C9: what is left of a batch would tell which insight went. */
    static final String HIDE_BATCHES = """
            insert into hidden_batch (institution_id, batch_id, hidden_at)
            select distinct :institution::uuid, t.batch_id, :now::timestamptz
            from insight t
            where t.institution_id = :institution and t.batch_id is not null and (%s)
            on conflict do nothing""";

    /**
     * All contacts that were the person stay one (A8, G9) without anybody's address: of each seeker, the one that was asked
     * most gets a key that belongs to nobody.
     */
    private static final String ONE_NOBODY = """
            update contact t
            set linked_in_key = :nobody
            from (
                select distinct on (c.seeker_id) c.id
                from contact c
                left join interview_thread h
                  on h.institution_id = :institution and h.seeker_id = c.seeker_id and h.contact_id = c.id
                 and h.requested_at is not null
                where c.institution_id = :institution and c.id = any(:contacts) and c.deleted_at is null
                order by c.seeker_id, h.requested_at desc nulls last, c.id) k
            where t.institution_id = :institution and t.id = k.id""";

    private final Statements statements;
    private final Person person;
    private final Identity identity;

    PersonErasure(Statements statements, Person person, UUID nobody) throws SQLException {
        this.person = person;
        this.identity = person.identity(statements);
        Statements told = person.told(statements);
        Set<UUID> seekers = new TreeSet<>(told.ids("""
                select distinct c.seeker_id from contact c
                where c.institution_id = :institution and c.id = any(:contacts)"""));
        List<UUID> threads = told.ids("""
                select h.id from interview_thread h
                where h.institution_id = :institution and h.contact_id = any(:contacts)""");
        this.statements = told.with("seekers", seekers)
                .with("threads", threads)
                .with("nobody", "erased/" + nobody)
                .with("sure", identity.words().sure())
                .with("names", identity.words().names());
    }

    /** Whether an import is at work that may bring the person back. */
    boolean mustWait() throws SQLException {
        return Leftovers.ofAPerson(statements).areBeingWritten();
    }

    /** Does it; returns how many contacts became nameless. */
    int run() throws SQLException {
        statements.run(HIDE_BATCHES.formatted("t.contact_id = any(:contacts) or t.thread_id = any(:threads)"));
        for (Fate fate : ContactFates.ALL) {
            for (String statement : fate.statements()) {
                statements.run(statement);
            }
        }
        statements.run(ONE_NOBODY);
        forgetPairs();
        leaveDirectory();
        Leftovers.ofAPerson(statements).remove();
        new FreeTexts(statements).strikeOut();
        DoNotImport.note(statements, identity.emailKeys(), identity.profiles());
        return person.contacts().size();
    }

    private void forgetPairs() throws SQLException {
        statements.run("""
                delete from possible_duplicate t
                where t.institution_id = :institution
                  and (t.first_id = any(:contacts) or t.second_id = any(:contacts)
                       or t.first_id = any(:directory) or t.second_id = any(:directory))""");
        statements.run("""
                delete from merged_pair t
                where t.institution_id = :institution
                  and (t.kept_id = any(:contacts) or t.gone_id = any(:contacts)
                       or t.kept_id = any(:directory) or t.gone_id = any(:directory))""");
    }

    private void leaveDirectory() throws SQLException {
        statements.run("""
                delete from import_change t
                where t.institution_id = :institution and t.row_id = any(:directory)""");
        statements.run("""
                delete from external_key t
                where t.institution_id = :institution and t.row_id = any(:directory)""");
        statements.run("""
                delete from directory_person t
                where t.institution_id = :institution and t.id = any(:directory)""");
    }
}
