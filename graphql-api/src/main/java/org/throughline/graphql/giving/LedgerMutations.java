package org.throughline.graphql.giving;

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
import org.throughline.domain.giving.Exchange;
import org.throughline.domain.giving.ExchangeDetails;
import org.throughline.domain.giving.HelpEvent;
import org.throughline.domain.giving.Introduction;
import org.throughline.domain.giving.Ledger;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.PresentMoment;

/** Gives, takes, help and introductions to record. */
@GraphQLApi
@ApplicationScoped
public class LedgerMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Ledger ledger;

    @Inject
    private Ids ids;

    @Inject
    private PresentMoment present;

    /** Records a give or a take. */
    @Mutation("recordExchange")
    @NonNull
    @Description("Writes down what the seeker gave a contact or took, or plans to (F7, C6).")
    public ExchangePayload recordExchange(@NonNull @Description("What.") @Name("input") RecordExchangeInput input) {
        Viewer viewer = currentViewer.get();
        return ExchangePayload.of(mutations.run(
                input.mutationKey(),
                () -> contact(viewer, input.contactId())
                        .then(contact -> Lookups.findIfGiven(
                                        "threadId", input.threadId(), id -> threadWith(viewer, id, contact.id()))
                                .then(thread -> Exchange.record(
                                        key(viewer),
                                        contact.seekerId(),
                                        details(input, contact, thread),
                                        present.of(viewer))))
                        .map(exchange -> {
                            ledger.add(exchange);
                            return Changed.of("exchange", exchange.id());
                        })));
    }

    /** Records that what was planned is done. */
    @Mutation("completeExchange")
    @NonNull
    @Description("Records that a planned give or take is done (F7).")
    public ExchangePayload completeExchange(
            @NonNull @Description("Which, and when.") @Name("input") CompleteExchangeInput input) {
        Viewer viewer = currentViewer.get();
        return ExchangePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("exchangeId", input.exchangeId(), id -> ledger.findExchange(viewer, id))
                        .then(exchange -> Lookups.unchangedSince(input.ifVersion(), exchange))
                        .then(exchange -> exchange.complete(present.or(input.occurredAt()), present.of(viewer)))
                        .map(exchange -> Changed.of("exchange", exchange.id()))));
    }

    /** Records an introduction that the seeker made. */
    @Mutation("makeIntroduction")
    @NonNull
    @Description("Writes down that the seeker introduced a contact to someone who would help them (E6).")
    public MakeIntroductionPayload makeIntroduction(
            @NonNull @Description("Whom to whom.") @Name("input") MakeIntroductionInput input) {
        Viewer viewer = currentViewer.get();
        return MakeIntroductionPayload.of(mutations.run(
                input.mutationKey(),
                () -> contact(viewer, input.contactId())
                        .then(contact -> other(viewer, input)
                                .then(other -> Introduction.make(
                                        key(viewer),
                                        contact.seekerId(),
                                        contact.id(),
                                        other,
                                        Optional.ofNullable(input.reason()),
                                        present.or(input.madeAt()),
                                        present.of(viewer))))
                        .map(introduction -> {
                            ledger.add(introduction);
                            return Changed.of("introduction", introduction.id());
                        })));
    }

    /** Records help. */
    @Mutation("recordHelp")
    @NonNull
    @Description("Writes down that a contact helped, however much later (F6).")
    public RecordHelpPayload recordHelp(@NonNull @Description("Who, and how.") @Name("input") RecordHelpInput input) {
        Viewer viewer = currentViewer.get();
        PastRule past = present.of(viewer);
        return RecordHelpPayload.of(mutations.run(
                input.mutationKey(),
                () -> contact(viewer, input.contactId())
                        .then(contact -> HelpEvent.record(
                                key(viewer),
                                contact.seekerId(),
                                contact.id(),
                                input.kind(),
                                input.occurredOn() == null ? past.today() : input.occurredOn(),
                                Optional.ofNullable(input.words()),
                                past))
                        .map(help -> {
                            ledger.add(help);
                            return Changed.of("helpEvent", help.id());
                        })));
    }

    private Outcome<Introduction.Other> other(Viewer viewer, MakeIntroductionInput input) {
        if (input.otherId() != null && input.otherName() != null) {
            return Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "Give the contact or a name, not both.")
                    .at("otherName"));
        }
        return Lookups.findIfGiven("otherId", input.otherId(), id -> contacts.find(viewer, id))
                .map(other -> new Introduction.Other(
                        other.map(Contact::id),
                        other.map(Contact::name).or(() -> Optional.ofNullable(input.otherName()))));
    }

    private Outcome<Contact> contact(Viewer viewer, String id) {
        return Lookups.find("contactId", id, wanted -> contacts.find(viewer, wanted));
    }

    private Optional<InterviewThread> threadWith(Viewer viewer, UUID id, UUID contactId) {
        return threads.find(viewer, id).filter(thread -> thread.contactId().equals(contactId));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }

    private static ExchangeDetails details(
            RecordExchangeInput input, Contact contact, Optional<InterviewThread> thread) {
        return new ExchangeDetails(
                contact.id(),
                thread.map(InterviewThread::id),
                input.direction(),
                input.kind(),
                input.what(),
                Optional.ofNullable(input.plannedOn()),
                Optional.ofNullable(input.occurredAt()));
    }
}
