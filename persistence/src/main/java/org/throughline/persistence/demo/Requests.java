package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;

/**
 * The requests that were sent in writing. Some seekers write so much about themselves that the outreach check finds just
 * that, and send it all the same: an advisor can help them (B2, B11).
 */
final class Requests {
    private final Desk desk;
    private final Letters letters;

    Requests(Desk desk, Letters letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /** One for each thread in which somebody was asked in writing. */
    void plan(Agenda agenda) {
        desk.network().threads().stream()
                .filter(letters::areWrittenIn)
                .filter(thread -> thread.progress().requestedAt() != null)
                .forEach(thread -> plan(agenda, thread));
    }

    private void plan(Agenda agenda, InterviewThread thread) {
        Instant sent = thread.progress().requestedAt();
        Instant begun = Letters.begun(sent, thread.openedAt());
        Set<FindingCode> overlooked =
                desk.seeker().writesAboutThemselves() ? Set.of(FindingCode.TOO_MUCH_ABOUT_ME) : Set.of();
        agenda.at(begun, () -> {
            Map<String, String> words = letters.words(thread.contactId(), Optional.of(thread));
            letters.send(
                    thread,
                    begun,
                    sent,
                    () -> letters.draft(MessageKind.REQUEST, thread, "Subject", parts(words), words),
                    overlooked);
        });
    }

    private List<String> parts(Map<String, String> words) {
        List<String> parts = new ArrayList<>();
        parts.add(desk.sentence("Why", "any", words) + " " + desk.sentence("Intent", "any", words));
        if (desk.seeker().writesAboutThemselves()) {
            parts.add(Stream.of("where", "what", "why")
                    .map(key -> desk.sentence("Me", key, words))
                    .collect(Collectors.joining(" ")));
        }
        parts.add(desk.sentence("Ask", "any", words));
        parts.add(desk.sentence("Time", "any", words));
        return parts;
    }
}
