package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class CommitmentTest {
    /** Late in the evening of the fourth in UTC, the fifth in Auckland. */
    private static final Instant PROMISED = Instant.parse("2026-03-04T20:00:00Z");

    private static final Instant NOW = PROMISED.plus(Duration.ofDays(3));
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void isOpenUntilItIsDoneOrDropped() {
        Commitment done = made("Send the study", DAY).orElseThrow();
        assertThat(done.finish(PROMISED, NOW).refusals()).isEmpty();
        assertThat(done.doneAt()).contains(PROMISED);
        assertThat(Refusals.of(done.drop(NOW))).containsExactly("id ALREADY_SETTLED");

        Commitment dropped = made("Send the study", DAY).orElseThrow();
        assertThat(dropped.drop(NOW).refusals()).isEmpty();
        assertThat(Refusals.of(dropped.finish(NOW, NOW))).containsExactly("id ALREADY_SETTLED");
        assertThat(Refusals.of(dropped.change("Other", Optional.empty(), AUCKLAND)))
                .containsExactly("id ALREADY_SETTLED");
    }

    @Test
    void isDueOnTheDayOfThePromiseAtTheEarliestAsTheSeekerCountsDays() {
        assertThat(made("Send the study", DAY).orElseThrow().dueOn()).contains(DAY);
        assertThat(Refusals.of(made("Send the study", DAY.minusDays(1)))).containsExactly("dueOn BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(made("Send the study", LocalDate.of(9999, 1, 1))))
                .containsExactly("dueOn OUT_OF_RANGE");
    }

    @Test
    void refusesEveryBadValueAtOnce() {
        assertThat(Refusals.of(Commitment.make(
                        new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        new Commitment.Promise(
                                PromisedBy.CONTACT, NOW.plus(Duration.ofDays(1)), "x".repeat(10_000), Optional.empty()),
                        AUCKLAND,
                        NOW)))
                .containsExactly("promisedAt IN_THE_FUTURE", "what TOO_LONG");
        assertThat(Refusals.of(made("a\nb", DAY))).containsExactly("what NOT_TEXT");
        assertThat(Refusals.of(made("  ", DAY))).containsExactly("what REQUIRED");
        assertThat(made("يرسل الدراسة 📄", DAY).orElseThrow().what()).isEqualTo("يرسل الدراسة 📄");
    }

    @Test
    void isNotDoneBeforeItWasPromisedOrInTheFuture() {
        Commitment commitment = made("Send the study", DAY).orElseThrow();

        assertThat(Refusals.of(commitment.finish(PROMISED.minusSeconds(1), NOW)))
                .containsExactly("doneAt BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(commitment.finish(NOW.plus(Duration.ofHours(1)), NOW)))
                .containsExactly("doneAt IN_THE_FUTURE");
        assertThat(commitment.doneAt()).isEmpty();
    }

    private static Outcome<Commitment> made(String what, LocalDate due) {
        return Commitment.make(
                new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty(),
                new Commitment.Promise(PromisedBy.CONTACT, PROMISED, what, Optional.of(due)),
                AUCKLAND,
                NOW);
    }
}
