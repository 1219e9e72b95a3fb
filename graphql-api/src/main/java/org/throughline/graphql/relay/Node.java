package org.throughline.graphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Anything that has an id of its own. */
@Description("Anything that has an id of its own.")
public interface Node {
    /** Unique over everything. */
    @Query("id")
    @NonNull
    @Id
    @Description("Unique over everything there is, and never used again.")
    String id();
}
