package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.Verdict;

/**
 * Writes the requests that were sent. A seeker goes on writing until the outreach check finds nothing; some of the busiest
 * write so much about themselves that it finds just that, and send it all the same: an advisor can help them (B2, B11).
 */
final class Letters {
    private static final OutreachCheck CHECK = OutreachCheck.shipped();
    private static final Set<Channel> WRITTEN = Set.of(Channel.EMAIL, Channel.LINKEDIN, Channel.MESSAGE);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration WRITING = Duration.ofMinutes(12);

    private final Desk desk;
    private final Correspondence correspondence;

    Letters(Desk desk) {
        this.desk = desk;
        this.correspondence = new Correspondence(desk);
    }

    /** A request for each thread in which somebody was asked in writing, the earliest first. */
    void sendRequests() {
        desk.network().threads().stream()
                .filter(thread -> !thread.isPractice() && thread.progress().requestedAt() != null)
                .filter(thread -> WRITTEN.contains(thread.channel()))
                .sorted(Comparator.comparing(thread -> thread.progress().requestedAt()))
                .forEach(this::sendRequest);
    }

    private void sendRequest(InterviewThread thread) {
        Instant sent = thread.progress().requestedAt();
        Instant begun = sent.minus(WRITING).isBefore(thread.openedAt()) ? sent : sent.minus(WRITING);
        Map<String, String> words = words(thread.contactId(), Optional.of(thread));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Draft draft = new Draft(
                    MessageKind.REQUEST,
                    thread.channel(),
                    thread.channel() == Channel.EMAIL
                            ? Optional.of(desk.sentence("Subject", "any", words))
                            : Optional.empty(),
                    request(words),
                    Optional.of("en"));
            CheckedDraft checked = check(draft, desk.contact(thread.contactId()), Optional.of(thread), begun);
            if (isSent(checked)) {
                Message message = write(checked, thread.contactId(), Optional.of(thread), begun);
                message.send(checked, sent, sent).orElseThrow();
                return;
            }
        }
    }

    /** What fills the gaps of a message. */
    Map<String, String> words(UUID contactId, Optional<InterviewThread> thread) {
        Map<String, String> words = desk.words(contactId, thread);
        words.put("name", desk.contact(contactId).name());
        words.put("me", desk.seeker().account().name());
        words.putIfAbsent("asked", Words.minutes(10));
        return words;
    }

    private String request(Map<String, String> words) {
        List<String> parts = new ArrayList<>();
        parts.add("Dear " + words.get("name") + ",");
        parts.add(desk.sentence("Why", "any", words) + " " + desk.sentence("Intent", "any", words));
        if (desk.seeker().writesAboutThemselves()) {
            parts.add(Stream.of("where", "what", "why")
                    .map(key -> desk.sentence("Me", key, words))
                    .collect(Collectors.joining(" ")));
        }
        parts.add(desk.sentence("Ask", "any", words));
        parts.add(desk.sentence("Time", "any", words));
        parts.add("Kind regards,\n" + words.get("me"));
        return String.join("\n\n", parts);
    }

    private boolean isSent(CheckedDraft checked) {
        return checked.verdict() == Verdict.CLEAN
                || desk.seeker().writesAboutThemselves()
                        && checked.findings().stream()
                                .allMatch(finding -> finding.code() == FindingCode.TOO_MUCH_ABOUT_ME);
    }

    /** What the outreach check says of a draft at a moment. */
    CheckedDraft check(Draft draft, Contact contact, Optional<InterviewThread> thread, Instant now) {
        return CHECK.check(
                draft,
                correspondence.around(contact, thread, now),
                desk.roster().institution().settings());
    }

    /** Keeps a draft. */
    Message write(CheckedDraft checked, UUID contactId, Optional<InterviewThread> thread, Instant now) {
        Message message = Message.write(desk.key(now), desk.network().seekerId(), contactId, thread, checked, now)
                .orElseThrow();
        desk.records().add(message);
        return message;
    }
}
