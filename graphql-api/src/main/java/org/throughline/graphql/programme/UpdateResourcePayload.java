package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The resource, or why it was refused. */
@Description("The resource, or why it was refused.")
public record UpdateResourcePayload(
        @Description("The resource; null when refused.") ResourceView resource,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UpdateResourcePayload of(Result result) {
        return new UpdateResourcePayload(result.changed("resource", ResourceView.class), result.userErrors());
    }
}
