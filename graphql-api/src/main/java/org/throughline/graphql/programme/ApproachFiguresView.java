package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Approach;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** What came of requests by how the seeker came to the person. */
@Type("ApproachFigures")
@Description(
        "What came of a seeker's requests by one approach (A7); practice threads do not count. What is neither accepted, declined nor ignored is still open, or was closed for another reason.")
@Stored(rights = Rights.BY_RELATION)
public record ApproachFiguresView(
        @NonNull @Description("How the seeker came to them.")
        Approach approach,

        @NonNull @Description("How many requests were sent.")
        Integer requested,

        @NonNull @Description("How many of them were accepted, whatever happened later.")
        Integer accepted,

        @NonNull @Description("How many of them were answered by no, or by not being able to.")
        Integer declined,

        @NonNull @Description("How many of them were closed without any answer (B11).")
        Integer ignored) {}
