package org.throughline.graphql.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.Messages;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.outreach.RuleSets;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.EntityReads;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Result;

/** What the queries and mutations of messages share: finding out about the addressee, and checking a draft. */
@ApplicationScoped
public class OutreachWrites {
    /** Computes only, so one serves all. */
    private final OutreachCheck check = OutreachCheck.shipped();

    @Inject
    private EntityReads reads;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Messages messages;

    @Inject
    private Programmes programmes;

    /**
     * To whom a message is.
     *
     * @param contact empty when the message is nobody's yet
     * @param thread the interview it belongs to; empty when it is outside of one
     */
    record Addressee(Optional<UUID> contact, Optional<InterviewThread> thread) {
        /** By what means to write, when nothing is said: as the interview says, or by e-mail (B8). */
        Channel channelOr(Channel given) {
            return given != null ? given : thread.map(InterviewThread::channel).orElse(Channel.EMAIL);
        }
    }

    /** Whom the ids name; a thread and a contact that do not belong together are refused. */
    Outcome<Addressee> addressee(Viewer viewer, String contactId, String threadId) {
        return Lookups.findIfGiven("threadId", threadId, id -> threads.find(viewer, id))
                .then(thread -> Lookups.findIfGiven("contactId", contactId, id -> contacts.find(viewer, id))
                        .map(contact -> contact.map(Contact::id))
                        .then(contact -> together(contact, thread)));
    }

    private static Outcome<Addressee> together(Optional<UUID> contact, Optional<InterviewThread> thread) {
        Optional<UUID> ofThread = thread.map(InterviewThread::contactId);
        if (contact.isPresent() && ofThread.isPresent() && !contact.equals(ofThread)) {
            return Outcome.refused(Refusal.of(RefusalCode.CONFLICTING, "This interview is with somebody else.")
                    .at("threadId"));
        }
        return Outcome.done(new Addressee(contact.or(() -> ofThread), thread));
    }

    /** A draft of the given words. */
    Outcome<Draft> draft(MessageKind kind, Channel channel, String subject, String body, String language) {
        return Draft.of(kind, channel, subject, body, language, RuleSets.shipped());
    }

    /** The draft with what is found in it, given what is known of the addressee. */
    CheckedDraft check(Viewer viewer, Addressee addressee, Draft draft) {
        OutreachContext context = addressee
                .contact()
                .flatMap(
                        contact -> situation(viewer, contact, addressee.thread().map(InterviewThread::id)))
                .map(Situation::context)
                .orElse(OutreachContext.NONE);
        return check.check(draft, context, programmes.settingsOf(viewer.institutionId()));
    }

    /** The message checked anew: something around it may have changed since it was saved. */
    CheckedDraft recheck(Viewer viewer, Message message) {
        OutreachContext context = situation(viewer, message.contactId(), message.threadId())
                .map(Situation::context)
                .orElse(OutreachContext.NONE);
        return check.check(message.draft(), context, programmes.settingsOf(viewer.institutionId()));
    }

    /** What is found now in the message that a mutation answers with; nothing when it was refused. */
    List<FindingView> findings(Viewer viewer, Result result) {
        return reads.read(() -> result.id("message").flatMap(id -> messages.find(viewer, id)).stream()
                .flatMap(message -> recheck(viewer, message).findings().stream())
                .map(FindingView::of)
                .toList());
    }

    /** What is known around a message. */
    Optional<Situation> situation(Viewer viewer, UUID contactId, Optional<UUID> threadId) {
        return messages.situation(viewer, contactId, threadId);
    }
}
