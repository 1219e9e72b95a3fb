package org.throughline.graphql.transfer;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Part;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** One import, from the upload of a file to its undoing. */
@Type("BulkImport")
@Description("""
        One import, from the upload of a file to its undoing. An address book is its seeker's own; the other kinds are seen by \
        the administrators of the institution.""")
@Stored(table = "bulk_import", rights = Rights.OWN_IMPORT, softlyDeleted = true)
public record BulkImportView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("What the file is imported as.")
        ImportKind kind,

        @NonNull @Description("How far it has come.") ImportState state,

        @NonNull @Description("What the file was called.") String fileName,

        @Description("How long the file is, in bytes; null while that is not known.")
        Long bytes,

        @NonNull @Description("How much of the file has come, in bytes.")
        Long received,

        @Description("Which of the formats of its kind it was recognised as, such as GOOGLE_CONTACTS.")
        String format,

        @Description("The character encoding, by its usual name; null where the format has one of its own.")
        String encoding,

        @Description("What separates two cells; null where the format has nothing of the kind.")
        String delimiter,

        @Description("The line that names the columns, counted from 1; null where the format names them itself.")
        Integer headerLine,

        @Description("What is being done just now; a word for people. Null when nothing is.")
        String phase,

        @Description("How many rows there are to read; null while that is not known.")
        Integer rowsExpected,

        @NonNull @Description("How many rows were read.") Integer rowsRead,
        @NonNull @Description("How many rows were merged.") Integer rowsMerged,

        @Column("(import_progress({})).percent")
        @Description(
                "How much of what goes on is done, 0 to 99; 100 when it has ended well. Null when it cannot be told.")
        Integer percent,

        @Column("(import_progress({})).rows_per_second")
        @Description(
                "How many rows a second were read or, of an import, merged since it was started. Null when unknown.")
        Integer rowsPerSecond,

        @Column("(import_progress({})).seconds_left")
        @Description("In how many seconds it will have ended, as it goes so far. Null when it cannot be told.")
        Integer secondsLeft,

        @NonNull @Part("'present'") @Description("What became of the rows or, of a dry run, what would become of them.")
        ImportCountsView counts,

        @Part("{}.fault_code") @Description("Why the file cannot be imported, or what failed; null when nothing did.")
        ImportFaultView fault,

        @NonNull @Column("'/imports/' || {}.id || '/rejections'") @Description("""
                Where the rejected rows can be downloaded as CSV, each with its line and all reasons: a path on this server.""")
        String rejectionsUrl,

        @NonNull
        @Column("'/imports/' || {}.id || '/events'")
        @Description("Where to be told of progress as it happens (server-sent events): a path on this server.")
        String eventsUrl,

        @NonNull @Id @Description("Whose import it is.") String accountId,

        @NonNull
        @Column("(select a.name from account a where a.institution_id = :institution and a.id = {}.account_id)")
        @Description("The name of whose import it is.")
        String accountName,

        @NonNull @Description("When the upload began.") Instant createdAt,
        @Description("When it was last told to go on.") Instant queuedAt,

        @Description("When what it was told last was begun.")
        Instant startedAt,

        @Description("When that ended.") Instant finishedAt,

        @Column("{}.cancel_at") @Description("When it was told to stop; it stops within seconds. Null when it was not.")
        Instant cancelAskedAt,

        @NonNull @Description("Until when the file is kept.")
        Instant expiresAt,

        @NonNull @Description("How often it was changed.") Integer version)
        implements Node {}
