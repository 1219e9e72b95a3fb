package org.throughline.graphql.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Who was deleted, or why it was refused. */
@Description("Who was deleted, or why it was refused.")
public record DeleteDirectoryPersonPayload(
        @Id @Description("The id of who was deleted; null when refused.")
        String deletedDirectoryPersonId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteDirectoryPersonPayload of(Result result) {
        return new DeleteDirectoryPersonPayload(
                result.id("deletedDirectoryPersonId").map(Object::toString).orElse(null), result.userErrors());
    }
}
