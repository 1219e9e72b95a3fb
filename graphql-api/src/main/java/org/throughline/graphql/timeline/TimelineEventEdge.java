package org.throughline.graphql.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of events of a timeline. */
@Description("A place in a list of events of a timeline.")
public record TimelineEventEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") TimelineEventView node) {}
