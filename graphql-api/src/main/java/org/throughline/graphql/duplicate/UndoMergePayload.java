package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The two that are there again, or why it was refused. */
@Description("The two that are there again, or why it was refused.")
public record UndoMergePayload(
        @Description("The contact that was kept; null when the merge is of the directory, or refused.")
        ContactView contact,

        @Description("The contact that is there again; null when the merge is of the directory, or refused.")
        ContactView restoredContact,

        @Description("The merge, of contacts; null when it is of the directory, or refused.")
        MergedPairView mergedPair,

        @Description("The merge, in the directory; null when it is of contacts, or refused.")
        DirectoryMergeView directoryMerge,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UndoMergePayload of(Result result) {
        return new UndoMergePayload(
                result.changed("contact", ContactView.class),
                result.changed("restoredContact", ContactView.class),
                result.changed("mergedPair", MergedPairView.class),
                result.changed("directoryMerge", DirectoryMergeView.class),
                result.userErrors());
    }
}
