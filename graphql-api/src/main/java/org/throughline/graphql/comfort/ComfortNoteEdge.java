package org.throughline.graphql.comfort;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of notes of comfort. */
@Description("A place in a list of notes of comfort.")
public record ComfortNoteEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") ComfortNoteView node) {}
