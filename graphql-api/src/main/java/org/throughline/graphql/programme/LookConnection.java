package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of looks. */
@Description("A page of looks.")
public record LookConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull LookEdge> edges,

        @NonNull @Description("The page.") List<@NonNull LookView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
