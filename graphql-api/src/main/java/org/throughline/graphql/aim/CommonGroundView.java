package org.throughline.graphql.aim;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** Something that seeker and contact have in common, as the seeker wrote it down. */
@Type("CommonGround")
@Description("Something that seeker and contact have in common, as the seeker wrote it down (A6).")
@Stored(table = "common_ground", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record CommonGroundView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom; null when the contact was deleted.")
        ContactView contact,

        @NonNull @Description("Of what kind it is.") CommonGroundKind kind,
        @NonNull @Description("What it is.") String fact,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
