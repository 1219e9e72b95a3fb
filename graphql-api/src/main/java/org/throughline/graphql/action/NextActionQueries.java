package org.throughline.graphql.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Argument;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Next actions to read. The query compiler answers this field. */
@GraphQLApi
@ApplicationScoped
public class NextActionQueries {
    /** What to do first. */
    @NonNull
    @Description("""
            What to do first (A9): due today or earlier before due within a week, that before any day, and by the weight of its \
            kind within each. Never empty. What is due later than in a week, snoozed or dismissed is left out.""")
    @Relation(NextActionSql.NEXT_ACTIONS)
    public List<@NonNull NextActionView> nextActions(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.")
                    @Name("first")
                    @Argument(unlessGiven = 20, least = 1, most = 100)
                    Integer first) {
        return Planned.field();
    }
}
