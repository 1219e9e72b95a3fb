package org.throughline.domain.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class BackgroundTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void tellsWhatItWasTold() {
        Background.Details school = new Background.Details(BackgroundKind.SCHOOL, "École", 2010, 2010);
        assertThat(background(school).orElseThrow().details()).isEqualTo(school);
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThat(Refusals.of(background(new Background.Details(BackgroundKind.SCHOOL, "École", 2011, 2010))))
                .containsExactly("toYear BEFORE_ITS_CAUSE");
        assertThat(background(new Background.Details(BackgroundKind.SCHOOL, "École", null, 2010))
                        .refusals())
                .isEmpty();
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceAndStaysAsItWas() {
        Background background = background(new Background.Details(BackgroundKind.PLACE, "Łódź", null, null))
                .orElseThrow();
        assertThat(Refusals.of(background.change(new Background.Details(BackgroundKind.GROUP, "\t", 1, 9_999))))
                .containsExactly("name REQUIRED", "fromYear OUT_OF_RANGE", "toYear OUT_OF_RANGE");
        assertThat(background.details().kind()).isEqualTo(BackgroundKind.PLACE);
    }

    @Test
    void writtenCommonGroundIsOneLineOfWords() {
        TenantKey key = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
        UUID contact = UUID.randomUUID();
        CommonGround common = CommonGround.with(
                        key, UUID.randomUUID(), contact, CommonGroundKind.INTEREST, "Alpacas 🦙", NOW)
                .orElseThrow();
        assertThat(common.contactId()).isEqualTo(contact);
        assertThat(Refusals.of(common.change(CommonGroundKind.OTHER, "two\nlines")))
                .containsExactly("fact NOT_TEXT");
        assertThat(Refusals.of(common.change(CommonGroundKind.OTHER, "x".repeat(501))))
                .containsExactly("fact TOO_LONG");
        assertThat(common.kind()).isEqualTo(CommonGroundKind.INTEREST);
        assertThat(common.fact()).isEqualTo("Alpacas 🦙");
    }

    private static Outcome<Background> background(Background.Details details) {
        return Background.of(new TenantKey(UUID.randomUUID(), UUID.randomUUID()), UUID.randomUUID(), details, NOW);
    }
}
