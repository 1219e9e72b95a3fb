package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The value, or why it was refused. */
@Description("The value, or why it was refused.")
public record UpdateSeekerValuePayload(
        @Description("The value; null when refused.") SeekerValueView value,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UpdateSeekerValuePayload of(Result result) {
        return new UpdateSeekerValuePayload(result.changed("value", SeekerValueView.class), result.userErrors());
    }
}
