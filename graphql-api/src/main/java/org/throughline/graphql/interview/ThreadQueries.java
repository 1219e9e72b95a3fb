package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Interview threads to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class ThreadQueries {

    /** One thread. */
    @Query("thread")
    @Description("One of the viewer's interview threads; null when there is none of this id.")
    @ById
    public InterviewThreadView thread(@NonNull @Id @Description("The thread's id.") @Name("id") String id) {
        return Planned.field();
    }

    /** The viewer's threads. */
    @Query("threads")
    @NonNull
    @Description("The viewer's interview threads, those with the latest event first.")
    @ToMany(order = @OrderBy(value = "{}.last_event_at", type = "timestamptz", descending = true))
    public InterviewThreadConnection threads(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ThreadFilter filter) {
        return Planned.field();
    }

    /** The threads with a contact. */
    @NonNull
    @Description("The interview threads with this contact, those with the latest event first.")
    @ToMany(
            foreignKey = "contact_id",
            order = @OrderBy(value = "{}.last_event_at", type = "timestamptz", descending = true))
    public InterviewThreadConnection threads(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ThreadFilter filter) {
        return Planned.field();
    }

    /** What happened to a thread. */
    @NonNull
    @Description("What happened to this thread, in the order of time.")
    @ToMany(foreignKey = "thread_id", order = @OrderBy(value = "{}.occurred_at", type = "timestamptz"))
    public ThreadEventConnection events(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The threads of a seeker. */
    @NonNull
    @Description("The seeker's interview threads, those with the latest event first.")
    @ToMany(
            foreignKey = "seeker_id",
            order = @OrderBy(value = "{}.last_event_at", type = "timestamptz", descending = true))
    public InterviewThreadConnection threads(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") ThreadFilter filter) {
        return Planned.field();
    }
}
