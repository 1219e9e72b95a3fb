package org.throughline.graphql.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.insight.Feedback;
import org.throughline.domain.insight.Insights;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Feedback on one's own chances to write down and change (D8). */
@GraphQLApi
@ApplicationScoped
public class FeedbackMutations {
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
    private Insights insights;

    @Inject
    private Ids ids;

    /** Writes down what a contact said of your own chances in an interview that was held (D8). */
    @Mutation("recordFeedback")
    @NonNull
    @Description("Writes down what a contact said of your own chances in an interview that was held (D8).")
    public FeedbackPayload recordFeedback(@NonNull @Description("What.") @Name("input") RecordFeedbackInput input) {
        Viewer viewer = currentViewer.get();
        return FeedbackPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> Feedback.note(
                                new TenantKey(viewer.institutionId(), ids.next()),
                                thread,
                                input.kind(),
                                input.feedback(),
                                input.response(),
                                Optional.ofNullable(input.notedAt()),
                                clock.instant()))
                        .map(feedback -> {
                            insights.add(feedback);
                            return Changed.of("feedback", feedback.id());
                        })));
    }

    /** Changes feedback, such as what you will do about it: what is not given stays, null erases. */
    @Mutation("updateFeedback")
    @NonNull
    @Description("Changes feedback, such as what you will do about it: what is not given stays, null erases.")
    public FeedbackPayload updateFeedback(@NonNull @Description("What.") @Name("input") UpdateFeedbackInput input) {
        Viewer viewer = currentViewer.get();
        return FeedbackPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> insights.findFeedback(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(feedback -> feedback.change(
                                given.or("kind", input.kind(), feedback.kind()),
                                given.or("feedback", input.feedback(), feedback.feedback()),
                                given.or(
                                        "response",
                                        input.response(),
                                        feedback.response().orElse(null))))
                        .map(feedback -> Changed.of("feedback", feedback.id()))));
    }

    /** Deletes feedback. */
    @Mutation("deleteFeedback")
    @NonNull
    @Description("Deletes feedback.")
    public DeleteLearningPayload deleteFeedback(
            @NonNull @Description("Which.") @Name("input") DeleteFeedbackInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteLearningPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> insights.findFeedback(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .map(stored -> {
                            stored.delete(clock.instant());
                            return Changed.of("deletedId", stored.id());
                        })));
    }
}
