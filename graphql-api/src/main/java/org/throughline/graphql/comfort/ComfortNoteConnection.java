package org.throughline.graphql.comfort;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of notes of comfort. */
@Description("A page of notes of comfort.")
public record ComfortNoteConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull ComfortNoteEdge> edges,

        @NonNull @Description("The page.") List<@NonNull ComfortNoteView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
