package org.throughline.graphql.giving;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of introductions. */
@Description("A page of introductions.")
public record IntroductionConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull IntroductionEdge> edges,

        @NonNull @Description("The page.") List<@NonNull IntroductionView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
