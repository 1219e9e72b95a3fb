package org.throughline.graphql.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of people of the directory. */
@Description("A page of people of the directory.")
public record DirectoryPersonConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull DirectoryPersonEdge> edges,

        @NonNull @Description("The page.") List<@NonNull DirectoryPersonView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
