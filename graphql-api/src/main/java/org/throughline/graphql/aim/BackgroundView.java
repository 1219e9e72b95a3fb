package org.throughline.graphql.aim;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.aim.BackgroundKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A school, employer, place or group of the seeker's own. */
@Type("Background")
@Description(
        "A school, employer, place or group of the seeker's own, from which common ground with contacts is derived (A5, A6).")
@Stored(table = "background", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record BackgroundView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("Of what kind it is.") BackgroundKind kind,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The first year.") Integer fromYear,

        @Description("The last year; null when unknown or not over.")
        Integer toYear,

        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
