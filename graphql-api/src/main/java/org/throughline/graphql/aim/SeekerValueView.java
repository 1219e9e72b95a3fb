package org.throughline.graphql.aim;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Something that matters to a seeker in a place to work. */
@Type("SeekerValue")
@Description("Something that matters to a seeker in a place to work (A4).")
@Stored(table = "seeker_value", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record SeekerValueView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("What matters.") String name,

        @NonNull @Description("How much it matters, 1 to 5.")
        Integer weight,

        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
