package org.throughline.graphql.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.graphql.catalogue.ById;
import org.throughline.graphql.relay.Node;
import org.throughline.graphql.relay.Planned;

/** The viewer, and anything by its id. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class ViewerQueries {

    /** Who is signed in. */
    @Query("viewer")
    @NonNull
    @Description("Who is signed in.")
    @ById
    public AccountView viewer() {
        return Planned.field();
    }

    /** Anything by its id. */
    @Query("node")
    @Description("Anything by its id; null when there is none that the viewer may see.")
    @ById
    public Node node(@NonNull @Id @Description("The id.") @Name("id") String id) {
        return Planned.field();
    }
}
