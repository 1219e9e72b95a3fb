package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of contacts. */
@Description("A page of contacts.")
public record ContactConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ContactEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ContactView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
