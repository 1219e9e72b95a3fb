package org.throughline.domain.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class TargetTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ADA = UUID.randomUUID();

    @Test
    void isOpenUntilItBecomesAContactOrAThread() {
        Target target = person("Ada").orElseThrow();
        UUID thread = UUID.randomUUID();
        assertThat(target.state()).isEqualTo(TargetState.OPEN);

        target.reach(ADA, Optional.of(thread), NOW).orElseThrow();

        assertThat(target.state()).isEqualTo(TargetState.REACHED);
        assertThat(target.contactId()).contains(ADA);
        assertThat(target.threadId()).contains(thread);
    }

    @Test
    void isReachedOrDroppedOnce() {
        Target reached = person("Ada").orElseThrow();
        reached.reach(ADA, Optional.empty(), NOW).orElseThrow();
        Target dropped = person("Ben").orElseThrow();
        dropped.drop(NOW).orElseThrow();

        for (Target closed : new Target[] {reached, dropped}) {
            TargetState before = closed.state();
            assertThat(Refusals.of(closed.reach(UUID.randomUUID(), Optional.empty(), NOW)))
                    .containsExactly("NOT_OPEN");
            assertThat(Refusals.of(closed.drop(NOW))).containsExactly("NOT_OPEN");
            assertThat(Refusals.of(closed.change(closed.details()))).containsExactly("NOT_OPEN");
            assertThat(closed.state()).isEqualTo(before);
        }
        assertThat(reached.contactId()).contains(ADA);
        assertThat(reached.drop(NOW).refusals().get(0).practice()).contains(Practice.A1);
    }

    @Test
    void standsInTheMiddleUnlessRanked() {
        assertThat(person("Ada").orElseThrow().details().rank()).isEqualTo(3);
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceAndStaysAsItWas() {
        Target target = person("Ada").orElseThrow();
        TargetDetails before = target.details();

        Outcome<Target> refused = target.change(new TargetDetails("x".repeat(201), "a\u0000", " \n", Horizon.NOW, 0));

        assertThat(Refusals.of(refused))
                .containsExactly("name TOO_LONG", "organizationName NOT_TEXT", "rank OUT_OF_RANGE");
        assertThat(target.details()).isEqualTo(before);
    }

    @Test
    void anOrganisationWorksNowhere() {
        TargetDetails details = new TargetDetails("Mill", "Mill", null, null, null);
        assertThat(Refusals.of(Target.plan(key(), UUID.randomUUID(), TargetKind.ORGANIZATION, details, NOW)))
                .containsExactly("organizationName CONFLICTING");
    }

    @Test
    void keepsNamesInAnyScript() {
        assertThat(person("  عائشة 🦙 ").orElseThrow().details().name()).isEqualTo("عائشة 🦙");
    }

    private static Outcome<Target> person(String name) {
        return Target.plan(
                key(), UUID.randomUUID(), TargetKind.PERSON, new TargetDetails(name, null, null, null, null), NOW);
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
