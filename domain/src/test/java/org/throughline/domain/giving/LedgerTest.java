package org.throughline.domain.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final PastRule HONOLULU = new PastRule(ZoneId.of("Pacific/Honolulu"), NOW);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    @Test
    void aGiveHasHappenedUnlessItIsPlanned() {
        assertThat(exchange(Optional.empty(), Optional.empty()).orElseThrow().occurredAt())
                .contains(NOW);
        Exchange planned = exchange(Optional.of(TODAY), Optional.empty()).orElseThrow();
        assertThat(planned.occurredAt()).isEmpty();
        assertThat(planned.plannedOn()).contains(TODAY);
    }

    @Test
    void isPlannedForADayToComeOrHasHappenedByNow() {
        assertThat(Refusals.of(exchange(Optional.of(TODAY.minusDays(1)), Optional.empty())))
                .containsExactly("plannedOn IN_THE_PAST");
        assertThat(Refusals.of(exchange(Optional.of(TODAY), Optional.of(NOW))))
                .containsExactly("plannedOn CONFLICTING");
        assertThat(Refusals.of(exchange(Optional.empty(), Optional.of(NOW.plusSeconds(301)))))
                .containsExactly("occurredAt IN_THE_FUTURE");
    }

    @Test
    void whatIsPlannedBecomesDoneOnce() {
        Exchange planned = exchange(Optional.of(TODAY), Optional.empty()).orElseThrow();
        assertThat(Refusals.of(planned.complete(NOW.plusSeconds(301), HONOLULU)))
                .containsExactly("occurredAt IN_THE_FUTURE");
        planned.complete(NOW, HONOLULU).orElseThrow();
        assertThat(planned.occurredAt()).contains(NOW);
        assertThat(Refusals.of(planned.complete(NOW, HONOLULU))).containsExactly("exchangeId ALREADY_SETTLED");
    }

    @Test
    void helpHasADayThatHasCome() {
        assertThat(help(TODAY).orElseThrow().occurredOn()).isEqualTo(TODAY);
        assertThat(Refusals.of(help(TODAY.plusDays(1)))).containsExactly("occurredOn IN_THE_FUTURE");
        assertThat(Refusals.of(help(LocalDate.MIN))).containsExactly("occurredOn OUT_OF_RANGE");
    }

    @Test
    void introducesAContactToSomebodyElse() {
        Introduction introduction = introduce(new Introduction.Other(Optional.of(BOB), Optional.of("Bob")))
                .orElseThrow();
        assertThat(introduction.otherId()).contains(BOB);
        assertThat(introduction.otherName()).isEqualTo("Bob");

        Outcome<Introduction> toThemselves = introduce(new Introduction.Other(Optional.of(ADA), Optional.of("Ada")));
        assertThat(Refusals.of(toThemselves)).containsExactly("otherId REFERRAL_TO_ONESELF");
        assertThat(toThemselves.refusals().get(0).practice()).contains(Practice.E6);
        assertThat(Refusals.of(introduce(new Introduction.Other(Optional.empty(), Optional.empty()))))
                .containsExactly("otherName REQUIRED");
    }

    private static Outcome<Exchange> exchange(Optional<LocalDate> plannedOn, Optional<Instant> occurredAt) {
        ExchangeDetails details = new ExchangeDetails(
                ADA, Optional.empty(), ExchangeDirection.GIVE, ExchangeKind.ARTICLE, "On mills", plannedOn, occurredAt);
        return Exchange.record(key(), UUID.randomUUID(), details, HONOLULU);
    }

    private static Outcome<HelpEvent> help(LocalDate day) {
        return HelpEvent.record(key(), UUID.randomUUID(), ADA, HelpKind.ADVISED, day, Optional.empty(), HONOLULU);
    }

    private static Outcome<Introduction> introduce(Introduction.Other other) {
        return Introduction.make(key(), UUID.randomUUID(), ADA, other, Optional.empty(), NOW, HONOLULU);
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
