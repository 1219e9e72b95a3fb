package org.throughline.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A cohort whose history was drawn by lot: as objects, and in a database. */
public final class MadeUpCohort {
    private static final List<String> LEVELS = List.of("STUDENT", "GRADUATE", "EXECUTIVE");
    private static final List<String> APPROACHES = List.of("COLD", "REFERRAL", "EVENT", "ALUMNI");
    private static final List<String> CHANNELS = List.of("EMAIL", "PHONE");

    private final Campus campus;
    private final Random lot;
    private final UUID id;
    private final List<Someone> people = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<UUID, UUID> owners = new HashMap<>();

    /** Somebody of the cohort; a target of 0 is none. */
    public record Someone(UUID id, String level, LocalDate goal, int target, long minutes, long minutesOnJobBoards) {}

    /** An interview thread; what has not happened is null. */
    public record Talk(
            UUID seeker,
            String approach,
            String channel,
            Instant opened,
            Instant requested,
            Instant replied,
            boolean declined,
            Instant accepted,
            Instant scheduled,
            Instant held,
            Instant thanked) {}

    /** One contact led to another. */
    public record Link(UUID from, UUID to) {}

    public MadeUpCohort(Campus campus, long seed) {
        this.campus = campus;
        this.lot = new Random(seed);
        this.id = campus.cohort("Made up");
        int size = lot.nextInt(9);
        for (int i = 0; i < size; i++) {
            person(id);
        }
    }

    private void person(UUID cohort) {
        String level = one(LEVELS);
        LocalDate goal = LocalDate.of(2026, 3, 1).plusDays(lot.nextInt(200));
        int target = lot.nextInt(6);
        UUID id = target > 0
                ? campus.seeker(cohort, level, "goal_date", goal, "target", target)
                : campus.seeker(cohort, level, "goal_date", goal);
        long minutes = 0;
        long onBoards = 0;
        for (int i = lot.nextInt(4); i > 0; i--) {
            int spent = 1 + lot.nextInt(100);
            boolean board = lot.nextBoolean();
            campus.of(
                    id,
                    "activity",
                    "kind",
                    board ? "JOB_BOARD" : "RESEARCH",
                    "happened_on",
                    LocalDate.of(2026, 3, 1 + lot.nextInt(10)),
                    "minutes",
                    spent);
            minutes += spent;
            onBoards += board ? spent : 0;
        }
        people.add(new Someone(id, level, goal, target, minutes, onBoards));
        List<UUID> contacts = new ArrayList<>();
        for (int i = lot.nextInt(8); i > 0; i--) {
            UUID contact = campus.contact(id, "Contact " + i);
            owners.put(contact, id);
            contacts.add(contact);
            talk(id, contact);
        }
        for (UUID contact : contacts) {
            UUID to = one(contacts);
            if (lot.nextBoolean() && !to.equals(contact)) {
                link(id, contact, to);
            }
        }
    }

    private void link(UUID seeker, UUID from, UUID to) {
        campus.of(
                seeker,
                "referral",
                "from_contact_id",
                from,
                "to_contact_id",
                to,
                "name",
                "Somebody",
                "mode",
                "DIRECT",
                "outcome",
                "CONTACTED",
                "name_permission",
                "GRANTED",
                "made_at",
                Campus.at("2026-02-01T10:00"));
        links.add(new Link(from, to));
    }

    private void talk(UUID seeker, UUID contact) {
        Instant opened = later(Instant.parse("2026-01-15T09:00:00Z"), 90);
        Instant requested = perhaps(opened, 5);
        Instant replied = requested == null ? null : perhaps(requested, 12);
        boolean declined = replied != null && lot.nextInt(4) == 0;
        Instant accepted = replied == null || declined ? null : replied;
        Instant scheduled = accepted == null ? null : perhaps(accepted, 6);
        Instant held = scheduled == null ? null : perhaps(scheduled, 10);
        Instant thanked = held == null ? null : perhaps(held, 3);
        Talk talk = new Talk(
                seeker,
                one(APPROACHES),
                one(CHANNELS),
                opened,
                requested,
                replied,
                declined,
                accepted,
                scheduled,
                held,
                thanked);
        UUID id = campus.of(
                seeker,
                "interview_thread",
                "contact_id",
                contact,
                "approach",
                talk.approach(),
                "channel",
                talk.channel(),
                "state",
                declined ? "CLOSED" : "REQUESTED",
                "close_reason",
                declined ? "DECLINED" : null,
                "opened_at",
                stored(opened),
                "requested_at",
                stored(requested),
                "last_asked_at",
                stored(requested),
                "replied_at",
                stored(replied),
                "accepted_at",
                stored(accepted),
                "held_at",
                stored(held),
                "thanked_at",
                stored(thanked),
                "last_event_at",
                stored(declined ? replied : opened));
        if (scheduled != null) {
            campus.of(seeker, "thread_event", "thread_id", id, "kind", "SCHEDULED", "occurred_at", stored(scheduled));
        }
        talks.add(talk);
    }

    private static Object stored(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private Instant perhaps(Instant before, int days) {
        return lot.nextInt(5) == 0 ? null : later(before, days);
    }

    private Instant later(Instant before, int days) {
        return before.plus(1 + lot.nextInt(days * 24 * 60), ChronoUnit.MINUTES);
    }

    private <T> T one(List<T> of) {
        return of.get(lot.nextInt(of.size()));
    }

    public UUID id() {
        return id;
    }

    public List<Someone> people() {
        return people;
    }

    public List<Talk> talks() {
        return talks;
    }

    public List<Link> links() {
        return links;
    }

    public UUID ownerOf(UUID contact) {
        return owners.get(contact);
    }

    public String levelOf(UUID seeker) {
        return people.stream()
                .filter(someone -> someone.id().equals(seeker))
                .findFirst()
                .orElseThrow()
                .level();
    }

    public static String line(long numerator, Long denominator, Double value, long seekers) {
        return String.format(
                Locale.ROOT,
                "%d / %s = %s of %d",
                numerator,
                denominator == null ? "-" : denominator,
                value == null ? "-" : String.format(Locale.ROOT, "%.6f", value),
                seekers);
    }
}
