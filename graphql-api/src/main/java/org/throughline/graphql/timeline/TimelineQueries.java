package org.throughline.graphql.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Planned;

/** Timelines to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class TimelineQueries {

    /** Everything that happened with a contact. */
    @NonNull
    @Description("Everything that happened with this contact, the latest first.")
    @ToMany(
            union = {
                TimelineSql.EVENTS_OF_CONTACT,
                TimelineSql.MESSAGES_OF_CONTACT,
                TimelineSql.TOUCHES,
                TimelineSql.SIGNALS,
                TimelineSql.REFERRALS_OF_CONTACT,
                TimelineSql.REFERRED,
                TimelineSql.INTRODUCTIONS,
                TimelineSql.INTRODUCED,
                TimelineSql.PROMISES_OF_CONTACT,
                TimelineSql.KEPT_OF_CONTACT,
                TimelineSql.EXCHANGES_OF_CONTACT,
                TimelineSql.HELP,
                TimelineSql.OUTCOMES,
                TimelineSql.INSIGHTS_OF_CONTACT,
                TimelineSql.STRENGTH_OF_CONTACT,
                TimelineSql.COMFORT_OF_CONTACT,
                TimelineSql.DEBRIEFS_OF_CONTACT,
                TimelineSql.FEEDBACK_OF_CONTACT,
                TimelineSql.RESEARCH
            },
            order = @OrderBy(value = "{}.occurred_at", type = "timestamptz", descending = true))
    public TimelineEventConnection timeline(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") TimelineFilter filter) {
        return Planned.field();
    }

    /** Everything that happened in a thread. */
    @NonNull
    @Description("Everything that happened in this interview thread, the latest first.")
    @ToMany(
            union = {
                TimelineSql.EVENTS_OF_THREAD,
                TimelineSql.MESSAGES_OF_THREAD,
                TimelineSql.REFERRALS_OF_THREAD,
                TimelineSql.PROMISES_OF_THREAD,
                TimelineSql.KEPT_OF_THREAD,
                TimelineSql.EXCHANGES_OF_THREAD,
                TimelineSql.INSIGHTS_OF_THREAD,
                TimelineSql.STRENGTH_OF_THREAD,
                TimelineSql.COMFORT_OF_THREAD,
                TimelineSql.DEBRIEFS_OF_THREAD,
                TimelineSql.FEEDBACK_OF_THREAD
            },
            order = @OrderBy(value = "{}.occurred_at", type = "timestamptz", descending = true))
    public TimelineEventConnection timeline(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") TimelineFilter filter) {
        return Planned.field();
    }
}
