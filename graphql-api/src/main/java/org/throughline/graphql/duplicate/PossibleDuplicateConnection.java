package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of possible duplicates. */
@Description("A page of possible duplicates.")
public record PossibleDuplicateConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull PossibleDuplicateEdge> edges,

        @NonNull @Description("The page.") List<@NonNull PossibleDuplicateView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
