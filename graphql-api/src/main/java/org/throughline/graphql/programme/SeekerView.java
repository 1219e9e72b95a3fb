package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Someone who runs informational interviews. */
@Type("Seeker")
@Description("Someone who runs informational interviews.")
@Stored(table = "seeker", rights = Rights.OWN_SEEKER_ROW)
public record SeekerView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("Where the seeker stands (A10).")
        SeekerLevel level,

        @Description("The day the seeker works towards (A11).")
        LocalDate goalDate,

        @Description("How many interviews the seeker wants to hold (F8).")
        Integer target,

        @NonNull @Description("The time zone in which the seeker's days begin and end, such as Europe/Berlin.")
        String timeZone,

        @Description("The cohort the seeker is in; null when in none.")
        CohortView cohort)
        implements Node {}
