package org.throughline.graphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a page lies within its connection. */
@Description("Where a page lies within its connection.")
public record PageInfo(
        @NonNull @Description("Whether there is more after this page.")
        Boolean hasNextPage,

        @NonNull @Description("Whether there is more before this page.")
        Boolean hasPreviousPage,

        @Description("The cursor of the first node of this page; null when the page is empty.")
        String startCursor,

        @Description("The cursor of the last node of this page; null when the page is empty.")
        String endCursor) {}
