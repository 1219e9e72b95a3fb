package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of accounts. */
@Description("A page of accounts.")
public record ManagedAccountConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ManagedAccountEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ManagedAccountView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
