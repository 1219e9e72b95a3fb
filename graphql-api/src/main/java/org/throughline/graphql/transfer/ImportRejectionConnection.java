package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of rejected rows. */
@Description("A page of rejected rows.")
public record ImportRejectionConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ImportRejectionEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ImportRejectionView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
