package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of possible duplicates of the directory. */
@Description("A page of possible duplicates of the directory.")
public record DirectoryDuplicateConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull DirectoryDuplicateEdge> edges,

        @NonNull @Description("The page.") List<@NonNull DirectoryDuplicateView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
