package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Common ground with the contact of an interview, as a brief shows it. */
@Type("BriefCommonGround")
@Description("Common ground with the contact of an interview, as a brief shows it (A6, C8).")
@Stored(rights = Rights.BY_RELATION)
public record BriefCommonGroundView(
        @NonNull
        @Description("A school, an employer, a place, a group, an interest, a person or something else, in capitals.")
        String kind,

        @NonNull @Description("What both have in common.") String fact) {}
