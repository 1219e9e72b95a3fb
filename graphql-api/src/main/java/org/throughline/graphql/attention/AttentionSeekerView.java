package org.throughline.graphql.attention;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Language;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.report.SeekerAttention;
import org.throughline.domain.report.SeekerFacts;

/** A seeker, and why they need attention. */
@Type("AttentionSeeker")
@Description("A seeker, and why they need attention.")
public record AttentionSeekerView(
        @NonNull @Id @Description("The seeker's id.") String seekerId,
        @NonNull @Description("Who it is.") String name,

        @NonNull @Description("Where the seeker stands (A10).")
        SeekerLevel level,

        @Id @Description("The cohort the seeker is in; null when in none.")
        String cohortId,

        @Description("Its name.") String cohort,

        @NonNull @Description("Whether you may know whom this seeker talks to.")
        Boolean sharesWithYou,

        @NonNull @Description("The weights of all reasons together; the list begins with the largest.")
        Integer weight,

        @NonNull @Description("Why, the weightiest first; none of whoever needs no attention.")
        List<@NonNull AttentionReasonView> reasons) {

    static AttentionSeekerView of(SeekerAttention seeker, Language language) {
        SeekerFacts facts = seeker.facts();
        return new AttentionSeekerView(
                facts.id().toString(),
                facts.name(),
                facts.level(),
                facts.cohortId().map(UUID::toString).orElse(null),
                facts.cohort().orElse(null),
                facts.sharing(),
                seeker.weight(),
                seeker.reasons().stream()
                        .map(reason -> AttentionReasonView.of(reason, language))
                        .toList());
    }
}
