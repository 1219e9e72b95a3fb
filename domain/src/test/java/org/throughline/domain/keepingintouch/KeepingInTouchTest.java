package org.throughline.domain.keepingintouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class KeepingInTouchTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    /** 2 March there. */
    private static final PastRule AUCKLAND = new PastRule(ZoneId.of("Pacific/Auckland"), NOW);
    /** 1 March there. */
    private static final PastRule HONOLULU = new PastRule(ZoneId.of("Pacific/Honolulu"), NOW);

    private static final UUID ADA = UUID.randomUUID();

    @Test
    void aTouchRecordsWhatItBrought() {
        Touch touch = touch(NOW.minusSeconds(60), Optional.of(" An article\non mills "))
                .orElseThrow();

        assertThat(touch.brought()).contains("An article\non mills");
        assertThat(touch.occurredAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(touch(NOW, Optional.empty()).orElseThrow().brought()).isEmpty();
    }

    @Test
    void aTouchLiesNeitherInTheFutureNorInAntiquity() {
        assertThat(Refusals.of(touch(NOW.plusSeconds(301), Optional.of("x".repeat(10_000)))))
                .containsExactly("occurredAt IN_THE_FUTURE", "brought TOO_LONG");
        assertThat(Refusals.of(touch(Instant.MIN, Optional.of("a\u0007b"))))
                .containsExactly("occurredAt OUT_OF_RANGE", "brought NOT_TEXT");
    }

    @Test
    void aSignalIsOpenUntilItIsAnsweredOnce() {
        Signal signal = signal().orElseThrow();
        assertThat(signal.answeredAt()).isEmpty();

        assertThat(Refusals.of(signal.answer(NOW.minusSeconds(61), HONOLULU)))
                .containsExactly("answeredAt BEFORE_ITS_CAUSE");
        signal.answer(NOW, HONOLULU).orElseThrow();
        assertThat(signal.answeredAt()).contains(NOW);
        assertThat(Refusals.of(signal.answer(NOW, HONOLULU))).containsExactly("signalId ALREADY_SETTLED");
    }

    @Test
    void aSignalKeepsWordsInAnyScript() {
        assertThat(signal().orElseThrow().words()).contains("مرحبا 🦙");
    }

    @Test
    void theCadenceIsOffThreeSixOrTwelveMonthsOrTheInstitutions() {
        Tie tie = new Tie();
        for (int months : List.of(0, 3, 6, 12)) {
            assertThat(tie.keepInTouchEvery(Optional.of(months), NOW)
                            .orElseThrow()
                            .cadenceMonths())
                    .contains(months);
        }
        assertThat(tie.keepInTouchEvery(Optional.empty(), NOW).orElseThrow().cadenceMonths())
                .isEmpty();
        for (int months : List.of(-1, 1, 10_000)) {
            assertThat(Refusals.of(tie.keepInTouchEvery(Optional.of(months), NOW)))
                    .containsExactly("months OUT_OF_RANGE");
        }
    }

    @Test
    void connectingEndsWaitingForLinkedInAndCannotLieInTheFuture() {
        Tie tie = new Tie();
        tie.waiveLinkedIn(NOW).orElseThrow();
        assertThat(tie.linkedInWaived()).isTrue();

        LocalDate second = LocalDate.of(2026, 3, 2);
        assertThat(Refusals.of(tie.connectOnLinkedIn(second, HONOLULU))).containsExactly("connectedOn IN_THE_FUTURE");
        tie.connectOnLinkedIn(second, AUCKLAND).orElseThrow();
        assertThat(tie.linkedInConnectedOn()).contains(second);
        assertThat(tie.linkedInWaived()).isFalse();
        assertThat(Refusals.of(tie.waiveLinkedIn(NOW))).containsExactly("contactId ALREADY_SETTLED");
    }

    private static Outcome<Touch> touch(Instant at, Optional<String> brought) {
        return Touch.record(key(), UUID.randomUUID(), ADA, Channel.EMAIL, at, brought, HONOLULU);
    }

    private static Outcome<Signal> signal() {
        return Signal.record(
                key(),
                UUID.randomUUID(),
                ADA,
                SignalKind.HELLO,
                NOW.minusSeconds(60),
                Optional.of("مرحبا 🦙"),
                HONOLULU);
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
