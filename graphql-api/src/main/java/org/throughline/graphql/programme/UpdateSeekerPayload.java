package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The seeker with the changed goal, or why it was refused. */
@Description("The seeker with the changed goal, or why it was refused.")
public record UpdateSeekerPayload(
        @Description("The seeker; null when refused.") SeekerView seeker,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UpdateSeekerPayload of(Result result) {
        return new UpdateSeekerPayload(result.changed("seeker", SeekerView.class), result.userErrors());
    }
}
