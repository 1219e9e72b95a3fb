package org.throughline.graphql.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of feedback. */
@Description("A page of feedback.")
public record FeedbackConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull FeedbackEdge> edges,

        @NonNull @Description("The page.") List<@NonNull FeedbackView> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
