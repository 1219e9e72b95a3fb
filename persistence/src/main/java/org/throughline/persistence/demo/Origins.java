package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.aim.Background;
import org.throughline.domain.aim.BackgroundKind;
import org.throughline.domain.aim.CommonGround;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.programme.SeekerLevel;

/** Where a seeker comes from, so that some contacts come from there as well, and what else both have in common. */
final class Origins {
    private static final List<CommonGroundKind> KINDS =
            List.of(CommonGroundKind.INTEREST, CommonGroundKind.PERSON, CommonGroundKind.GROUP, CommonGroundKind.OTHER);

    private final Desk desk;
    private final Chance chance;
    private final Set<String> told = new HashSet<>();

    Origins(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
    }

    void tell() {
        int year = desk.seeker().startedOn().getYear();
        boolean student = desk.seeker().level() == SeekerLevel.STUDENT;
        come(BackgroundKind.SCHOOL, desk.roster().institution().name(), year - 3, student ? null : year);
        List<Contact> contacts = desk.network().contacts();
        contacts.stream()
                .filter(contact -> contact.details().school() != null)
                .map(contact -> contact.details().school())
                .findFirst()
                .ifPresent(school -> come(BackgroundKind.SCHOOL, school, year - 7, year - 3));
        contacts.stream()
                .filter(contact -> contact.details().place() != null)
                .map(contact -> contact.details().place())
                .findFirst()
                .ifPresent(place -> come(BackgroundKind.PLACE, place, year - 9, null));
        Person known = desk.network().person(chance.pick(contacts).id());
        come(BackgroundKind.GROUP, known.sector().group(), year - 1, null);
        if (!student) {
            come(BackgroundKind.EMPLOYER, known.employer().name(), year - 5, year - 2);
        }
        share(contacts);
    }

    private void come(BackgroundKind kind, String name, Integer from, Integer to) {
        if (told.add(kind + LatinText.slug(name))) {
            Instant now = desk.evening(desk.seeker().startedOn());
            Background.Details details = new Background.Details(kind, name, from, to);
            desk.records()
                    .addAim(Background.of(desk.key(now), desk.network().seekerId(), details, now)
                            .orElseThrow());
        }
    }

    private void share(List<Contact> contacts) {
        int count = Math.min(contacts.size(), chance.between(2, 5));
        for (int number = 0; number < count; number++) {
            Contact contact = chance.pick(contacts);
            CommonGroundKind kind = chance.pick(KINDS);
            Instant now = desk.within(contact.createdAt().plus(Duration.ofHours(chance.between(1, 90))));
            String fact = desk.sentence("Ground", kind.name(), desk.words(contact.id(), Optional.empty()));
            desk.records()
                    .addAim(CommonGround.with(desk.key(now), desk.network().seekerId(), contact.id(), kind, fact, now)
                            .orElseThrow());
        }
    }
}
