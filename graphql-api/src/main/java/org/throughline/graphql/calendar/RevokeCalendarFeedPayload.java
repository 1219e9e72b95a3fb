package org.throughline.graphql.calendar;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.SeekerView;

/** The seeker without a calendar feed, or why it was refused. */
@Description("The seeker without a calendar feed, or why it was refused.")
public record RevokeCalendarFeedPayload(
        @Description("The seeker; null when refused.") SeekerView seeker,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RevokeCalendarFeedPayload of(Result result) {
        return new RevokeCalendarFeedPayload(result.changed("seeker", SeekerView.class), result.userErrors());
    }
}
