package org.throughline.graphql.contact;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Where contacts work, as the seeker knows it. */
@Type("Organization")
@Description("Where contacts work, as the seeker knows it.")
@Stored(table = "organization", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record OrganizationView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The field it works in.") String sector,
        @Description("Where it is.") String place,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version,

        @NonNull @Description("When it was written down.") Instant createdAt,
        @NonNull @Description("When it was changed last.") Instant updatedAt)
        implements Node {}
