package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outcome.GoodNews;
import org.throughline.domain.outcome.NetworkOutcome;
import org.throughline.domain.outcome.OutcomeKind;
import org.throughline.domain.shared.PastRule;

/** What came of a network: openings, job interviews, and for those who have finished a job, with the news of it told. */
final class GoodEnds {
    private static final int DAYS_SINCE_THE_JOB = 20;
    /** Of those who have learned enough. */
    private static final int SHARE_WITH_A_JOB = 90;
    /** Out of a hundred, beside those who are told. */
    private static final int SHARE_NOT_TO_TELL = 5;

    private static final PhraseFile WORDS = PhraseFile.read("kindnesses.txt");

    private final Network network;
    private final SeekerPlan seeker;
    private final Instant end;
    private final Chance chance;

    GoodEnds(Network network, SeekerPlan seeker, Instant end, Chance chance) {
        this.network = network;
        this.seeker = seeker;
        this.end = end;
        this.chance = chance;
    }

    /**
     * Something comes of the later talks, because those lie far along the chains.
     *
     * @param held the interviews that took place, the earliest first
     */
    void come(List<InterviewThread> held) {
        boolean hasAJob =
                seeker.stage() == Stage.STAR || seeker.stage() == Stage.FINISHED && chance.percent(SHARE_WITH_A_JOB);
        if (held.size() < 4 || !hasAJob && chance.percent(60)) {
            return;
        }
        Instant jobAt = end.minusSeconds(86_400L * DAYS_SINCE_THE_JOB);
        List<InterviewThread> before = held.stream()
                .filter(talk -> talk.progress().heldAt().isBefore(jobAt.minusSeconds(86_400L * 40)))
                .toList();
        if (before.isEmpty()) {
            return;
        }
        InterviewThread last = before.get(before.size() - 1);
        outcome(OutcomeKind.OPENING, before.get(before.size() / 2).contactId(), jobAt.minusSeconds(86_400L * 30));
        outcome(OutcomeKind.INTERVIEW, last.contactId(), jobAt.minusSeconds(86_400L * 14));
        if (hasAJob) {
            NetworkOutcome job = outcome(OutcomeKind.JOB, last.contactId(), jobAt);
            whoHelped(held, jobAt).forEach(contact -> tell(job, contact, jobAt));
        }
    }

    private NetworkOutcome outcome(OutcomeKind kind, UUID contact, Instant moment) {
        NetworkOutcome outcome = NetworkOutcome.record(
                        network.key(moment),
                        network.seekerId(),
                        new NetworkOutcome.Details(
                                Optional.of(contact),
                                kind,
                                WORDS.single("Outcome", kind.name()),
                                Optional.empty(),
                                LocalDate.ofInstant(moment, seeker.zone()),
                                Optional.empty()),
                        new PastRule(seeker.zone(), moment))
                .orElseThrow();
        network.add(outcome);
        return outcome;
    }

    /** Everyone who gave an interview or named someone by then; who named someone gave an interview here. */
    private static Set<UUID> whoHelped(List<InterviewThread> held, Instant by) {
        Set<UUID> contacts = new LinkedHashSet<>();
        held.stream()
                .filter(talk -> talk.progress().heldAt().isBefore(by))
                .forEach(talk -> contacts.add(talk.contactId()));
        return contacts;
    }

    private void tell(NetworkOutcome job, UUID contact, Instant moment) {
        GoodNews news = GoodNews.of(network.key(moment), job, contact);
        int share = chance.between(1, 100);
        Instant told = moment.plusSeconds(86_400L * chance.between(1, DAYS_SINCE_THE_JOB - 1));
        int toTell = seeker.temper().manners().tellingGoodNews();
        if (share <= toTell) {
            news.tell(told, job, new PastRule(seeker.zone(), told)).orElseThrow();
        } else if (share <= toTell + SHARE_NOT_TO_TELL) {
            news.waive(told).orElseThrow();
        }
        network.add(news);
    }
}
