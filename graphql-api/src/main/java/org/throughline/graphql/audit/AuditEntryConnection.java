package org.throughline.graphql.audit;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of entries. */
@Description("A page of entries.")
public record AuditEntryConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull AuditEntryEdge> edges,

        @NonNull @Description("The page.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
