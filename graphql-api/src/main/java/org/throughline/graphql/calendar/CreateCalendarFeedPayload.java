package org.throughline.graphql.calendar;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.CalendarFeedView;

/** The calendar feed with its address, or why it was refused. */
@Description("The calendar feed with its address, or why it was refused.")
public record CreateCalendarFeedPayload(
        @Description("The feed; null when refused.") CalendarFeedView calendarFeed,

        @Description("""
                Where the feed is: a path on this server. It is a secret, and shown this once: whoever has it can read your \
                interviews and due dates. Null when refused, and when the same mutation key comes again.""") String url,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static CreateCalendarFeedPayload of(Result result, Optional<String> url) {
        return new CreateCalendarFeedPayload(
                result.changed("calendarFeed", CalendarFeedView.class),
                result.userErrors().isEmpty() ? url.orElse(null) : null,
                result.userErrors());
    }
}
