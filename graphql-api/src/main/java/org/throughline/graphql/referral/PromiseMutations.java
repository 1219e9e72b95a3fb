package org.throughline.graphql.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** What becomes of a referral: permission, details, and the introduction that was promised. */
@GraphQLApi
@ApplicationScoped
public class PromiseMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private ReferralLookups lookups;

    @Inject
    private PresentMoment present;

    /** Changes whether the referrer's name may be used. */
    @Mutation("changeNamePermission")
    @NonNull
    @Description("Records what somebody said to the question whether their name may be used (E2).")
    public ReferralPayload changeNamePermission(
            @NonNull @Description("What they said.") @Name("input") ChangeNamePermissionInput input) {
        return change(
                input.mutationKey(),
                input.referralId(),
                input.ifVersion(),
                (referral, viewer) -> referral.changePermission(
                        input.namePermission(), present.or(input.permissionAt()), present.of(viewer)));
    }

    /** Records how to reach the person named. */
    @Mutation("recordReferralDetails")
    @NonNull
    @Description(
            "Records how to reach the person named (E3); a promised introduction that was not made becomes direct.")
    public ReferralPayload recordReferralDetails(
            @NonNull @Description("How to reach them.") @Name("input") RecordReferralDetailsInput input) {
        return change(
                input.mutationKey(),
                input.referralId(),
                input.ifVersion(),
                (referral, viewer) -> referral.recordDetails(input.details(), lookups.stranger(viewer)));
    }

    /** Records that a promised introduction was made. */
    @Mutation("recordIntroduction")
    @NonNull
    @Description("Records that a promised introduction was made: kept by the check-in date, late after it (E4).")
    public ReferralPayload recordIntroduction(
            @NonNull @Description("Which, and when.") @Name("input") RecordIntroductionInput input) {
        return change(
                input.mutationKey(),
                input.referralId(),
                input.ifVersion(),
                (referral, viewer) ->
                        referral.recordIntroduction(present.or(input.introducedAt()), present.of(viewer)));
    }

    /** Gives up on a promised introduction. */
    @Mutation("giveUpIntroduction")
    @NonNull
    @Description("Waits no longer for a promised introduction: it is broken (E4).")
    public ReferralPayload giveUpIntroduction(
            @NonNull @Description("Which.") @Name("input") GiveUpIntroductionInput input) {
        return change(
                input.mutationKey(),
                input.referralId(),
                input.ifVersion(),
                (referral, viewer) -> referral.giveUpIntroduction());
    }

    private ReferralPayload change(
            String mutationKey, String id, Integer ifVersion, BiFunction<Referral, Viewer, Outcome<Referral>> step) {
        Viewer viewer = currentViewer.get();
        return ReferralPayload.of(mutations.run(
                mutationKey,
                () -> lookups.find(viewer, id, ifVersion)
                        .then(referral -> step.apply(referral, viewer))
                        .map(referral -> Changed.of("referral", referral.id()))));
    }
}
