package org.throughline.graphql.aim;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.OrganizationView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** How well an organisation's culture fits a value. */
@Type("FitRating")
@Description("How well an organisation's culture fits a value of the seeker's, as learned in an interview there (A4).")
@Stored(table = "fit_rating", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record FitRatingView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Which organisation.") OrganizationView organization,

        @Description("Which value; null when the seeker has deleted it.")
        SeekerValueView value,

        @Description("The interview it was learned from; null when it was deleted.")
        InterviewThreadView thread,

        @NonNull @Description("1 (does not fit at all) to 5 (fits fully).")
        Integer rating,

        @Description("What was heard or seen.") String evidence,
        @NonNull @Description("When it was rated last.") Instant ratedAt,
        @NonNull @Description("When it was rated first.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
