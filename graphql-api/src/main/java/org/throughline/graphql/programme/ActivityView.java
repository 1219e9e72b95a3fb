package org.throughline.graphql.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.programme.ActivityKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Time that a seeker spent on something. */
@Type("Activity")
@Description("Time that a seeker spent on something on one day (A14).")
@Stored(table = "activity", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ActivityView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("On what.") ActivityKind kind,

        @NonNull @Description("On which day, in the seeker's time zone.")
        LocalDate happenedOn,

        @NonNull @Description("How many minutes.") Integer minutes,
        @Description("What it was.") String words,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
