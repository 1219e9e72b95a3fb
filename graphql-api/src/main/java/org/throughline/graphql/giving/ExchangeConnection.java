package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of gives and takes. */
@Description("A page of gives and takes.")
public record ExchangeConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ExchangeEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ExchangeView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
