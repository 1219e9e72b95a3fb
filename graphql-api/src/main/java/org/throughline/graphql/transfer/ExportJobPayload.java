package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The export as it is now, or why it was refused. */
@Description("The export as it is now, or why it was refused.")
public record ExportJobPayload(
        @Description("The export; null when refused.") ExportJobView exportJob,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ExportJobPayload of(Result result) {
        return new ExportJobPayload(result.changed("exportJob", ExportJobView.class), result.userErrors());
    }
}
