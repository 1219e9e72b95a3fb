package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** Seekers who go through the programme together. */
@Type("Cohort")
@Description("Seekers who go through the programme together.")
@Stored(table = "cohort", rights = Rights.INSTITUTION, softlyDeleted = true)
public record CohortView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The day the cohort works towards, such as graduation (A11).")
        LocalDate goalDate,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
