package org.throughline.graphql.insight;

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
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Insights and feedback to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class InsightQueries {

    /** What an interview taught. */
    @NonNull
    @Description("What this interview taught, in the order of time (D9).")
    @ToMany(foreignKey = "thread_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz"))
    public InsightConnection insights(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") InsightFilter filter) {
        return Planned.field();
    }

    /** What a contact taught. */
    @NonNull
    @Description("What interviews with this contact taught, in the order of time (D9).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz"))
    public InsightConnection insights(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") InsightFilter filter) {
        return Planned.field();
    }

    /** What all interviews taught. */
    @NonNull
    @Description("What all interviews of this seeker taught, in the order of time (D9).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz"))
    public InsightConnection insights(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") InsightFilter filter) {
        return Planned.field();
    }

    /** What earlier interviews taught that helps in this one. */
    @NonNull
    @Description("""
            The seeker's own insights from other interviews that help in this one (C8): on a topic of its questions, or from \
            another organisation of the same sector; the latest first, at most 50.""")
    @Relation(InsightSql.EARLIER)
    public List<@NonNull InsightView> earlierInsights(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** What others share. */
    @NonNull
    @Description("""
            What seekers of the institution share from interviews on a topic of this one's questions or in its sector, without \
            who said it (C8, C9). A text is shown only together with those of several other people, and a group of texts \
            stands or falls as a whole; the same sector first.""")
    @Relation(InsightSql.SHARED)
    public List<@NonNull SharedInsightView> sharedInsights(@Source InterviewThreadView thread) {
        return Planned.field();
    }

    /** The feedback of an interview. */
    @NonNull
    @Description("What the contact said of the seeker's own chances in this interview, in the order of time (D8).")
    @ToMany(foreignKey = "thread_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz"))
    public FeedbackConnection feedback(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** All feedback of a seeker. */
    @NonNull
    @Description("What contacts said of this seeker's own chances, in the order of time (D8).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz"))
    public FeedbackConnection feedback(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The feedback of other interviews. */
    @NonNull
    @Description(
            "What contacts said of the seeker's own chances in other interviews, the latest first, at most 50 (C8, D8).")
    @Relation(InsightSql.FEEDBACK_SO_FAR)
    public List<@NonNull FeedbackView> feedbackSoFar(@Source InterviewThreadView thread) {
        return Planned.field();
    }
}
