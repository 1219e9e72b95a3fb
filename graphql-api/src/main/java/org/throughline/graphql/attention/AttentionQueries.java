package org.throughline.graphql.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.account.Language;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.AuditTrail;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;

/** Whom an advisor should talk to first. It is computed at the moment it is asked for. */
@GraphQLApi
@ApplicationScoped
public class AttentionQueries {
    private static final int USUAL = 20;
    private static final NumberRule FIRST = new NumberRule(1, AttentionList.MOST, "seekers");

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private AttentionList attention;

    @Inject
    private AuditTrail audit;

    /** Whom to talk to first. */
    @Query("attention")
    @NonNull
    @Description("""
            Whom to talk to first: seekers who have not started, have stalled, started late, are ignored with requests that sell, \
            ask for no names, owe thanks, or will not reach their target, each with the figures behind it and a sentence to open \
            the talk. Of one cohort that you look after, of all of them, or as an administrator of any cohort or the whole \
            institution. Contacts are named only of seekers who share with you as the advisor of their cohort.""")
    public AttentionPayload attention(
            @Id @Description("Of one cohort; all that the scope says unless told.") @Name("cohortId") String cohortId,
            @Description("Of whom where no cohort is named; MY_COHORTS unless told.") @Name("scope")
                    AttentionScope scope,
            @Description("How many of the first; 1 to 500, 20 unless told.") @Name("first") Integer first,
            @Description("Also those who need none, after those who do; false unless told.") @Name("everybody")
                    Boolean everybody,
            @Description("The language of the sentences; EN unless told.") @Name("language") Language language) {
        Outcome<Attention> found =
                FIRST.check(first == null ? USUAL : first) instanceof Outcome.Refused<Integer> refused
                        ? Outcome.<Attention>refused(refused.reasons().stream()
                                .map(reason -> reason.at("first"))
                                .toList())
                        : list(cohortId, scope, first == null ? USUAL : first, Boolean.TRUE.equals(everybody));
        if (found instanceof Outcome.Done<Attention>) {
            audit.saw("attention", cohortId == null ? null : UUID.fromString(cohortId));
        }
        return AttentionPayload.of(found, language == null ? Language.EN : language);
    }

    /** The cohorts that the viewer looks after. */
    @Query("advisedCohorts")
    @NonNull
    @Description("The cohorts that you look after, by name; none for whoever is no advisor.")
    public List<@NonNull AdvisedCohortView> advisedCohorts() {
        return attention.cohortsOf(currentViewer.get()).stream()
                .map(AdvisedCohortView::of)
                .toList();
    }

    private Outcome<Attention> list(String cohortId, AttentionScope scope, int first, boolean everybody) {
        if (cohortId == null) {
            boolean whole = scope == AttentionScope.INSTITUTION;
            return list(whole ? new ReportScope.OfInstitution() : new ReportScope.OfAdvisor(), first, everybody)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(
                            Refusal.of(RefusalCode.NOT_FOUND, "There are no seekers that you look after.")
                                    .at("scope")));
        }
        if (scope != null) {
            return Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "Give a cohort or a scope.")
                    .at("scope"));
        }
        return Lookups.find("cohortId", cohortId, id -> list(new ReportScope.OfCohort(id), first, everybody));
    }

    private Optional<Attention> list(ReportScope scope, int first, boolean everybody) {
        return everybody
                ? attention.everybody(currentViewer.get(), scope, first)
                : attention.attention(currentViewer.get(), scope, first);
    }
}
