package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.programme.Activity;
import org.throughline.domain.programme.ActivityKind;
import org.throughline.domain.programme.ComfortNote;

/** How a seeker feels about interviews, better with each few of them, and on what the last weeks were spent. */
final class Effort {
    private static final int WEEKS = 10;
    private static final int MOST_COMFORT = 5;
    private static final int NOTES_FOR_A_STEP = 3;
    private static final int DAYS_OF_BEGINNING = 21;
    /** Job boards are left behind as the weeks go by. */
    private static final List<ActivityKind> LATELY = List.of(
            ActivityKind.OUTREACH,
            ActivityKind.INTERVIEW,
            ActivityKind.RESEARCH,
            ActivityKind.KEEPING_IN_TOUCH,
            ActivityKind.INTERVIEW,
            ActivityKind.OTHER,
            ActivityKind.APPLICATION);

    private static final List<ActivityKind> AT_FIRST = List.of(
            ActivityKind.JOB_BOARD,
            ActivityKind.JOB_BOARD,
            ActivityKind.APPLICATION,
            ActivityKind.RESEARCH,
            ActivityKind.EVENT,
            ActivityKind.OUTREACH);

    private final Desk desk;
    private final Chance chance;

    Effort(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
    }

    void keep() {
        feel(1, Optional.empty(), desk.evening(desk.seeker().startedOn()));
        feel(2, Optional.empty(), desk.evening(desk.seeker().startedOn().plusDays(2)));
        feelAfterTalks(desk.held());
        for (int week = WEEKS - 1; week >= 0; week--) {
            spend(week);
        }
    }

    /** Less and less often, because it becomes ordinary. */
    private void feelAfterTalks(List<InterviewThread> held) {
        int notes = 0;
        for (int number = 0; number < held.size(); number += 1 + number / 2) {
            InterviewThread thread = held.get(number);
            int comfort = Math.min(MOST_COMFORT, 2 + (notes + 1) / NOTES_FOR_A_STEP);
            feel(comfort, Optional.of(thread.id()), thread.progress().heldAt().plus(Duration.ofHours(2)));
            notes++;
        }
    }

    private void feel(int comfort, Optional<UUID> thread, Instant moment) {
        Instant now = desk.within(moment);
        String words = chance.percent(80) ? desk.sentence("Comfort", String.valueOf(comfort), Map.of()) : null;
        desk.records()
                .addAim(ComfortNote.of(desk.key(now), desk.network().seekerId(), comfort, thread, words, now, now)
                        .orElseThrow());
    }

    private void spend(int weeksAgo) {
        int times = chance.between(2, 4);
        for (int time = 0; time < times; time++) {
            LocalDate day = desk.lastDay().minusDays(7L * weeksAgo + chance.between(0, 6));
            if (!day.isBefore(desk.seeker().startedOn())) {
                boolean early = weeksAgo > WEEKS / 2
                        || day.isBefore(desk.seeker().startedOn().plusDays(DAYS_OF_BEGINNING));
                spend(day, chance.pick(early ? AT_FIRST : LATELY));
            }
        }
    }

    private void spend(LocalDate day, ActivityKind kind) {
        Instant now = desk.evening(day);
        String words = chance.percent(60) ? desk.sentence("Activity", kind.name(), Map.of()) : null;
        Activity.Details details = new Activity.Details(kind, day, 15 * chance.between(1, 8), words);
        desk.records()
                .addAim(Activity.of(desk.key(now), desk.network().seekerId(), details, day, now)
                        .orElseThrow());
    }
}
