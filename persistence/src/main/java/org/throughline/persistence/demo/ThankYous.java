package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;

/** The thanks that were sent in writing. Most name what the other has promised; some forget it (F1, F2). */
final class ThankYous {
    private final Desk desk;
    private final Letters letters;
    private final Chance chance;

    ThankYous(Desk desk, Letters letters) {
        this.desk = desk;
        this.letters = letters;
        this.chance = desk.chance();
    }

    /** One for each interview that was thanked for in writing. */
    void plan(Agenda agenda) {
        desk.held().stream()
                .filter(letters::areWrittenIn)
                .filter(thread -> thread.progress().thankedAt() != null)
                .forEach(thread -> plan(agenda, thread));
    }

    private void plan(Agenda agenda, InterviewThread thread) {
        Instant sent = thread.progress().thankedAt();
        Instant begun = Letters.begun(sent, thread.progress().heldAt());
        agenda.at(begun, () -> {
            Map<String, String> words = letters.words(thread.contactId(), Optional.of(thread));
            boolean forgets = !chance.percent(desk.seeker().temper().manners().namingPromises());
            List<String> named = forgets ? List.of() : letters.promises(thread, begun);
            letters.send(
                    thread,
                    begun,
                    sent,
                    () -> letters.draft(MessageKind.THANK_YOU, thread, "ThanksSubject", parts(named, words), words),
                    forgets ? Set.of(FindingCode.COMMITMENT_NOT_NAMED) : Set.of());
        });
    }

    private List<String> parts(List<String> promises, Map<String, String> words) {
        String thanks = desk.sentence("Thanks", "any", words);
        String promised = promises.stream()
                .map(promise -> " " + desk.sentence("Promised", "any", with(words, promise)))
                .collect(Collectors.joining());
        return List.of(
                thanks + promised, desk.sentence("Stayed", "any", words), desk.sentence("Outlook", "any", words));
    }

    private static Map<String, String> with(Map<String, String> words, String promise) {
        Map<String, String> more = new HashMap<>(words);
        more.put("promise", promise.substring(0, 1).toLowerCase(Locale.ROOT) + promise.substring(1));
        return more;
    }
}
