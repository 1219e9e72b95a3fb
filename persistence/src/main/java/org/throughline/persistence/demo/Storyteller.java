package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;

/** Tells the domain what happens to a thread, step by step, in words that suit. A step it refuses ends the demo. */
final class Storyteller {
    private static final List<Integer> ASKED_MINUTES = List.of(10, 10, 10, 10, 10, 10, 15, 15, 20);
    private static final int LONGEST_DELAY_IN_MINUTES = 90;

    private final Network network;
    private final InstitutionSettings settings;
    private final Instant end;
    private final Chance chance;
    private final TalkNotes notes;

    /** Nothing is told that happens after the end. */
    Storyteller(Network network, TalkNotes notes, InstitutionSettings settings, Instant end, Chance chance) {
        this.network = network;
        this.notes = notes;
        this.settings = settings;
        this.end = end;
        this.chance = chance;
    }

    /** An interview that took place, and when. */
    record Talk(InterviewThread thread, Instant heldAt) {}

    /** A thread, and what its sentences need to know. */
    private record Scene(Contact contact, InterviewThread thread, Map<String, String> words, String howAsked) {}

    /**
     * A thread with its history, as far as it has come.
     *
     * @param lead who led there; empty when nobody did
     * @param whenHeld hears of the interview, when it took place
     */
    void tell(
            Acquaintance with,
            Approach approach,
            Optional<Lead> lead,
            List<Timetable.Moment> moments,
            Consumer<Talk> whenHeld) {
        tell(with, approach, lead, moments, false, whenHeld);
    }

    /** A talk with family or friends, to practise (A12). */
    void tellOfPractice(Acquaintance with, List<Timetable.Moment> moments) {
        tell(with, Approach.GROUP, Optional.empty(), moments, true, talk -> {});
    }

    private void tell(
            Acquaintance with,
            Approach approach,
            Optional<Lead> lead,
            List<Timetable.Moment> moments,
            boolean practice,
            Consumer<Talk> whenHeld) {
        List<Timetable.Moment> past =
                moments.stream().filter(moment -> !moment.at().isAfter(end)).toList();
        if (past.isEmpty()) {
            return;
        }
        Map<String, String> words = Words.about(with.person(), chance);
        lead.ifPresent(referrer -> words.put("referrer", referrer.name()));
        InterviewThread thread = open(with.contact(), approach, past, practice, words);
        Scene scene = new Scene(with.contact(), thread, words, howAsked(approach, lead));
        for (Timetable.Moment moment : past.subList(1, past.size())) {
            record(scene, moment);
            if (moment.beat().kind() == EventKind.HELD) {
                whenHeld.accept(new Talk(thread, moment.at()));
            }
        }
    }

    private InterviewThread open(
            Contact contact,
            Approach approach,
            List<Timetable.Moment> past,
            boolean practice,
            Map<String, String> words) {
        Instant openedAt = past.get(0).at();
        Instant now = soonAfter(openedAt);
        Channel channel = channel(contact);
        int minutes = chance.pick(ASKED_MINUTES);
        words.put("asked", Words.minutes(minutes));
        words.put("by", Phrases.HAPPENINGS.phrase(chance, "By", List.of(channel.name()), words));
        words.put("format", Phrases.HAPPENINGS.phrase(chance, "Format", List.of(channel.name()), words));
        boolean purposeIsClear = past.size() > 1 || chance.percent(60);
        ThreadPlan plan = new ThreadPlan(
                purposeIsClear
                        ? Optional.of(Phrases.AIMS.sentence(
                                chance, "Purpose", List.of("any", approach.name(), approach.name()), words))
                        : Optional.empty(),
                approach,
                channel,
                Optional.of(minutes),
                openedAt,
                notes.meeting(words).format().stream().toList(),
                practice);
        InterviewThread thread = InterviewThread.open(
                        network.key(openedAt), network.seekerId(), contact.id(), plan, now)
                .orElseThrow();
        network.add(thread);
        network.add(thread.opening(network.id(now), now));
        return thread;
    }

    private void record(Scene scene, Timetable.Moment moment) {
        Beat beat = moment.beat();
        beat.minutes().ifPresent(minutes -> scene.words().put("granted", Words.minutes(minutes)));
        String key = beat.kind() == EventKind.REQUESTED ? scene.howAsked() : beat.words();
        Step told = new Step(
                beat.kind(),
                moment.at(),
                Optional.of(Phrases.HAPPENINGS.sentence(chance, beat.kind().name(), List.of(key), scene.words())),
                moment.slot(),
                beat.minutes(),
                beat.reason());
        Step step = beat.kind().agreesOnTime() ? told.meeting(notes.meeting(scene.words())) : told;
        Instant now = soonAfter(moment.at());
        network.add(recorded(scene, step, now));
        switch (beat.kind()) {
            case HELD -> notes.held(scene.thread(), moment.at(), scene.words());
            case KEPT_IN_TOUCH -> notes.closer(scene.contact(), scene.thread(), moment.at());
            default -> {
                // Nothing is written down besides the step.
            }
        }
    }

    /** Nobody is prepared without questions and a give, unless there is a reason (C3, C6). */
    private ThreadEvent recorded(Scene scene, Step step, Instant now) {
        if (step.kind() != EventKind.PREPARED) {
            return scene.thread().record(network.id(now), step, settings, now).orElseThrow();
        }
        Optional<String> reason = notes.override(scene.words());
        Circumstances circumstances = reason.isPresent()
                ? Circumstances.ofAPreparation(0, 0)
                : notes.prepare(scene.thread(), step.occurredAt(), scene.words());
        Step prepared = reason.map(step::overriding).orElse(step);
        return scene.thread()
                .record(network.id(now), prepared, settings, circumstances, now)
                .orElseThrow();
    }

    /** A name is used with permission only (B12, E2). */
    private static String howAsked(Approach approach, Optional<Lead> lead) {
        boolean named = lead.filter(referrer -> referrer.permission() == NamePermission.GRANTED)
                .isPresent();
        return approach == Approach.REFERRAL ? (named ? "NAMED" : "UNNAMED") : approach.name();
    }

    /** By e-mail where the address is known: it is best for requests (B8). */
    private Channel channel(Contact contact) {
        if (!contact.details().emails().isEmpty() && chance.percent(80)) {
            return Channel.EMAIL;
        }
        if (contact.linkedInKey().isPresent() && chance.percent(80)) {
            return Channel.LINKEDIN;
        }
        if (!contact.details().phones().isEmpty() && chance.percent(60)) {
            return Channel.PHONE;
        }
        return chance.pick(List.of(Channel.MESSAGE, Channel.IN_PERSON, Channel.PHONE));
    }

    /** Seekers write down what happened soon after, not at once. */
    private Instant soonAfter(Instant happened) {
        Instant written = happened.plusSeconds(60L * chance.between(1, LONGEST_DELAY_IN_MINUTES));
        return written.isAfter(end) ? end : written;
    }
}
