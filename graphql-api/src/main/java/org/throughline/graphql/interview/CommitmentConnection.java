package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of commitments. */
@Description("A page of commitments.")
public record CommitmentConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull CommitmentEdge> edges,

        @NonNull @Description("The page.") List<@NonNull CommitmentView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
