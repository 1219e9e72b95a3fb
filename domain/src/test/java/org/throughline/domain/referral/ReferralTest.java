package org.throughline.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class ReferralTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    /** 1 March in Honolulu, 2 March in Auckland. */
    private static final Instant MADE = Instant.parse("2026-03-01T20:00:00Z");

    private static final Instant NOW = MADE.plusSeconds(60);
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final PersonNamed STRANGER = PersonNamed.stranger("seeker@example.org");

    @Test
    void aDirectReferralHasNoCheckIn() {
        Referral referral = make(direct("Bob"), HONOLULU).orElseThrow();

        assertThat(referral.name()).isEqualTo("Bob");
        assertThat(referral.mode()).isEqualTo(ReferralMode.DIRECT);
        assertThat(referral.checkInOn()).isEmpty();
        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.PENDING);
        assertThat(referral.toContactId()).isEmpty();
    }

    @Test
    void aPromisedIntroductionIsCheckedOnAfterSevenDaysOfTheSeeker() {
        assertThat(make(introduction(Optional.empty()), HONOLULU).orElseThrow().checkInOn())
                .contains(LocalDate.of(2026, 3, 8));
        assertThat(make(introduction(Optional.empty()), AUCKLAND).orElseThrow().checkInOn())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void takesTheDayThatWasAgreed() {
        LocalDate agreed = LocalDate.of(2026, 3, 10);
        assertThat(make(introduction(Optional.of(agreed)), HONOLULU)
                        .orElseThrow()
                        .checkInOn())
                .contains(agreed);
        assertThat(Refusals.of(make(introduction(Optional.of(LocalDate.of(2026, 3, 1))), AUCKLAND)))
                .containsExactly("checkInOn BEFORE_ITS_CAUSE");
    }

    @ParameterizedTest(name = "{0} March: {1}")
    @CsvSource({"7, CHECK_IN_UNUSUAL", "8, ", "11, ", "12, CHECK_IN_UNUSUAL"})
    void anUnusualCheckInNeedsAReason(int day, String code) {
        ReferralDetails details = introduction(Optional.of(LocalDate.of(2026, 3, day)));
        assertThat(Refusals.of(make(details, HONOLULU)))
                .isEqualTo(code == null ? List.of() : List.of("checkInOn " + code));

        Referral withReason =
                make(because(details, "They are away until then."), HONOLULU).orElseThrow();
        assertThat(withReason.checkInOn()).contains(LocalDate.of(2026, 3, day));
        assertThat(withReason.checkInReason()).contains("They are away until then.");
    }

    @Test
    void aPromiseWrittenDownLateIsCheckedOnFromTodayOn() {
        Instant monthsLater = MADE.plus(90, ChronoUnit.DAYS);
        LocalDate today = LocalDate.ofInstant(monthsLater, HONOLULU);

        assertThat(make(introduction(Optional.empty()), STRANGER, HONOLULU, monthsLater)
                        .orElseThrow()
                        .checkInOn())
                .contains(today);
        assertThat(make(introduction(Optional.of(today)), STRANGER, HONOLULU, monthsLater)
                        .refusals())
                .isEmpty();
        assertThat(Refusals.of(make(introduction(Optional.of(today.minusDays(1))), STRANGER, HONOLULU, monthsLater)))
                .containsExactly("checkInOn IN_THE_PAST");
    }

    @Test
    void nobodyIsReferredToTheSeekerNorBackToWhoNamedThem() {
        ReferralDetails toBob = details(Optional.of(BOB), Optional.empty(), ReferralMode.DIRECT, Optional.empty());
        String own = "seeker@example.org";

        assertThat(Refusals.of(make(toBob, new PersonNamed(Optional.of("Me"), own, true, false, false), HONOLULU, NOW)))
                .containsExactly("toContactId REFERRAL_TO_SEEKER");
        assertThat(Refusals.of(
                        make(toBob, new PersonNamed(Optional.of("Bob"), own, false, true, false), HONOLULU, NOW)))
                .containsExactly("toContactId REFERRAL_TO_REFERRER");
        assertThat(Refusals.of(
                        make(toBob, new PersonNamed(Optional.of("Bob"), own, false, false, true), HONOLULU, NOW)))
                .containsExactly("toContactId ALREADY_EXISTS");
        assertThat(Refusals.of(make(reachedAt("SEEKER@example.org"), HONOLULU)))
                .containsExactly("details REFERRAL_TO_SEEKER");
    }

    @Test
    void knowsTheSeekerByTheirAddressWhateverItsCase() {
        Contact me = Contact.create(
                        new TenantKey(UUID.randomUUID(), BOB),
                        UUID.randomUUID(),
                        ContactSource.MANUAL,
                        withEmail("Seeker@Example.org"),
                        NOW)
                .orElseThrow();

        assertThat(PersonNamed.contact(me, "seeker@example.org", false, false).isSeeker())
                .isTrue();
        assertThat(PersonNamed.contact(me, "other@example.org", false, false).isSeeker())
                .isFalse();
    }

    @Test
    void datesThePermissionToUseTheirName() {
        Referral referral = make(madeAt(MADE), HONOLULU).orElseThrow();
        assertThat(referral.permissionAt()).isEmpty();
        assertThat(make(direct("Bob"), HONOLULU).orElseThrow().permissionAt()).contains(MADE);

        assertThat(Refusals.of(
                        referral.changePermission(NamePermission.GRANTED, MADE.minusSeconds(1), past(HONOLULU, NOW))))
                .containsExactly("permissionAt BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(
                        referral.changePermission(NamePermission.GRANTED, NOW.plusSeconds(301), past(HONOLULU, NOW))))
                .containsExactly("permissionAt IN_THE_FUTURE");
        assertThat(referral.namePermission()).isEqualTo(NamePermission.NOT_ASKED);

        referral.changePermission(NamePermission.DENIED, NOW, past(HONOLULU, NOW))
                .orElseThrow();
        assertThat(referral.namePermission()).isEqualTo(NamePermission.DENIED);
        assertThat(referral.permissionAt()).contains(NOW);
    }

    @Test
    void aPromiseIsKeptByTheCheckInDayAndLateAfterIt() {
        Instant lateEvening = Instant.parse("2026-03-09T09:59:59Z");
        Referral kept = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        kept.recordIntroduction(lateEvening, past(HONOLULU, lateEvening)).orElseThrow();
        assertThat(kept.outcome()).isEqualTo(ReferralOutcome.KEPT);
        assertThat(kept.introducedAt()).contains(lateEvening);

        Referral late = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        Instant next = lateEvening.plusSeconds(1);
        late.recordIntroduction(next, past(HONOLULU, next)).orElseThrow();
        assertThat(late.outcome()).isEqualTo(ReferralOutcome.LATE);

        late.follow(BOB, STRANGER, past(HONOLULU, next.plusSeconds(60))).orElseThrow();
        assertThat(late.outcome()).isEqualTo(ReferralOutcome.LATE);
        assertThat(late.introducedAt()).contains(next);
    }

    @Test
    void aPromiseIsSettledOnceAndOnlyAPromiseIs() {
        Referral given = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        given.giveUpIntroduction().orElseThrow();
        assertThat(given.outcome()).isEqualTo(ReferralOutcome.BROKEN);
        assertThat(Refusals.of(given.giveUpIntroduction())).containsExactly("referralId ALREADY_SETTLED");
        assertThat(Refusals.of(given.recordIntroduction(NOW, past(HONOLULU, NOW))))
                .containsExactly("referralId ALREADY_SETTLED");

        Referral direct = make(direct("Bob"), HONOLULU).orElseThrow();
        assertThat(Refusals.of(direct.giveUpIntroduction())).containsExactly("referralId ALREADY_SETTLED");

        given.follow(BOB, STRANGER, past(HONOLULU, NOW)).orElseThrow();
        assertThat(given.outcome()).isEqualTo(ReferralOutcome.BROKEN);
        assertThat(given.approach()).isEqualTo(Approach.REFERRAL);
    }

    @Test
    void whoHandsTheDetailsOverAfterAllLeavesItToTheSeekerToWrite() {
        Referral referral = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        assertThat(referral.approach()).isEqualTo(Approach.INTRODUCTION);

        assertThat(Refusals.of(referral.recordDetails(" ", STRANGER))).containsExactly("details REQUIRED");
        assertThat(Refusals.of(referral.recordDetails("seeker@example.org", STRANGER)))
                .containsExactly("details REFERRAL_TO_SEEKER");
        referral.recordDetails("bob@mill.example", STRANGER).orElseThrow();

        assertThat(referral.mode()).isEqualTo(ReferralMode.DIRECT);
        assertThat(referral.checkInOn()).isEmpty();
        assertThat(referral.details()).contains("bob@mill.example");
        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.PENDING);
    }

    @Test
    void detailsAfterAnIntroductionChangeNothingElse() {
        Referral referral = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        referral.recordIntroduction(NOW, past(HONOLULU, NOW)).orElseThrow();
        referral.recordDetails("bob@mill.example", STRANGER).orElseThrow();

        assertThat(referral.mode()).isEqualTo(ReferralMode.INTRODUCTION);
        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.KEPT);
    }

    @Test
    void refusesAReferralToOneself() {
        ReferralDetails details = details(Optional.of(ADA), Optional.empty(), ReferralMode.DIRECT, Optional.empty());

        Outcome<Referral> outcome = make(details, Optional.of("Ada"), HONOLULU);

        assertThat(Refusals.of(outcome)).containsExactly("toContactId REFERRAL_TO_ONESELF");
        assertThat(outcome.refusals().get(0).practice()).contains(Practice.E5);
    }

    @Test
    void refusesACheckInOnADirectReferral() {
        ReferralDetails details = details(
                Optional.empty(), Optional.of("Bob"), ReferralMode.DIRECT, Optional.of(LocalDate.of(2026, 3, 9)));

        assertThat(Refusals.of(make(details, HONOLULU))).containsExactly("checkInOn CONFLICTING");
    }

    @Test
    void namesEitherAContactOrAName() {
        assertThat(Refusals.of(make(
                        details(Optional.of(BOB), Optional.of("Bob"), ReferralMode.DIRECT, Optional.empty()),
                        Optional.of("Robert"),
                        HONOLULU)))
                .containsExactly("name CONFLICTING");
        assertThat(Refusals.of(make(
                        details(Optional.empty(), Optional.empty(), ReferralMode.DIRECT, Optional.empty()), HONOLULU)))
                .containsExactly("name REQUIRED");
        assertThat(make(
                                details(Optional.of(BOB), Optional.empty(), ReferralMode.DIRECT, Optional.empty()),
                                Optional.of("Robert"),
                                HONOLULU)
                        .orElseThrow()
                        .name())
                .isEqualTo("Robert");
    }

    @Test
    void wasNotMadeInTheFutureNorInAntiquity() {
        assertThat(Refusals.of(make(madeAt(NOW.plusSeconds(301)), HONOLULU))).containsExactly("madeAt IN_THE_FUTURE");
        assertThat(Refusals.of(make(madeAt(Instant.MIN), HONOLULU))).containsExactly("madeAt OUT_OF_RANGE");
        assertThat(Refusals.of(make(introduction(Optional.of(LocalDate.MAX)), HONOLULU)))
                .containsExactly("checkInOn OUT_OF_RANGE");
    }

    @Test
    void aDirectReferralIsContacted() {
        Referral referral = make(direct("Bob"), HONOLULU).orElseThrow();

        assertThat(referral.follow(BOB, STRANGER, past(HONOLULU, NOW)).refusals())
                .isEmpty();

        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.CONTACTED);
        assertThat(referral.toContactId()).contains(BOB);
    }

    @Test
    void anIntroductionIsKeptUntilTheCheckInDayEndsWhereTheSeekerIs() {
        Instant lateEvening = Instant.parse("2026-03-09T09:59:59Z");

        Referral inHonolulu = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        inHonolulu.follow(BOB, STRANGER, past(HONOLULU, lateEvening));
        assertThat(inHonolulu.outcome()).isEqualTo(ReferralOutcome.KEPT);

        Referral aSecondLater = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        aSecondLater.follow(BOB, STRANGER, past(HONOLULU, lateEvening.plusSeconds(1)));
        assertThat(aSecondLater.outcome()).isEqualTo(ReferralOutcome.LATE);
    }

    @Test
    void isFollowedOnceAndNotBackToTheReferrer() {
        Referral referral = make(direct("Bob"), HONOLULU).orElseThrow();

        assertThat(Refusals.of(referral.follow(ADA, STRANGER, past(HONOLULU, NOW))))
                .containsExactly("contactId REFERRAL_TO_ONESELF");
        assertThat(referral.toContactId()).isEmpty();
        referral.follow(BOB, STRANGER, past(HONOLULU, NOW));
        assertThat(Refusals.of(referral.follow(UUID.randomUUID(), STRANGER, past(HONOLULU, NOW))))
                .containsExactly("referralId ALREADY_FOLLOWED");
        assertThat(referral.toContactId()).contains(BOB);
    }

    private static ReferralDetails because(ReferralDetails told, String reason) {
        return new ReferralDetails(
                told.fromContactId(),
                told.threadId(),
                told.toContactId(),
                told.name(),
                told.mode(),
                told.namePermission(),
                new ReferralDetails.CheckIn(told.checkIn().on(), Optional.of(reason)),
                told.details(),
                told.madeAt());
    }

    private static ReferralDetails reachedAt(String details) {
        return new ReferralDetails(
                ADA,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Bob"),
                ReferralMode.DIRECT,
                NamePermission.GRANTED,
                ReferralDetails.CheckIn.UNTOLD,
                Optional.of(details),
                MADE);
    }

    private static ContactDetails withEmail(String address) {
        return new ContactDetails(
                "Me",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new ContactDetails.Address(address, null)),
                null,
                null);
    }

    private static ReferralDetails direct(String name) {
        return details(Optional.empty(), Optional.of(name), ReferralMode.DIRECT, Optional.empty());
    }

    private static ReferralDetails introduction(Optional<LocalDate> checkInOn) {
        return details(Optional.empty(), Optional.of("Bob"), ReferralMode.INTRODUCTION, checkInOn);
    }

    private static ReferralDetails madeAt(Instant madeAt) {
        return new ReferralDetails(
                ADA,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Bob"),
                ReferralMode.INTRODUCTION,
                NamePermission.NOT_ASKED,
                ReferralDetails.CheckIn.UNTOLD,
                Optional.empty(),
                madeAt);
    }

    private static ReferralDetails details(
            Optional<UUID> to, Optional<String> name, ReferralMode mode, Optional<LocalDate> checkInOn) {
        return new ReferralDetails(
                ADA,
                Optional.empty(),
                to,
                name,
                mode,
                NamePermission.GRANTED,
                new ReferralDetails.CheckIn(checkInOn, Optional.empty()),
                Optional.empty(),
                MADE);
    }

    private static Outcome<Referral> make(ReferralDetails details, ZoneId zone) {
        return make(details, Optional.empty(), zone);
    }

    private static Outcome<Referral> make(ReferralDetails details, Optional<String> toName, ZoneId zone) {
        return make(details, new PersonNamed(toName, "seeker@example.org", false, false, false), zone, NOW);
    }

    private static Outcome<Referral> make(ReferralDetails details, PersonNamed named, ZoneId zone, Instant now) {
        TenantKey key = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
        return Referral.make(key, UUID.randomUUID(), details, named, InstitutionSettings.DEFAULTS, past(zone, now));
    }

    private static PastRule past(ZoneId zone, Instant now) {
        return new PastRule(zone, now);
    }
}
