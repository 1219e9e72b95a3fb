package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The seeker with what they share now, or why it was refused. */
@Description("The seeker with what they share now, or why it was refused.")
public record ShareWithAdvisorPayload(
        @Description("The seeker; null when refused.") SeekerView seeker,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ShareWithAdvisorPayload of(Result result) {
        return new ShareWithAdvisorPayload(result.changed("seeker", SeekerView.class), result.userErrors());
    }
}
