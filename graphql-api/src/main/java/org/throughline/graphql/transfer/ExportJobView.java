package org.throughline.graphql.transfer;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.ExportState;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Part;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** An export, from the wish to the end of its file. */
@Type("ExportJob")
@Description("An export, from the wish to the end of its file. Only the account that asked for it sees it.")
@Stored(table = "export_job", rights = Rights.OWN_EXPORT, softlyDeleted = true)
public record ExportJobView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("Whose data it holds.") ExportScope scope,
        @NonNull @Description("Its form.") ExportFormat format,

        @NonNull
        @Description(
                "Whether cells that a spreadsheet would take for a formula stay as they are; otherwise they are guarded.")
        Boolean rawCells,

        @NonNull @Description("How far it has come.") ExportState state,
        @NonNull @Description("What its file is called.") String fileName,

        @NonNull @Column("{}.rows_written") @Description("How many rows were written.")
        Integer rows,

        @NonNull @Description("How long the file is so far, in bytes.")
        Long bytes,

        @Column(ExportJobView.DOWNLOAD_URL) @Description("""
                Where the file is: a path on this server, which is a secret of whoever asked for it. Null until it is ready, \
                and again when it has expired.""")
        String downloadUrl,

        @Part("{}.fault_code") @Description("Why it failed; null when it did not.")
        ExportFaultView fault,

        @NonNull @Description("When it was asked for.") Instant queuedAt,
        @Description("When it ended.") Instant finishedAt,

        @Column("{}.cancel_at") @Description("When it was told to stop. Null when it was not.")
        Instant cancelAskedAt,

        @NonNull @Description("Until when its file is kept.")
        Instant expiresAt,

        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed.") Integer version)
        implements Node {

    /** The key in hexadecimal digits, which need no escaping in an address. */
    static final String DOWNLOAD_URL = """
            case when {}.state = 'READY' and {}.expires_at > now() then
                '/exports/' || {}.id || '/file?key=' || encode({}.download_key, 'hex')
            end""";
}
