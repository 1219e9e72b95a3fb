package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of exports. */
@Description("A page of exports.")
public record ExportJobConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ExportJobEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ExportJobView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
