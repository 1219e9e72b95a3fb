package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralDetails;
import org.throughline.domain.referral.ReferralMode;

/** What the domain makes of names that somebody gave at the end of a talk. */
final class Referring {
    private static final int MINUTES_INTO_THE_TALK = 9;

    private final Network network;
    private final AddressBook addressBook;
    private final Agenda agenda;
    private final ZoneId zone;
    private final Instant end;
    private final Set<List<UUID>> pairs = new HashSet<>();

    Referring(Network network, AddressBook addressBook, Agenda agenda, ZoneId zone, Instant end) {
        this.network = network;
        this.addressBook = addressBook;
        this.agenda = agenda;
        this.zone = zone;
        this.end = end;
    }

    /**
     * How someone is named.
     *
     * @param mode who writes first
     * @param permission may the name be used
     * @param checkInDays after how many days the seeker asks what became of a promised introduction
     */
    record Manner(ReferralMode mode, NamePermission permission, Optional<Integer> checkInDays) {
        static Manner direct(NamePermission permission) {
            return new Manner(ReferralMode.DIRECT, permission, Optional.empty());
        }

        static Manner introduction(int checkInDays) {
            return new Manner(ReferralMode.INTRODUCTION, NamePermission.GRANTED, Optional.of(checkInDays));
        }
    }

    /** A name that stays a name. */
    Referral named(Interview interview, Person person, Manner manner) {
        return make(
                interview, manner, Optional.empty(), Optional.of(person.name().full()));
    }

    /** A name that becomes a contact some days later (E5); unless that day is still to come. */
    void followed(Interview interview, Person person, Manner manner, int days, BiConsumer<Acquaintance, Lead> next) {
        Referral referral = named(interview, person, manner);
        Instant followedAt = referral.madeAt().atZone(zone).plusDays(days).toInstant();
        agenda.at(followedAt, () -> {
            Acquaintance acquaintance = addressBook.write(person, ContactSource.REFERRAL, followedAt);
            referral.follow(acquaintance.contact().id(), zone, followedAt).orElseThrow();
            next.accept(acquaintance, new Lead(interview.with().person().name().full(), manner.permission()));
        });
    }

    /** Somebody the seeker knows already: two paths meet, or a path comes back to where it began (E7). */
    void toKnown(Interview interview, Acquaintance known, Manner manner) {
        List<UUID> pair =
                List.of(interview.with().contact().id(), known.contact().id());
        if (!pair.get(0).equals(pair.get(1)) && pairs.add(pair)) {
            make(interview, manner, Optional.of(known), Optional.empty());
        }
    }

    private Referral make(Interview interview, Manner manner, Optional<Acquaintance> known, Optional<String> name) {
        Instant told = interview.heldAt().plusSeconds(60L * MINUTES_INTO_THE_TALK);
        Instant madeAt = told.isAfter(end) ? end : told;
        LocalDate madeOn = LocalDate.ofInstant(madeAt, zone);
        ReferralDetails details = new ReferralDetails(
                interview.with().contact().id(),
                Optional.of(interview.threadId()),
                known.map(acquaintance -> acquaintance.contact().id()),
                name,
                manner.mode(),
                manner.permission(),
                manner.checkInDays().map(madeOn::plusDays),
                madeAt);
        Referral referral = Referral.make(
                        network.key(madeAt),
                        network.seekerId(),
                        details,
                        known.map(acquaintance -> acquaintance.contact().name()),
                        zone,
                        madeAt)
                .orElseThrow();
        network.add(referral);
        return referral;
    }
}
