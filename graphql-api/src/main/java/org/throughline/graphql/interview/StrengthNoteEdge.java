package org.throughline.graphql.interview;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of notes on a connection. */
@Description("A place in a list of notes on a connection.")
public record StrengthNoteEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") StrengthNoteView node) {}
