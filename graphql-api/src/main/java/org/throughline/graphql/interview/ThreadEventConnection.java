package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of events. */
@Description("A page of events.")
public record ThreadEventConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ThreadEventEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ThreadEventView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
