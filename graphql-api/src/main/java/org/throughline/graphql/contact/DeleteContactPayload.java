package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which contact was deleted, or why it was refused. */
@Description("Which contact was deleted, or why it was refused.")
public record DeleteContactPayload(
        @Id @Description("The id of the deleted contact; null when refused.")
        String deletedContactId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static DeleteContactPayload of(Result result) {
        return new DeleteContactPayload(
                result.id("deletedContactId").map(Object::toString).orElse(null), result.userErrors());
    }
}
