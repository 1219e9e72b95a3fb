package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.PersonNamed;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralDetails;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.shared.PastRule;

/** What the domain makes of names that somebody gave at the end of a talk. */
final class Referring {
    private static final int MINUTES_INTO_THE_TALK = 9;
    /** One in so many people is named without a word on how to reach them (E3). */
    private static final int INCOMPLETE_ONE_IN = 3;

    private final Network network;
    private final AddressBook addressBook;
    private final Agenda agenda;
    private final SeekerPlan seeker;
    private final InstitutionSettings settings;
    private final Instant end;
    private final Set<List<UUID>> pairs = new HashSet<>();

    Referring(
            Network network,
            AddressBook addressBook,
            Agenda agenda,
            SeekerPlan seeker,
            InstitutionSettings settings,
            Instant end) {
        this.network = network;
        this.addressBook = addressBook;
        this.agenda = agenda;
        this.seeker = seeker;
        this.settings = settings;
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
        boolean details = manner.mode() == ReferralMode.DIRECT && person.graduationYear() % INCOMPLETE_ONE_IN != 0;
        return named(interview, person, manner, details ? Optional.of(person.email()) : Optional.empty());
    }

    /** A name and nothing else: how to reach them is still to be asked (E3). */
    Referral onlyNamed(Interview interview, Person person, Manner manner) {
        return named(interview, person, manner, Optional.empty());
    }

    private Referral named(Interview interview, Person person, Manner manner, Optional<String> details) {
        return make(
                interview, manner, Optional.empty(), Optional.of(person.name().full()), details);
    }

    /** A name that becomes a contact some days later (E5); unless that day is still to come. */
    void followed(Interview interview, Person person, Manner manner, int days, BiConsumer<Acquaintance, Lead> next) {
        Referral referral = named(interview, person, manner);
        Instant followedAt =
                referral.madeAt().atZone(seeker.zone()).plusDays(days).toInstant();
        agenda.at(followedAt, () -> {
            Acquaintance acquaintance = addressBook.write(person, ContactSource.REFERRAL, followedAt);
            referral.follow(acquaintance.contact().id(), known(interview, acquaintance), past(followedAt))
                    .orElseThrow();
            next.accept(acquaintance, new Lead(interview.with().person().name().full(), manner.permission()));
        });
    }

    /** Somebody the seeker knows already: two paths meet, or a path comes back to where it began (E7). */
    void toKnown(Interview interview, Acquaintance known, Manner manner) {
        List<UUID> pair =
                List.of(interview.with().contact().id(), known.contact().id());
        if (!pair.get(0).equals(pair.get(1)) && !pairs.contains(List.of(pair.get(1), pair.get(0))) && pairs.add(pair)) {
            make(interview, manner, Optional.of(known), Optional.empty(), Optional.empty());
        }
    }

    private Referral make(
            Interview interview,
            Manner manner,
            Optional<Acquaintance> known,
            Optional<String> name,
            Optional<String> address) {
        Instant told = interview.heldAt().plusSeconds(60L * MINUTES_INTO_THE_TALK);
        Instant madeAt = told.isAfter(end) ? end : told;
        LocalDate madeOn = LocalDate.ofInstant(madeAt, seeker.zone());
        ReferralDetails details = new ReferralDetails(
                interview.with().contact().id(),
                Optional.of(interview.threadId()),
                known.map(acquaintance -> acquaintance.contact().id()),
                name,
                manner.mode(),
                manner.permission(),
                new ReferralDetails.CheckIn(manner.checkInDays().map(madeOn::plusDays), Optional.empty()),
                address,
                madeAt);
        PersonNamed named = known.map(acquaintance -> known(interview, acquaintance))
                .orElseGet(() -> PersonNamed.stranger(seeker.account().email()));
        Referral referral = Referral.make(
                        network.key(madeAt), network.seekerId(), details, named, settings, past(madeAt))
                .orElseThrow();
        network.add(referral);
        return referral;
    }

    /** Nobody names a person twice: {@link #toKnown} sees to it. */
    private PersonNamed known(Interview interview, Acquaintance named) {
        UUID from = interview.with().contact().id();
        boolean namedTheReferrer = pairs.contains(List.of(named.contact().id(), from));
        return PersonNamed.contact(named.contact(), seeker.account().email(), namedTheReferrer, false);
    }

    private PastRule past(Instant now) {
        return new PastRule(seeker.zone(), now);
    }
}
