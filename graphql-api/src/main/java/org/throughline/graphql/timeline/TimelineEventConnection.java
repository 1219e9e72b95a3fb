package org.throughline.graphql.timeline;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of events of a timeline. */
@Description("A page of events of a timeline.")
public record TimelineEventConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull TimelineEventEdge> edges,

        @NonNull @Description("The page.") List<@NonNull TimelineEventView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
