package org.throughline.graphql.comfort;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** How comfortable seekers feel, to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class ComfortQueries {
    /** Comfort over time. */
    @NonNull
    @Description("How comfortable the seeker felt over time, the latest first (A12).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.noted_at", type = "timestamptz", descending = true))
    public ComfortNoteConnection comfortNotes(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }
}
