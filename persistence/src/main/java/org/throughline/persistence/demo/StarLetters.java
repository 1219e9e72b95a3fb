package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.Referral;

/** Drafts of the star that the outreach check has something to say about, written these days. */
final class StarLetters {
    private final Desk desk;
    private final Letters letters;
    private final List<Contact> strangers;
    private int draftsLeft = 6;

    StarLetters(Desk desk, Letters letters) {
        this.desk = desk;
        this.letters = letters;
        this.strangers = strangers(desk);
    }

    /** People with an address whom nobody has asked yet. */
    private static List<Contact> strangers(Desk desk) {
        Set<UUID> asked = desk.network().threads().stream()
                .map(InterviewThread::contactId)
                .collect(Collectors.toCollection(HashSet::new));
        desk.network().referrals().forEach(referral -> referral.toContactId().ifPresent(asked::add));
        return desk.network().contacts().stream()
                .filter(contact -> !asked.contains(contact.id())
                        && !contact.details().emails().isEmpty())
                .toList();
    }

    void draft() {
        toAStranger(0, "JOB", "en");
        namingAReferrer();
        toAStranger(1, "TWICE", "en");
        toAStranger(2, "TWICE", "en");
        thanking();
        toAStranger(3, "GERMAN", "de");
    }

    private void toAStranger(int number, String phrase, String language) {
        Contact contact = strangers.get(number);
        draft(MessageKind.REQUEST, contact, Optional.empty(), language, phrase, Map.of());
    }

    /** The draft names somebody who has not been asked for their permission. */
    private void namingAReferrer() {
        Referral referral = desk.network().referrals().stream()
                .filter(named -> named.namePermission() != NamePermission.GRANTED)
                .filter(named -> named.toContactId().isPresent())
                .min(Comparator.comparing(named -> named.namePermission() == NamePermission.NOT_ASKED ? 0 : 1))
                .orElseThrow();
        String referrer = desk.contact(referral.fromContactId()).name();
        Contact contact = desk.contact(referral.toContactId().orElseThrow());
        draft(MessageKind.REQUEST, contact, Optional.empty(), "en", "REFERRER", Map.of("referrer", referrer));
    }

    /** The draft thanks for the talk, and forgets what was promised in it. */
    private void thanking() {
        Commitment forgotten = desk.network().talks().commitments().stream()
                .filter(made -> made.promisedBy() == PromisedBy.CONTACT)
                .filter(made -> made.doneAt().isEmpty() && made.droppedAt().isEmpty())
                .filter(made -> made.threadId().isPresent())
                .filter(made -> made.promisedAt().isBefore(desk.end().minus(Duration.ofHours(2))))
                .max(Comparator.comparing(Commitment::promisedAt))
                .orElseGet(this::promised);
        Optional<InterviewThread> thread = desk.held().stream()
                .filter(talk -> talk.id().equals(forgotten.threadId().orElseThrow()))
                .findFirst();
        draft(MessageKind.THANK_YOU, desk.contact(forgotten.contactId()), thread, "en", "THANKS", Map.of());
    }

    /** On a day on which every promise happens to be kept, one more is open. */
    private Commitment promised() {
        List<InterviewThread> held = desk.held();
        InterviewThread talk = held.get(held.size() - 1);
        Instant at = talk.progress().heldAt();
        Map<String, String> words = letters.words(talk.contactId(), Optional.of(talk));
        String what = Phrases.TALKS.sentence(desk.chance(), "Theirs", List.of("any"), words);
        Commitment made = Commitment.make(
                        desk.key(at),
                        desk.network().seekerId(),
                        talk.contactId(),
                        Optional.of(talk.id()),
                        new Commitment.Promise(PromisedBy.CONTACT, at, what, Optional.empty()),
                        desk.seeker().zone(),
                        at)
                .orElseThrow();
        desk.network().talks().add(made);
        return made;
    }

    private void draft(
            MessageKind kind,
            Contact contact,
            Optional<InterviewThread> thread,
            String language,
            String phrase,
            Map<String, String> more) {
        Instant now = desk.end().minus(Duration.ofHours(1)).minus(Duration.ofMinutes(5L * draftsLeft--));
        Map<String, String> words = letters.words(contact.id(), thread);
        words.putAll(more);
        Draft draft = new Draft(
                kind,
                Channel.EMAIL,
                Optional.of(desk.sentence("StarSubject", phrase, words)),
                body(phrase, words),
                Optional.of(language));
        CheckedDraft checked = letters.check(draft, contact, thread, now);
        letters.write(checked, contact.id(), thread, now);
    }

    /** A double stroke begins a paragraph. */
    private String body(String phrase, Map<String, String> words) {
        return desk.sentence("StarBody", phrase, words).replace(" // ", "\n\n").replace(" / ", "\n");
    }
}
