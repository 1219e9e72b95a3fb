package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.preparation.ResearchNote;

/** What was known around a message at the moment when it was written. */
final class Correspondence {
    private final Desk desk;

    Correspondence(Desk desk) {
        this.desk = desk;
    }

    OutreachContext around(Contact contact, Optional<InterviewThread> thread, Instant now) {
        return new OutreachContext(
                Optional.of(contact.name()),
                !contact.details().emails().isEmpty(),
                thread.flatMap(InterviewThread::purpose),
                notes(contact, now).toList(),
                referrers(contact),
                promises(contact, now),
                desk.records().messages().stream()
                        .filter(other -> !other.contactId().equals(contact.id()))
                        .map(Message::textKey)
                        .toList());
    }

    private Stream<String> notes(Contact contact, Instant now) {
        return desk.records().lessons().stream()
                .filter(ResearchNote.class::isInstance)
                .map(ResearchNote.class::cast)
                .filter(note -> note.contactId().equals(contact.id())
                        && !note.createdAt().isAfter(now))
                .map(ResearchNote::note);
    }

    private List<OutreachContext.Referrer> referrers(Contact contact) {
        return desk.network().referrals().stream()
                .filter(referral ->
                        referral.toContactId().filter(contact.id()::equals).isPresent())
                .map(referral -> new OutreachContext.Referrer(
                        desk.contact(referral.fromContactId()).name(), referral.namePermission()))
                .toList();
    }

    /** What somebody has promised and not done yet (F2). */
    List<String> promises(Contact contact, Instant now) {
        return desk.network().talks().commitments().stream()
                .filter(made -> made.promisedBy() == PromisedBy.CONTACT
                        && made.contactId().equals(contact.id()))
                .filter(made -> !made.promisedAt().isAfter(now))
                .filter(made -> Stream.of(made.doneAt(), made.droppedAt())
                        .flatMap(Optional::stream)
                        .allMatch(now::isBefore))
                .map(Commitment::what)
                .toList();
    }
}
