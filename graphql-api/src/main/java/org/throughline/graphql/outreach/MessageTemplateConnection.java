package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of message templates. */
@Description("A page of message templates.")
public record MessageTemplateConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull MessageTemplateEdge> edges,

        @NonNull @Description("The page.") List<@NonNull MessageTemplateView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
