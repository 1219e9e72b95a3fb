package org.throughline.graphql.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.Preparations;
import org.throughline.domain.preparation.Question;
import org.throughline.domain.preparation.QuestionBank;
import org.throughline.domain.preparation.QuestionDetails;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Questions to prepare, to put in order and to answer (C3 to C5). */
@GraphQLApi
@ApplicationScoped
public class QuestionMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @Inject
    private Threads threads;

    @Inject
    private Preparations preparations;

    @Inject
    private QuestionBank bank;

    @Inject
    private Ids ids;

    /** Adds a question. */
    @Mutation("addQuestion")
    @NonNull
    @Description("Adds a question to an interview, as the last; from the bank, or in one's own words (C3 to C5).")
    public QuestionPayload addQuestion(@NonNull @Description("What.") @Name("input") AddQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return QuestionPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> Lookups.findIfGiven(
                                        "bankQuestionId", input.bankQuestionId(), id -> bank.offered(viewer, id))
                                .then(offered -> claim(viewer, input.claimId())
                                        .then(claim -> prepare(viewer, thread, input, offered, claim))))
                        .map(question -> {
                            preparations.add(question);
                            return Changed.of("question", question.id());
                        })));
    }

    /** Changes a question: what is not given stays, null erases. */
    @Mutation("updateQuestion")
    @NonNull
    @Description("Changes a question: what is not given stays, null erases.")
    public QuestionPayload updateQuestion(@NonNull @Description("What.") @Name("input") UpdateQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return QuestionPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findQuestion(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(question -> claim(viewer, input.claimId())
                                .then(claim -> question.change(
                                        given.or("topic", input.topic(), question.topic()),
                                        given.or("question", input.question(), question.question()),
                                        given.has("claimId") ? claim : question.claimId())))
                        .map(question -> Changed.of("question", question.id()))));
    }

    /** Says that a question was asked, and what the answer was; only once the interview was held (C4). */
    @Mutation("answerQuestion")
    @NonNull
    @Description("Says that a question was asked, and what the answer was; only once the interview was held (C4).")
    public QuestionPayload answerQuestion(@NonNull @Description("What.") @Name("input") AnswerQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return QuestionPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findQuestion(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(question -> Lookups.find(
                                        "id", question.threadId().toString(), id -> threads.find(viewer, id))
                                .then(thread -> question.answered(
                                        input.asked() == null || input.asked(), input.answer(), thread)))
                        .map(question -> Changed.of("question", question.id()))));
    }

    /** Deletes a question. */
    @Mutation("deleteQuestion")
    @NonNull
    @Description("Deletes a question.")
    public DeletePreparationPayload deleteQuestion(
            @NonNull @Description("Which.") @Name("input") DeleteQuestionInput input) {
        Viewer viewer = currentViewer.get();
        return DeletePreparationPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findQuestion(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .map(stored -> {
                            stored.delete(clock.instant());
                            return Changed.of("deletedId", stored.id());
                        })));
    }

    /** Puts questions in order. */
    @Mutation("reorderQuestions")
    @NonNull
    @Description("Puts the questions of an interview in a new order.")
    public ReorderQuestionsPayload reorderQuestions(
            @NonNull @Description("Which.") @Name("input") ReorderQuestionsInput input) {
        Viewer viewer = currentViewer.get();
        return ReorderQuestionsPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> Question.reorder(
                                        preparations.questionsOf(viewer, thread.id()), ids(input.questionIds()))
                                .map(ordered -> Changed.of("thread", thread.id())))));
    }

    private Outcome<Question> prepare(
            Viewer viewer,
            InterviewThread thread,
            AddQuestionInput input,
            Optional<OfferedQuestion> offered,
            Optional<UUID> claim) {
        return Question.prepare(
                new TenantKey(viewer.institutionId(), ids.next()),
                thread,
                new QuestionDetails(
                        Optional.ofNullable(input.topic()), Optional.ofNullable(input.question()), offered, claim),
                preparations.questionsOf(viewer, thread.id()),
                clock.instant());
    }

    private Outcome<Optional<UUID>> claim(Viewer viewer, String claimId) {
        return Lookups.findIfGiven("claimId", claimId, id -> preparations.findClaim(viewer, id))
                .map(claim -> claim.map(Claim::id));
    }

    /** A text that cannot be an id is nobody's, and so no question of the thread. */
    private static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .map(text -> Lookups.find("questionIds", text, Optional::of))
                .map(found -> found instanceof Outcome.Done<UUID> done ? done.value() : new UUID(0, 0))
                .toList();
    }
}
