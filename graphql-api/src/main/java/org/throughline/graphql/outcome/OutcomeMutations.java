package org.throughline.graphql.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.outcome.GoodNews;
import org.throughline.domain.outcome.NetworkOutcome;
import org.throughline.domain.outcome.Outcomes;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** Outcomes to record, and good news to tell. */
@GraphQLApi
@ApplicationScoped
public class OutcomeMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Contacts contacts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Ids ids;

    @Inject
    private PresentMoment present;

    /** Records what came of the network. */
    @Mutation("recordOutcome")
    @NonNull
    @Description(
            "Records what came of the network (E7). A job is to be told everyone interviewed and everyone who named someone (F5).")
    public RecordOutcomePayload recordOutcome(
            @NonNull @Description("What, and through whom.") @Name("input") RecordOutcomeInput input) {
        Viewer viewer = currentViewer.get();
        return RecordOutcomePayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> Lookups.findIfGiven(
                                        "contactId", input.contactId(), id -> contacts.find(viewer, id))
                                .then(contact -> record(viewer, seeker, contact, input)))
                        .map(outcome -> Changed.of("outcome", outcome.id()))));
    }

    /** Tells somebody. */
    @Mutation("tellGoodNews")
    @NonNull
    @Description("Records that a contact was told of a landed job (F5).")
    public GoodNewsPayload tellGoodNews(
            @NonNull @Description("Whom, and when.") @Name("input") TellGoodNewsInput input) {
        Viewer viewer = currentViewer.get();
        return GoodNewsPayload.of(mutations.run(
                input.mutationKey(),
                () -> task(viewer, input.goodNewsId(), input.ifVersion())
                        .then(task -> Lookups.find(
                                        "goodNewsId", task.outcomeId().toString(), id -> outcomes.find(viewer, id))
                                .then(news -> task.tell(present.or(input.toldAt()), news, present.of(viewer))))
                        .map(task -> Changed.of("goodNews", task.id()))));
    }

    /** Tells somebody nothing. */
    @Mutation("waiveGoodNews")
    @NonNull
    @Description("Decides not to tell a contact of a landed job (F5).")
    public GoodNewsPayload waiveGoodNews(@NonNull @Description("Whom.") @Name("input") WaiveGoodNewsInput input) {
        Viewer viewer = currentViewer.get();
        return GoodNewsPayload.of(mutations.run(
                input.mutationKey(),
                () -> task(viewer, input.goodNewsId(), input.ifVersion())
                        .then(task -> task.waive(present.or(null)))
                        .map(task -> Changed.of("goodNews", task.id()))));
    }

    private Outcome<NetworkOutcome> record(
            Viewer viewer, UUID seeker, Optional<Contact> contact, RecordOutcomeInput input) {
        PastRule past = present.of(viewer);
        NetworkOutcome.Details details = new NetworkOutcome.Details(
                contact.map(Contact::id),
                input.kind(),
                input.title(),
                Optional.ofNullable(input.organization()),
                input.occurredOn() == null ? past.today() : input.occurredOn(),
                Optional.ofNullable(input.words()));
        return NetworkOutcome.record(key(viewer), seeker, details, past).map(outcome -> {
            outcomes.add(outcome);
            if (outcome.isGoodNews()) {
                outcomes.whoHelped(viewer).forEach(id -> outcomes.add(GoodNews.of(key(viewer), outcome, id)));
            }
            return outcome;
        });
    }

    private Outcome<GoodNews> task(Viewer viewer, String id, Integer ifVersion) {
        return Lookups.find("goodNewsId", id, wanted -> outcomes.findGoodNews(viewer, wanted))
                .then(task -> Lookups.unchangedSince(ifVersion, task));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
