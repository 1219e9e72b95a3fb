package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Planned;

/** Commitments to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class CommitmentQueries {
    /** Days sort as their text does, and no day comes after all of them; the word keeps cursors of other orders out. */
    private static final String BY_DUE_DAY = "(('due ' || coalesce({}.due_on::text, 'never')) collate \"C\")";

    /** The viewer's commitments. */
    @Query("commitments")
    @NonNull
    @Description("What the viewer and the viewer's contacts agreed to do, by due day; those without one last (D10).")
    @ToMany(order = @OrderBy(value = BY_DUE_DAY, type = "text"))
    public CommitmentConnection commitments(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") CommitmentFilter filter) {
        return Planned.field();
    }

    /** What was agreed in an interview. */
    @NonNull
    @Description("What was agreed to be done in this interview, in the order of time (D10).")
    @ToMany(foreignKey = "thread_id", order = @OrderBy(value = "{}.promised_at", type = "timestamptz"))
    public CommitmentConnection commitments(
            @Source InterviewThreadView thread,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") CommitmentFilter filter) {
        return Planned.field();
    }

    /** What was agreed with a contact. */
    @NonNull
    @Description("What was agreed with this contact to be done, in the order of time (D10).")
    @ToMany(foreignKey = "contact_id", order = @OrderBy(value = "{}.promised_at", type = "timestamptz"))
    public CommitmentConnection commitments(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") CommitmentFilter filter) {
        return Planned.field();
    }
}
