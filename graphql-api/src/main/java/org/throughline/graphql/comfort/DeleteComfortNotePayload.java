package org.throughline.graphql.comfort;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which note of comfort was deleted, or why it was refused. */
@Description("Which note of comfort was deleted, or why it was refused.")
public record DeleteComfortNotePayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedComfortNoteId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteComfortNotePayload of(Result result) {
        return new DeleteComfortNotePayload(
                result.id("deletedComfortNoteId").map(Object::toString).orElse(null), result.userErrors());
    }
}
