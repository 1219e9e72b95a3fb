package org.throughline.graphql.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of good news to tell. */
@Description("A page of good news to tell.")
public record GoodNewsConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull GoodNewsEdge> edges,

        @NonNull @Description("The page.") List<@NonNull GoodNewsView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
