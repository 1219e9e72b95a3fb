package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of resources. */
@Description("A page of resources.")
public record ResourceConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ResourceEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ResourceView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
