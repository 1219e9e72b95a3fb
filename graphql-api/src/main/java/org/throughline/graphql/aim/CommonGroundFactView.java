package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;

/** One thing that seeker and contact have in common, derived or written. */
@Type("CommonGroundFact")
@Description("One thing that seeker and contact have in common (A6).")
@Stored(rights = Rights.BY_RELATION)
public record CommonGroundFactView(
        @NonNull @Description("Of what kind it is.") CommonGroundKind kind,
        @NonNull @Description("What it is.") String fact,

        @NonNull
        @Description(
                "Whether it follows from where the seeker comes from and what is known of the contact; false when the seeker wrote it down.")
        Boolean derived,

        @ToOne("{target}.id = {}.written_id") @Description("What the seeker wrote, to change it; null when derived.")
        CommonGroundView written) {}
