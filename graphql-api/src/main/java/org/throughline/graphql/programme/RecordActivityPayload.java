package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The activity, or why it was refused. */
@Description("The activity, or why it was refused.")
public record RecordActivityPayload(
        @Description("The activity; null when refused.") ActivityView activity,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordActivityPayload of(Result result) {
        return new RecordActivityPayload(result.changed("activity", ActivityView.class), result.userErrors());
    }
}
