package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.insight.Feedback;
import org.throughline.domain.insight.FeedbackKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.ClaimDetails;
import org.throughline.domain.preparation.ClaimState;
import org.throughline.domain.preparation.ResearchNote;
import org.throughline.domain.preparation.ResearchSubject;

/** What a seeker finds out and claims before a talk, and learns from it. */
final class Lessons {
    private static final List<ClaimState> SETTLED =
            List.of(ClaimState.CONFIRMED, ClaimState.CONFIRMED, ClaimState.REFINED, ClaimState.REFUTED);

    private final Desk desk;
    private final Chance chance;
    private final Learnings insights;

    Lessons(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
        this.insights = new Learnings(desk);
    }

    void learn() {
        desk.network().threads().stream()
                .filter(thread -> !thread.isPractice())
                .filter(thread ->
                        thread.progress().heldAt() != null || thread.progress().scheduledFor() != null)
                .forEach(this::learn);
    }

    private void learn(InterviewThread thread) {
        Map<String, String> words = desk.words(thread.contactId(), Optional.of(thread));
        Instant before = Optional.ofNullable(thread.progress().preparedAt())
                .or(() -> Optional.ofNullable(thread.progress().acceptedAt()))
                .orElse(thread.openedAt());
        for (ResearchSubject subject : ResearchSubject.values()) {
            if (chance.percent(78)) {
                research(thread, subject, words, before);
            }
        }
        for (int claims = chance.between(0, 2); claims > 0; claims--) {
            claim(thread, words, before);
        }
        if (thread.progress().heldAt() != null) {
            insights.note(thread, words);
            feedback(thread, words);
        }
    }

    private void research(InterviewThread thread, ResearchSubject subject, Map<String, String> words, Instant now) {
        String note = desk.sentence("Research", subject.name(), words);
        String source = chance.percent(75) ? desk.sentence("Source", subject.name(), words) : null;
        desk.records()
                .addLesson(ResearchNote.write(
                                desk.key(now),
                                desk.network().seekerId(),
                                thread.contactId(),
                                subject,
                                note,
                                source,
                                now)
                        .orElseThrow());
    }

    private void claim(InterviewThread thread, Map<String, String> words, Instant now) {
        Contact contact = desk.contact(thread.contactId());
        ResearchSubject subject = chance.pick(List.of(ResearchSubject.values()));
        boolean aboutAPerson =
                subject == ResearchSubject.PERSON || desk.organization(contact).isEmpty();
        ClaimDetails details = new ClaimDetails(
                aboutAPerson ? Optional.of(contact.id()) : Optional.empty(),
                aboutAPerson ? Optional.empty() : Optional.of(contact.details().organizationId()),
                aboutAPerson ? ResearchSubject.PERSON : subject,
                desk.sentence("Claim", (aboutAPerson ? ResearchSubject.PERSON : subject).name(), words));
        Claim claim = Claim.make(desk.key(now), desk.network().seekerId(), details, now)
                .orElseThrow();
        if (thread.progress().heldAt() != null && chance.percent(70)) {
            settle(claim, thread, words);
        }
        desk.records().addLesson(claim);
    }

    private void settle(Claim claim, InterviewThread thread, Map<String, String> words) {
        ClaimState state = chance.pick(SETTLED);
        Optional<String> refinement =
                state == ClaimState.REFINED ? Optional.of(desk.sentence("Refinement", "any", words)) : Optional.empty();
        claim.settle(state, thread, refinement, Optional.empty(), after(thread)).orElseThrow();
    }

    private void feedback(InterviewThread thread, Map<String, String> words) {
        if (!chance.percent(55)) {
            return;
        }
        FeedbackKind kind = chance.percent(50) ? FeedbackKind.STRENGTH : FeedbackKind.GAP;
        Instant now = after(thread);
        desk.records()
                .addLesson(Feedback.note(
                                desk.key(now),
                                thread,
                                kind,
                                desk.sentence("Feedback", kind.name(), words),
                                chance.percent(85) ? desk.sentence("Response", kind.name(), words) : null,
                                Optional.empty(),
                                now)
                        .orElseThrow());
    }

    private Instant after(InterviewThread thread) {
        return desk.within(thread.progress().heldAt().plus(Duration.ofMinutes(chance.between(40, 400))));
    }
}
