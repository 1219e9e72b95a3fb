package org.throughline.graphql.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of people of the directory. */
@Description("A place in a list of people of the directory.")
public record DirectoryPersonEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") DirectoryPersonView node) {}
