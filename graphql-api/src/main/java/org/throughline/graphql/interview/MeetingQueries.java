package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Planned;

/** What there is to see to before a meeting, and how close it brought both. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class MeetingQueries {

    /** What to see to before an interview. */
    @NonNull
    @Description("What to see to before this interview, as it fits the form of the meeting (C7).")
    @Relation(ThreadSql.CHECKLIST)
    public List<@NonNull ChecklistEntryView> checklist(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** How close the connection was over time. */
    @NonNull
    @Description("How close the connection with this contact was over time, the latest first (D4).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz", descending = true))
    public StrengthNoteConnection strengthNotes(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }
}
