package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.directory.DirectoryPersonView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The one person there is now, or why the merge was refused. */
@Description("The one person there is now, or why the merge was refused.")
public record MergeDirectoryPeoplePayload(
        @Description("The person who was kept; null when refused.")
        DirectoryPersonView directoryPerson,

        @Description("The merge, by which it can be taken back; null when refused.")
        DirectoryMergeView directoryMerge,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static MergeDirectoryPeoplePayload of(Result result) {
        return new MergeDirectoryPeoplePayload(
                result.changed("directoryPerson", DirectoryPersonView.class),
                result.changed("directoryMerge", DirectoryMergeView.class),
                result.userErrors());
    }
}
