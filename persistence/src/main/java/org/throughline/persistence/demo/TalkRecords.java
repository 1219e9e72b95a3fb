package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.shared.TenantKey;

/** What one seeker has written down around talks: before them, after them, and of what came of them. */
final class TalkRecords {
    private final List<Prepared> questions = new ArrayList<>();
    private final List<Prepared> gives = new ArrayList<>();
    private final List<ChecklistTick> ticks = new ArrayList<>();
    private final List<Debrief> debriefs = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<StrengthNote> strengths = new ArrayList<>();

    /**
     * A question for a talk, or something to bring to it.
     *
     * @param kind the question's topic, or what kind of give it is
     * @param position among those of the same talk
     */
    record Prepared(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            UUID threadId,
            String kind,
            String words,
            int position,
            Instant at) {}

    void addQuestion(Prepared question) {
        questions.add(question);
    }

    void addGive(Prepared give) {
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

    List<Prepared> questions() {
        return List.copyOf(questions);
    }

    List<Prepared> gives() {
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
