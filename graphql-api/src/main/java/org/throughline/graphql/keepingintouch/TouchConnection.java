package org.throughline.graphql.keepingintouch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of touches. */
@Description("A page of touches.")
public record TouchConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull TouchEdge> edges,

        @NonNull @Description("The page.") List<@NonNull TouchView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
