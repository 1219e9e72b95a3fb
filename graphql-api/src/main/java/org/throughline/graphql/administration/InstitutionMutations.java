package org.throughline.graphql.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Institution;
import org.throughline.domain.administration.Institutions;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.programme.Seekers;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** What an institution sets, to change by its administrators. */
@GraphQLApi
@ApplicationScoped
public class InstitutionMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Institutions institutions;

    @Inject
    private Seekers seekers;

    /** Changes the institution and its settings; for administrators. */
    @Mutation("updateInstitution")
    @NonNull
    @Description("""
            Changes your institution and the numbers it has set for the craft's rules: what is not given stays, null brings back \
            what the craft teaches; for administrators. What was decided before, such as a request that was sent, stays.""")
    public UpdateInstitutionPayload updateInstitution(
            @NonNull @Description("What.") @Name("input") UpdateInstitutionInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateInstitutionPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .institutionToRun()
                        .then(id -> Outcome.done(institutions.of(viewer)))
                        .then(found -> Lookups.unchangedSince(input.ifVersion(), found.version(), found))
                        .then(found -> found.change(details(input, found.details()), seekers::knowsTimeZone))
                        .map(changed -> Changed.of("institution", changed.id()))));
    }

    private Institution.Details details(UpdateInstitutionInput input, Institution.Details now) {
        return new Institution.Details(
                given.or("name", input.name(), now.name()),
                given.or("timeZone", input.timeZone(), now.timeZone()),
                or("language", input.language(), now.language(), Institution.Details.USUAL_LANGUAGE),
                or("digestHour", input.digestHour(), now.digestHour(), Institution.Details.USUAL_DIGEST_HOUR),
                settings(input, now.settings()));
    }

    private InstitutionSettings settings(UpdateInstitutionInput input, InstitutionSettings now) {
        InstitutionSettings usual = InstitutionSettings.DEFAULTS;
        return new InstitutionSettings(
                or("followUpDays", input.followUpDays(), now.followUpDays(), usual.followUpDays()),
                or("maxFollowUps", input.maxFollowUps(), now.maxFollowUps(), usual.maxFollowUps()),
                or("openRequestCap", input.openRequestCap(), now.openRequestCap(), usual.openRequestCap()),
                or("personRequestCap", input.personRequestCap(), now.personRequestCap(), usual.personRequestCap()),
                or("smallestGroup", input.smallestGroup(), now.smallestGroup(), usual.smallestGroup()),
                or(
                        "recentGraduateYears",
                        input.recentGraduateYears(),
                        now.recentGraduateYears(),
                        usual.recentGraduateYears()),
                or("requestedMinutes", input.requestedMinutes(), now.requestedMinutes(), usual.requestedMinutes()),
                or(
                        "longRequestMinutes",
                        input.longRequestMinutes(),
                        now.longRequestMinutes(),
                        usual.longRequestMinutes()),
                or("draftWords", input.draftWords(), now.draftWords(), usual.draftWords()),
                or("leastQuestions", input.leastQuestions(), now.leastQuestions(), usual.leastQuestions()),
                or("thankWithinHours", input.thankWithinHours(), now.thankWithinHours(), usual.thankWithinHours()),
                or("checkInFromDays", input.checkInFromDays(), now.checkInFromDays(), usual.checkInFromDays()),
                or("checkInToDays", input.checkInToDays(), now.checkInToDays(), usual.checkInToDays()),
                or("cadenceMonths", input.cadenceMonths(), now.cadenceMonths(), usual.cadenceMonths()),
                or("lateStartDays", input.lateStartDays(), now.lateStartDays(), usual.lateStartDays()),
                or("fewInterviews", input.fewInterviews(), now.fewInterviews(), usual.fewInterviews()),
                or("weekendsOff", input.weekendsOff(), now.weekendsOff(), usual.weekendsOff()));
    }

    /** What was given, or stands there now; where null was given, what is usual. */
    private <T> T or(String field, T wish, T now, T usual) {
        return Optional.ofNullable(given.or(field, wish, now)).orElse(usual);
    }
}
