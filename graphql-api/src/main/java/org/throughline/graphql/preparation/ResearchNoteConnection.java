package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of research notes. */
@Description("A page of research notes.")
public record ResearchNoteConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ResearchNoteEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ResearchNoteView> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
