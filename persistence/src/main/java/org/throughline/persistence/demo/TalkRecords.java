package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.preparation.OfferedQuestion;
import org.throughline.domain.preparation.Question;
import org.throughline.domain.shared.TenantKey;

/** What one seeker has written down around talks: before them, after them, and of what came of them. */
final class TalkRecords {
    private final List<Asked> questions = new ArrayList<>();
    private final List<Give> gives = new ArrayList<>();
    private final List<ChecklistTick> ticks = new ArrayList<>();
    private final List<Debrief> debriefs = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<StrengthNote> strengths = new ArrayList<>();

    /**
     * A question for a talk.
     *
     * @param bank what it was in the bank; empty for the seeker's own
     */
    record Asked(Question question, Optional<OfferedQuestion> bank) {}

    /**
     * Something to bring to a talk.
     *
     * @param kind what kind of give it is
     */
    record Give(TenantKey key, UUID seekerId, UUID contactId, UUID threadId, String kind, String words, Instant at) {}

    void add(Asked question) {
        questions.add(question);
    }

    void add(Give give) {
        gives.add(give);
    }

    void add(ChecklistTick tick) {
        ticks.add(tick);
    }

    void add(Debrief debrief) {
        debriefs.add(debrief);
    }

    void add(Commitment commitment) {
        commitments.add(commitment);
    }

    void add(StrengthNote note) {
        strengths.add(note);
    }

    List<Asked> questions() {
        return List.copyOf(questions);
    }

    List<Give> gives() {
        return List.copyOf(gives);
    }

    List<ChecklistTick> ticks() {
        return List.copyOf(ticks);
    }

    List<Debrief> debriefs() {
        return List.copyOf(debriefs);
    }

    List<Commitment> commitments() {
        return List.copyOf(commitments);
    }

    List<StrengthNote> strengths() {
        return List.copyOf(strengths);
    }
}
