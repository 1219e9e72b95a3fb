package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of messages. */
@Description("A page of messages.")
public record MessageConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull MessageEdge> edges,

        @NonNull @Description("The page.") List<@NonNull MessageView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
