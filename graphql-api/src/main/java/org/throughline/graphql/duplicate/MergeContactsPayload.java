package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The one contact there is now, or why the merge was refused. */
@Description("The one contact there is now, or why the merge was refused.")
public record MergeContactsPayload(
        @Description("The contact that was kept; null when refused.")
        ContactView contact,

        @Description("The merge, by which it can be taken back; null when refused.")
        MergedPairView mergedPair,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static MergeContactsPayload of(Result result) {
        return new MergeContactsPayload(
                result.changed("contact", ContactView.class),
                result.changed("mergedPair", MergedPairView.class),
                result.userErrors());
    }
}
