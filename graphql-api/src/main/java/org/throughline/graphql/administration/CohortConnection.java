package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.programme.CohortView;
import org.throughline.graphql.relay.PageInfo;

/** A page of cohorts. */
@Description("A page of cohorts.")
public record CohortConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull CohortEdge> edges,

        @NonNull @Description("The page.") List<@NonNull CohortView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
