package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of claims. */
@Description("A page of claims.")
public record ClaimConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ClaimEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ClaimView> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
