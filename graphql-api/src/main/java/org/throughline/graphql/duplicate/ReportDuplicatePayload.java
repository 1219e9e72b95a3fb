package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The pair to decide, or why it was refused. */
@Description("The pair to decide, or why it was refused.")
public record ReportDuplicatePayload(
        @Description("The pair, of contacts; null when it is of the directory, or refused.")
        PossibleDuplicateView possibleDuplicate,

        @Description("The pair, of the directory; null when it is of contacts, or refused.")
        DirectoryDuplicateView directoryDuplicate,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ReportDuplicatePayload of(Result result) {
        return new ReportDuplicatePayload(
                result.changed("possibleDuplicate", PossibleDuplicateView.class),
                result.changed("directoryDuplicate", DirectoryDuplicateView.class),
                result.userErrors());
    }
}
