package org.throughline.graphql.action;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.SeekerView;

/** The seeker whose action was put away, or why it was refused. */
@Description("The seeker whose action was put away, or why it was refused.")
public record DismissActionPayload(
        @Description("The seeker, with what is next now; null when refused.")
        SeekerView seeker,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static DismissActionPayload of(Result result) {
        return new DismissActionPayload(result.changed("seeker", SeekerView.class), result.userErrors());
    }
}
