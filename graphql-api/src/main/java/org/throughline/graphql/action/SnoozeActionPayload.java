package org.throughline.graphql.action;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.SeekerView;

/** The seeker whose action was put off, or why it was refused. */
@Description("The seeker whose action was put off, or why it was refused.")
public record SnoozeActionPayload(
        @Description("The seeker, with what is next now; null when refused.")
        SeekerView seeker,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static SnoozeActionPayload of(Result result) {
        return new SnoozeActionPayload(result.changed("seeker", SeekerView.class), result.userErrors());
    }
}
