package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class StrengthNoteTest {
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    @Test
    void isFromOneToFiveAndOfNoLaterMomentThanNow() {
        assertThat(of(1, NOW).refusals()).isEmpty();
        assertThat(of(5, NOW.minus(Duration.ofDays(400))).orElseThrow().strength())
                .isEqualTo(5);
        assertThat(Refusals.of(of(0, NOW.plus(Duration.ofHours(1)))))
                .containsExactly("strength OUT_OF_RANGE", "notedAt IN_THE_FUTURE");
        assertThat(Refusals.of(of(6, Instant.MIN))).containsExactly("strength OUT_OF_RANGE", "notedAt OUT_OF_RANGE");
    }

    @Test
    void theContactTakesItDown() {
        Contact ada = Contact.create(
                        new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                        UUID.randomUUID(),
                        ContactSource.MANUAL,
                        ContactDetails.named("Ada"),
                        NOW)
                .orElseThrow();

        assertThat(Refusals.of(ada.rate(6, NOW))).containsExactly("strength OUT_OF_RANGE");
        assertThat(ada.details().strength()).isNull();
        ada.rate(4, NOW.plusSeconds(1)).orElseThrow();
        assertThat(ada.details().strength()).isEqualTo(4);
        assertThat(ada.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(ada.name()).isEqualTo("Ada");
    }

    private static Outcome<StrengthNote> of(int strength, Instant at) {
        return StrengthNote.of(
                new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty(),
                strength,
                at,
                NOW);
    }
}
