package org.throughline.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
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
        LocalDate sameDay = LocalDate.of(2026, 3, 1);
        assertThat(make(introduction(Optional.of(sameDay)), HONOLULU)
                        .orElseThrow()
                        .checkInOn())
                .contains(sameDay);
        assertThat(Refusals.of(make(introduction(Optional.of(sameDay)), AUCKLAND)))
                .containsExactly("checkInOn BEFORE_ITS_CAUSE");
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

        assertThat(referral.follow(BOB, HONOLULU, NOW).refusals()).isEmpty();

        assertThat(referral.outcome()).isEqualTo(ReferralOutcome.CONTACTED);
        assertThat(referral.toContactId()).contains(BOB);
    }

    @Test
    void anIntroductionIsKeptUntilTheCheckInDayEndsWhereTheSeekerIs() {
        Instant lateEvening = Instant.parse("2026-03-09T09:59:59Z");

        Referral inHonolulu = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        inHonolulu.follow(BOB, HONOLULU, lateEvening);
        assertThat(inHonolulu.outcome()).isEqualTo(ReferralOutcome.KEPT);

        Referral aSecondLater = make(introduction(Optional.empty()), HONOLULU).orElseThrow();
        aSecondLater.follow(BOB, HONOLULU, lateEvening.plusSeconds(1));
        assertThat(aSecondLater.outcome()).isEqualTo(ReferralOutcome.LATE);
    }

    @Test
    void isFollowedOnceAndNotBackToTheReferrer() {
        Referral referral = make(direct("Bob"), HONOLULU).orElseThrow();

        assertThat(Refusals.of(referral.follow(ADA, HONOLULU, NOW))).containsExactly("contactId REFERRAL_TO_ONESELF");
        assertThat(referral.toContactId()).isEmpty();
        referral.follow(BOB, HONOLULU, NOW);
        assertThat(Refusals.of(referral.follow(UUID.randomUUID(), HONOLULU, NOW)))
                .containsExactly("referralId ALREADY_FOLLOWED");
        assertThat(referral.toContactId()).contains(BOB);
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
                Optional.empty(),
                madeAt);
    }

    private static ReferralDetails details(
            Optional<UUID> to, Optional<String> name, ReferralMode mode, Optional<LocalDate> checkInOn) {
        return new ReferralDetails(ADA, Optional.empty(), to, name, mode, NamePermission.GRANTED, checkInOn, MADE);
    }

    private static Outcome<Referral> make(ReferralDetails details, ZoneId zone) {
        return make(details, Optional.empty(), zone);
    }

    private static Outcome<Referral> make(ReferralDetails details, Optional<String> toName, ZoneId zone) {
        TenantKey key = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
        return Referral.make(key, UUID.randomUUID(), details, toName, zone, NOW);
    }
}
