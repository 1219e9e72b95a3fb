package org.throughline.graphql.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageTemplate;
import org.throughline.domain.outreach.MessageTemplates;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.RuleSets;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.interview.ThreadWrites;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Messages to draft, to check, and to record as sent. */
@GraphQLApi
@ApplicationScoped
public class MessageMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private OutreachWrites writes;

    @Inject
    private Messages messages;

    @Inject
    private MessageTemplates templates;

    @Inject
    private Threads threads;

    @Inject
    private ThreadWrites threadWrites;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Keeps a draft. */
    @Mutation("saveMessage")
    @NonNull
    @Description("Keeps a draft, new or changed, with what the outreach check says of it (B1 to B8, B12, B13).")
    public SaveMessagePayload saveMessage(@NonNull @Description("The draft.") @Name("input") SaveMessageInput input) {
        Viewer viewer = currentViewer.get();
        Result result = mutations.run(
                input.mutationKey(),
                () -> (input.id() == null ? begin(viewer, input) : change(viewer, input))
                        .map(message -> Changed.of("message", message.id())));
        return SaveMessagePayload.of(result, writes.findings(viewer, result));
    }

    /** Starts a draft from a template. */
    @Mutation("startMessage")
    @NonNull
    @Description("Starts a draft from a template, its fields filled as far as they are known (B3).")
    public StartMessagePayload startMessage(
            @NonNull @Description("From what, and to whom.") @Name("input") StartMessageInput input) {
        Viewer viewer = currentViewer.get();
        Result result = mutations.run(
                input.mutationKey(),
                () -> known(viewer, input.contactId(), input.threadId())
                        .then(addressee -> Lookups.find(
                                        "templateId", input.templateId(), id -> templates.find(viewer, id))
                                .then(template -> filled(viewer, addressee, template, input.channel()))
                                .then(draft -> write(viewer, addressee, draft)))
                        .map(message -> Changed.of("message", message.id())));
        return StartMessagePayload.of(result, writes.findings(viewer, result));
    }

    /** Records that a message was sent. */
    @Mutation("sendMessage")
    @NonNull
    @Description("""
            Records that you sent a message, and with it that you requested, followed up or thanked. Refused as long as the outreach \
            check finds an error (B1, B12, B13, C9).""")
    public SendMessagePayload sendMessage(
            @NonNull @Description("Which message.") @Name("input") SendMessageInput input) {
        Viewer viewer = currentViewer.get();
        Instant now = clock.instant();
        Instant at = input.sentAt() == null ? now : input.sentAt();
        return SendMessagePayload.of(mutations.run(
                input.mutationKey(),
                () -> find(viewer, input.id(), input.ifVersion())
                        .then(message -> message.send(writes.recheck(viewer, message), at, now))
                        .then(message -> tell(viewer, message, at))));
    }

    /** Deletes a draft. */
    @Mutation("deleteMessage")
    @NonNull
    @Description("Deletes a draft. What was sent stays, because the counts of the programme rest on it (B11).")
    public DeleteMessagePayload deleteMessage(
            @NonNull @Description("Which draft.") @Name("input") DeleteMessageInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteMessagePayload.of(mutations.run(
                input.mutationKey(),
                () -> find(viewer, input.id(), input.ifVersion())
                        .then(message -> message.discard(clock.instant()))
                        .map(message -> Changed.of("deletedMessageId", message.id()))));
    }

    private Outcome<Message> begin(Viewer viewer, SaveMessageInput input) {
        return known(viewer, input.contactId(), input.threadId())
                .then(addressee -> draft(addressee, input).then(draft -> write(viewer, addressee, draft)));
    }

    private Outcome<Message> change(Viewer viewer, SaveMessageInput input) {
        return find(viewer, input.id(), input.ifVersion()).then(message -> {
            String contact = input.contactId() == null ? message.contactId().toString() : input.contactId();
            return unmoved(message, contact)
                    .then(same -> writes.addressee(viewer, contact, threadOf(message, input)))
                    .then(addressee -> draft(addressee, input)
                            .then(draft ->
                                    message.rewrite(addressee.thread(), writes.check(viewer, addressee, draft))));
        });
    }

    private static String threadOf(Message message, SaveMessageInput input) {
        return input.threadId() == null ? message.threadId().map(UUID::toString).orElse(null) : input.threadId();
    }

    private static Outcome<Message> unmoved(Message message, String contact) {
        return contact.equals(message.contactId().toString())
                ? Outcome.done(message)
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such draft to this contact.")
                        .at("contactId"));
    }

    private Outcome<Draft> draft(OutreachWrites.Addressee addressee, SaveMessageInput input) {
        return writes.draft(
                input.kind(), addressee.channelOr(input.channel()), input.subject(), input.body(), input.language());
    }

    private Outcome<Draft> filled(
            Viewer viewer, OutreachWrites.Addressee addressee, MessageTemplate template, Channel channel) {
        Situation situation = writes.situation(
                        viewer,
                        addressee.contact().orElseThrow(),
                        addressee.thread().map(InterviewThread::id))
                .orElseThrow();
        return template.fill(situation, addressee.channelOr(channel), RuleSets.shipped());
    }

    private Outcome<Message> write(Viewer viewer, OutreachWrites.Addressee addressee, Draft draft) {
        return Message.write(
                        new TenantKey(viewer.institutionId(), ids.next()),
                        viewer.seekerId().orElseThrow(),
                        addressee.contact().orElseThrow(),
                        addressee.thread(),
                        writes.check(viewer, addressee, draft),
                        clock.instant())
                .map(message -> {
                    messages.add(message);
                    return message;
                });
    }

    /** An addressee who must be told. */
    private Outcome<OutreachWrites.Addressee> known(Viewer viewer, String contactId, String threadId) {
        return writes.addressee(viewer, contactId, threadId)
                .then(addressee -> addressee.contact().isPresent()
                        ? Outcome.done(addressee)
                        : Outcome.refused(
                                Refusal.of(RefusalCode.REQUIRED, "Say to whom: give a contactId, or a threadId.")
                                        .at("contactId")));
    }

    private Outcome<Message> find(Viewer viewer, String id, Integer version) {
        return Lookups.find("id", id, found -> messages.find(viewer, found))
                .then(message -> Lookups.unchangedSince(version, message));
    }

    /** Tells the interview thread what happened; a message outside of the interview changes none. */
    private Outcome<Changed> tell(Viewer viewer, Message message, Instant at) {
        Changed changed = Changed.of("message", message.id());
        Optional<InterviewThread> thread = message.threadId().flatMap(id -> threads.find(viewer, id));
        if (thread.isEmpty() || message.draft().kind().event().isEmpty()) {
            return Outcome.done(changed);
        }
        Step step = Step.of(message.draft().kind().event().get(), at)
                .by(message.draft().channel());
        return placed(threadWrites.record(viewer, thread.get(), step))
                .map(event -> changed.and("thread", event.threadId()).and("event", event.id()));
    }

    /** The thread's refusals, at the places of this input. */
    private static Outcome<ThreadEvent> placed(Outcome<ThreadEvent> outcome) {
        if (outcome instanceof Outcome.Done<ThreadEvent>) {
            return outcome;
        }
        return Outcome.refused(outcome.refusals().stream()
                .map(refusal -> new Refusal(
                        refusal.code(),
                        refusal.message(),
                        List.of(refusal.path().contains("occurredAt") ? "sentAt" : "id"),
                        refusal.practice()))
                .toList());
    }
}
