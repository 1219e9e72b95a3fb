package org.throughline.imports.erasure;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.imports.job.Staging;
import org.throughline.imports.sql.Statements;

/**
 * What imports and exports still keep that may tell of somebody: files as they came, what was shown of them, what is staged,
 * and files to fetch. Nobody can search a packed file for a name, so all go that may hold it: of a person who never signed up,
 * all of the institution; of a seeker, their own and those that are the institution's. What imports did stays for an undo, but
 * for the rows that are erased.
 */
final class Leftovers {
    private static final String CONCERNED = """
            select i.id from bulk_import i
            where i.institution_id = :institution and (i.seeker_id is null or i.seeker_id = any(:seekers))""";
    private static final String IMPORTS = """
            select i.id from bulk_import i
            where i.institution_id = :institution and (i.seeker_id is null or i.seeker_id = any(:seekers) or :everybody)""";
    private static final String EXPORTS = """
            select e.id from export_job e
            where e.institution_id = :institution
              and (e.scope = 'INSTITUTION' or e.seeker_id = any(:seekers) or :everybody)""";

    /** Tables that nothing of the person is left in: their rows go, or what may tell goes from them. */
    static final Set<String> CLEARED = Set.of(
            "import_chunk",
            "import_preview",
            "import_rejection",
            "import_column",
            "import_change",
            "export_chunk",
            "external_key",
            "merged_pair",
            "step_execution",
            "partition_execution");

    private final Statements statements;

    private Leftovers(Statements statements) {
        this.statements = statements;
    }

    /**
     * Of a person who never signed up: anybody may have brought a file that names them.
     *
     * @param statements name {@code :institution}, {@code :seekers}, {@code :sure}, {@code :names} and {@code :now}
     */
    static Leftovers ofAPerson(Statements statements) {
        return new Leftovers(statements.with("everybody", true));
    }

    /**
     * Of a seeker.
     *
     * @param statements name {@code :institution}, {@code :seekers}, {@code :sure}, {@code :names} and {@code :now}
     */
    static Leftovers ofASeeker(Statements statements) {
        return new Leftovers(statements.with("everybody", false));
    }

    /** Whether an import is at work that may write what is to be erased; it is locked against beginning otherwise. */
    boolean areBeingWritten() throws SQLException {
        return !statements
                .ids(IMPORTS + " and i.state in ('CHECKING', 'IMPORTING', 'UNDOING') for update")
                .isEmpty();
    }

    /** Removes everything. */
    void remove() throws SQLException {
        removeFiles();
        removeExports();
        removeNotes();
    }

    private void removeFiles() throws SQLException {
        statements.run("""
                update bulk_import i
                set state = 'CANCELLED', finished_at = :now, version = i.version + 1
                where i.institution_id = :institution and i.id in (%s)
                  and i.state in ('UPLOADING', 'UPLOADED', 'CHECKED')""".formatted(IMPORTS));
        for (String table : List.of("import_chunk", "import_preview", "import_rejection", "import_column")) {
            statements.run("delete from %s t where t.institution_id = :institution and t.import_id in (%s)"
                    .formatted(table, IMPORTS));
        }
        for (UUID id : statements.ids(IMPORTS + """
                 and exists (select from pg_tables t
                             where t.schemaname = 'staging'
                               and t.tablename = 'import_' || replace(i.id::text, '-', ''))""")) {
            statements.run("drop table if exists %1$s, %1$s_slice"
                    .formatted(Staging.of(id).table()));
        }
    }

    /** One that is being written begins anew, from data in which the person is not any more. */
    private void removeExports() throws SQLException {
        statements.run("delete from export_chunk t where t.institution_id = :institution and t.export_id in (%s)"
                .formatted(EXPORTS));
        statements.run("""
                update export_job e
                set state = case e.state when 'READY' then 'EXPIRED' else 'QUEUED' end, download_key = null,
                    run = e.run + 1, version = e.version + 1
                where e.institution_id = :institution and e.id in (%s) and e.state in ('READY', 'RUNNING')""".formatted(EXPORTS));
    }

    private void removeNotes() throws SQLException {
        for (String noted : List.of("merged_pair", "import_change")) {
            statements.run("delete from %s t where t.institution_id = :institution and t.before::text ~* :sure"
                    .formatted(noted));
        }
        statements.run("""
                delete from merged_pair t
                where t.institution_id = :institution and t.seeker_id = any(:seekers) and t.before::text ~* :names""");
        statements.run("""
                delete from import_change t
                where t.institution_id = :institution and t.import_id in (%s) and t.before::text ~* :names""".formatted(CONCERNED));
        statements.run("""
                delete from external_key t
                where t.institution_id = :institution
                  and (t.external_key ~* :sure or t.owner_id = any(:seekers) and t.external_key ~* :names)""");
        statements.run("""
                update bulk_import t set wanted_mapping = null, version = t.version + 1
                where t.institution_id = :institution
                  and (t.wanted_mapping::text ~* :sure or t.id in (%s) and t.wanted_mapping::text ~* :names)""".formatted(CONCERNED));
        for (String executions : List.of("step_execution", "partition_execution")) {
            statements.run("""
                    update %s set executionexception = null
                    where executionexception ~* :sure or executionexception ~* :names""".formatted(executions));
        }
    }
}
