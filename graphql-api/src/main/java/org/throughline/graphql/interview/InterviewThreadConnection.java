package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of interview threads. */
@Description("A page of interview threads.")
public record InterviewThreadConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull InterviewThreadEdge> edges,

        @NonNull @Description("The page.") List<@NonNull InterviewThreadView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
