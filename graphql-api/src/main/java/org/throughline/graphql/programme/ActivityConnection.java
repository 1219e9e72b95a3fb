package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of activities. */
@Description("A page of activities.")
public record ActivityConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ActivityEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ActivityView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
