package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The pair as it is decided, or why it was refused. */
@Description("The pair as it is decided, or why it was refused.")
public record KeepApartPayload(
        @Description("The pair, of contacts; null when it is of the directory, or refused.")
        PossibleDuplicateView possibleDuplicate,

        @Description("The pair, of the directory; null when it is of contacts, or refused.")
        DirectoryDuplicateView directoryDuplicate,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static KeepApartPayload of(Result result) {
        return new KeepApartPayload(
                result.changed("possibleDuplicate", PossibleDuplicateView.class),
                result.changed("directoryDuplicate", DirectoryDuplicateView.class),
                result.userErrors());
    }
}
