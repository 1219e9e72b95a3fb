package org.throughline.graphql.keepingintouch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of signals. */
@Description("A page of signals.")
public record SignalConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull SignalEdge> edges,

        @NonNull @Description("The page.") List<@NonNull SignalView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
