package org.throughline.graphql.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of outcomes. */
@Description("A page of outcomes.")
public record OutcomeConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull OutcomeEdge> edges,

        @NonNull @Description("The page.") List<@NonNull OutcomeView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
