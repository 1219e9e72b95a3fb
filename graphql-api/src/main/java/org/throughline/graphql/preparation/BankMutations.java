package org.throughline.graphql.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.preparation.QuestionBank;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** The question bank of an institution, for its administrators (C5). */
@GraphQLApi
@ApplicationScoped
public class BankMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @Inject
    private QuestionBank bank;

    @Inject
    private Ids ids;

    /** Offers a question to the seekers of the institution (C5); for administrators. */
    @Mutation("createBankQuestion")
    @NonNull
    @Description("Offers a question to the seekers of the institution (C5); for administrators.")
    public BankQuestionPayload createBankQuestion(
            @NonNull @Description("What.") @Name("input") CreateBankQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return BankQuestionPayload.of(mutations.run(
                input.mutationKey(),
                () -> administrator(viewer)
                        .then(institution -> BankQuestion.write(
                                new TenantKey(institution, ids.next()),
                                input.topic(),
                                input.language() == null ? "en" : input.language(),
                                input.question(),
                                clock.instant()))
                        .map(question -> {
                            bank.add(question);
                            return Changed.of("bankQuestion", question.id());
                        })));
    }

    /** Changes a question of the institution; what seekers took over stays as it is (C5). For administrators. */
    @Mutation("updateBankQuestion")
    @NonNull
    @Description(
            "Changes a question of the institution; what seekers took over stays as it is (C5). For administrators.")
    public BankQuestionPayload updateBankQuestion(
            @NonNull @Description("What.") @Name("input") UpdateBankQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return BankQuestionPayload.of(mutations.run(
                input.mutationKey(),
                () -> found(viewer, input.id(), input.ifVersion())
                        .then(question -> question.change(
                                given.or("topic", input.topic(), question.topic()),
                                given.or("language", input.language(), question.language()),
                                given.or("question", input.question(), question.question())))
                        .map(question -> Changed.of("bankQuestion", question.id()))));
    }

    /** Deletes a question of the institution; what seekers took over stays (C5). For administrators. */
    @Mutation("deleteBankQuestion")
    @NonNull
    @Description("Deletes a question of the institution; what seekers took over stays (C5). For administrators.")
    public DeletePreparationPayload deleteBankQuestion(
            @NonNull @Description("Which.") @Name("input") DeleteBankQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return DeletePreparationPayload.of(mutations.run(
                input.mutationKey(),
                () -> found(viewer, input.id(), input.ifVersion()).map(question -> {
                    question.delete(clock.instant());
                    return Changed.of("deletedId", question.id());
                })));
    }

    private Outcome<BankQuestion> found(Viewer viewer, String id, Integer ifVersion) {
        return Lookups.find("id", id, uuid -> bank.findOwn(viewer, uuid)).then(question -> {
            if (ifVersion == null || ifVersion == question.version()) {
                return Outcome.done(question);
            }
            return Outcome.refused(Refusal.of(
                            RefusalCode.CHANGED_MEANWHILE,
                            "Was changed meanwhile: version is %d. Read it again, then decide."
                                    .formatted(question.version()))
                    .at("ifVersion"));
        });
    }

    private static Outcome<UUID> administrator(Viewer viewer) {
        return viewer.roles().contains(Role.ADMIN)
                ? Outcome.done(viewer.institutionId())
                : Outcome.refused(
                        Refusal.of(RefusalCode.NOT_FOUND, "Only an administrator has a question bank to change."));
    }
}
