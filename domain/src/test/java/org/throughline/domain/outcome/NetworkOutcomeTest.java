package org.throughline.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class NetworkOutcomeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final PastRule HONOLULU = new PastRule(ZoneId.of("Pacific/Honolulu"), NOW);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void onlyAJobIsNewsForEverybody() {
        for (OutcomeKind kind : OutcomeKind.values()) {
            assertThat(outcome(kind, TODAY).orElseThrow().isGoodNews()).isEqualTo(kind == OutcomeKind.JOB);
        }
    }

    @Test
    void hasATitleAndADayThatHasCome() {
        assertThat(Refusals.of(outcome(OutcomeKind.JOB, TODAY.plusDays(1))))
                .containsExactly("occurredOn IN_THE_FUTURE");
        NetworkOutcome.Details blank = new NetworkOutcome.Details(
                Optional.empty(), OutcomeKind.JOB, " ", Optional.of("x".repeat(10_000)), TODAY, Optional.empty());
        assertThat(Refusals.of(NetworkOutcome.record(key(), UUID.randomUUID(), blank, HONOLULU)))
                .containsExactly("title REQUIRED", "organization TOO_LONG");
    }

    @Test
    void goodNewsIsToldOnceAndNotBeforeThereIsAny() {
        NetworkOutcome job = outcome(OutcomeKind.JOB, TODAY).orElseThrow();
        GoodNews news = GoodNews.of(key(), job, UUID.randomUUID());

        assertThat(Refusals.of(news.tell(NOW.minusSeconds(86_400), job, HONOLULU)))
                .containsExactly("toldAt BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(news.tell(NOW.plusSeconds(301), job, HONOLULU))).containsExactly("toldAt IN_THE_FUTURE");
        news.tell(NOW, job, HONOLULU).orElseThrow();
        assertThat(news.toldAt()).contains(NOW);
        assertThat(Refusals.of(news.tell(NOW, job, HONOLULU))).containsExactly("goodNewsId ALREADY_SETTLED");
        assertThat(Refusals.of(news.waive(NOW))).containsExactly("goodNewsId ALREADY_SETTLED");
    }

    @Test
    void whoWasNotToBeToldMayBeToldAfterAll() {
        NetworkOutcome job = outcome(OutcomeKind.JOB, TODAY).orElseThrow();
        GoodNews news = GoodNews.of(key(), job, UUID.randomUUID());

        news.waive(NOW).orElseThrow();
        assertThat(Refusals.of(news.waive(NOW))).containsExactly("goodNewsId ALREADY_SETTLED");
        news.tell(NOW, job, HONOLULU).orElseThrow();
        assertThat(news.waivedAt()).isEmpty();
    }

    private static Outcome<NetworkOutcome> outcome(OutcomeKind kind, LocalDate day) {
        NetworkOutcome.Details details = new NetworkOutcome.Details(
                Optional.of(UUID.randomUUID()), kind, "Miller", Optional.empty(), day, Optional.empty());
        return NetworkOutcome.record(key(), UUID.randomUUID(), details, HONOLULU);
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
