package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of possible duplicates of the directory. */
@Description("A place in a list of possible duplicates of the directory.")
public record DirectoryDuplicateEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") DirectoryDuplicateView node) {}
