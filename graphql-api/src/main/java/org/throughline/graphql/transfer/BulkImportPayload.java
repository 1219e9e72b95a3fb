package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The import as it is now, or why it was refused. */
@Description("The import as it is now, or why it was refused.")
public record BulkImportPayload(
        @Description("The import; null when refused.") BulkImportView bulkImport,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static BulkImportPayload of(Result result) {
        return new BulkImportPayload(result.changed("bulkImport", BulkImportView.class), result.userErrors());
    }
}
