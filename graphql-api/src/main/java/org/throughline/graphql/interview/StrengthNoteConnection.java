package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.PageInfo;

/** A page of notes on a connection. */
@Description("A page of notes on a connection.")
public record StrengthNoteConnection(
        @NonNull @Description("The page, each with its cursor.")
        List<@NonNull StrengthNoteEdge> edges,

        @NonNull @Description("The page.") List<@NonNull StrengthNoteView> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("How many there are on all pages; counted only when asked for.")
        Integer totalCount) {}
