package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of values. */
@Description("A page of values.")
public record SeekerValueConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull SeekerValueEdge> edges,

        @NonNull @Description("The page.") List<@NonNull SeekerValueView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
