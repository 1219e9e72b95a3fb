package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.DebriefDetails;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.interview.RaisedBy;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.shared.TenantKey;

/**
 * Writes down what a seeker prepares for a talk, how it went, and what came of it. It draws from a chance of its own, so
 * that the story itself stays the same.
 */
final class TalkNotes {
    private static final List<String> GIVES = List.of("ARTICLE", "ARTICLE", "EXPERIENCE", "INTRODUCTION");
    private static final int CLOSEST = 5;

    private final Network network;
    private final ZoneId zone;
    private final Instant end;
    private final boolean asksForNames;
    private final Chance chance;
    private final DemoIds ids;
    private final QuestionNotes questions;

    /** Nothing is written down that happens after the end. */
    TalkNotes(Network network, SeekerPlan seeker, List<BankQuestion> bank, Instant end) {
        this.network = network;
        this.zone = seeker.zone();
        this.asksForNames = !seeker.asksForNoNames();
        this.end = end;
        this.chance = Chance.seeded(network.seekerId().getLeastSignificantBits());
        this.ids = new DemoIds(chance.split());
        this.questions = new QuestionNotes(network, seeker, bank, chance.split());
    }

    /** The form and the place that the phrase for it speaks of. */
    Meeting meeting(Map<String, String> words) {
        String phrase = words.get("format");
        MeetingFormat format = phrase.contains("video")
                ? MeetingFormat.VIDEO
                : phrase.contains("coffee")
                        ? MeetingFormat.COFFEE
                        : phrase.contains("telephone")
                                ? MeetingFormat.PHONE
                                : phrase.contains("lunch") ? MeetingFormat.LUNCH : MeetingFormat.OFFICE;
        String place = Phrases.TALKS.sentence(chance, "Place", List.of(format.name()), words);
        return new Meeting(
                Optional.of(format),
                Optional.of(format == MeetingFormat.VIDEO ? place.replaceFirst("^H", "h") : place),
                Optional.of(zone));
    }

    /** Why the seeker goes without preparing; empty for nearly all, who do prepare. */
    Optional<String> override(Map<String, String> words) {
        return chance.percent(6)
                ? Optional.of(Phrases.TALKS.sentence(chance, "Override", List.of("any"), words))
                : Optional.empty();
    }

    /** Questions and a give for a talk, and what is seen to before it. */
    Circumstances prepare(InterviewThread thread, Instant at, Map<String, String> words) {
        int count = chance.between(3, 5);
        questions.prepare(thread, count, at, words);
        network.talks().add(give(thread, chance.pick(GIVES), at, words));
        for (ChecklistItem item : ChecklistItem.values()) {
            boolean fits = item.fits(Optional.ofNullable(thread.progress().slotFormat()));
            if (fits && chance.percent(70)) {
                network.talks().add(ChecklistTick.of(key(at), thread, item, at).orElseThrow());
            }
        }
        return Circumstances.ofAPreparation(count, 1);
    }

    /** How a talk went and what was promised; now and then a seeker leaves it at the talk. */
    void held(InterviewThread thread, Instant at, Map<String, String> words) {
        if (chance.percent(88)) {
            Instant now = notAfterTheEnd(at.plus(Duration.ofMinutes(chance.between(60, 240))));
            network.talks()
                    .add(Debrief.of(key(now), thread, details(thread, at, words), now)
                            .orElseThrow());
        }
        promise(thread, PromisedBy.SEEKER, "Mine", 65, at, words);
        promise(thread, PromisedBy.CONTACT, "Theirs", 45, at, words);
    }

    /** How close both are after the talk. */
    void closeness(Contact contact, InterviewThread thread, int strength, Instant at) {
        note(contact, thread, strength, at);
    }

    /** Who keeps in touch grows closer. */
    void closer(Contact contact, InterviewThread thread, Instant at) {
        Integer strength = contact.details().strength();
        if (strength != null && strength < CLOSEST && chance.percent(50)) {
            note(contact, thread, strength + 1, at);
        }
    }

    private void note(Contact contact, InterviewThread thread, int strength, Instant at) {
        contact.rate(strength, at).orElseThrow();
        network.talks()
                .add(StrengthNote.of(
                                key(at), network.seekerId(), contact.id(), Optional.of(thread.id()), strength, at, at)
                        .orElseThrow());
    }

    private DebriefDetails details(InterviewThread thread, Instant at, Map<String, String> words) {
        int granted = Optional.ofNullable(thread.progress().grantedMinutes()).orElse(thread.requestedMinutes());
        boolean tab = Optional.ofNullable(thread.progress().slotFormat())
                .filter(MeetingFormat::hasATab)
                .isPresent();
        boolean late = chance.percent(6);
        boolean asked = chance.percent(25);
        Optional<RaisedBy> opening = opening();
        Instant arrivedAt = at.plus(Duration.ofMinutes(late ? chance.between(2, 8) : -chance.between(1, 15)));
        return new DebriefDetails(
                notAfterTheEnd(arrivedAt),
                Math.max(4, granted + (chance.percent(20) ? chance.between(1, 12) : -chance.between(0, 3))),
                chance.between(50, 85),
                chance.between(2, 5),
                Phrases.TALKS.sentence(chance, "Story", List.of("any"), words),
                chance.percent(80),
                asked,
                asked || chance.percent(5),
                tab ? chance.percent(85) : null,
                tab ? chance.percent(50) : null,
                opening.orElse(null),
                opening.map(by -> chance.percent(70)).orElse(null),
                opening.map(by -> chance.percent(80)).orElse(null),
                chance.percent(93),
                chance.percent(75) && asksForNames,
                null);
    }

    private Optional<RaisedBy> opening() {
        if (!chance.percent(15)) {
            return Optional.empty();
        }
        return Optional.of(chance.percent(80) ? RaisedBy.CONTACT : RaisedBy.SEEKER);
    }

    private void promise(
            InterviewThread thread, PromisedBy by, String section, int share, Instant at, Map<String, String> words) {
        if (!chance.percent(share)) {
            return;
        }
        LocalDate due = LocalDate.ofInstant(at, zone).plusDays(chance.between(2, 14));
        Commitment made = Commitment.make(
                        key(at),
                        network.seekerId(),
                        thread.contactId(),
                        Optional.of(thread.id()),
                        new Commitment.Promise(
                                by,
                                at,
                                Phrases.TALKS.sentence(chance, section, List.of("any"), words),
                                chance.percent(85) ? Optional.of(due) : Optional.empty()),
                        zone,
                        at)
                .orElseThrow();
        settle(made, at.plus(Duration.ofHours(chance.between(5, 300))));
        network.talks().add(made);
    }

    private void settle(Commitment commitment, Instant at) {
        if (at.isAfter(end)) {
            return;
        }
        if (chance.percent(80)) {
            commitment.finish(at, at).orElseThrow();
        } else if (chance.percent(40)) {
            commitment.drop(at).orElseThrow();
        }
    }

    private TalkRecords.Give give(InterviewThread thread, String kind, Instant at, Map<String, String> words) {
        return new TalkRecords.Give(
                key(at),
                network.seekerId(),
                thread.contactId(),
                thread.id(),
                kind,
                Phrases.TALKS.sentence(chance, "Give", List.of(kind), words),
                at);
    }

    private TenantKey key(Instant made) {
        return new TenantKey(network.institutionId(), ids.at(made));
    }

    private Instant notAfterTheEnd(Instant moment) {
        return moment.isAfter(end) ? end : moment;
    }
}
