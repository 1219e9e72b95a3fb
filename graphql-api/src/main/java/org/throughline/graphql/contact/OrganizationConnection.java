package org.throughline.graphql.contact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of organisations. */
@Description("A page of organisations.")
public record OrganizationConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull OrganizationEdge> edges,

        @NonNull @Description("The page.") List<@NonNull OrganizationView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
