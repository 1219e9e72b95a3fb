package org.throughline.graphql.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The person of the directory, or why it was refused. */
@Description("The person of the directory, or why it was refused.")
public record CreateDirectoryPersonPayload(
        @Description("The person; null when refused.") DirectoryPersonView directoryPerson,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static CreateDirectoryPersonPayload of(Result result) {
        return new CreateDirectoryPersonPayload(
                result.changed("directoryPerson", DirectoryPersonView.class), result.userErrors());
    }
}
