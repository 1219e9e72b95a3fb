package org.throughline.domain.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class FitRatingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID SEEKER = UUID.randomUUID();

    private final Organization mill = organization("Mill");
    private final Contact miller = worker(mill);
    private final SeekerValue calm =
            SeekerValue.of(key(), SEEKER, "Calm", null, NOW).orElseThrow();

    @Test
    void isLearnedFromAnInterviewThatWasHeldThere() {
        InterviewThread thread = thread(miller, true);

        FitRating rating = learned(thread, miller, 4).orElseThrow();

        assertThat(rating.rating()).isEqualTo(4);
        assertThat(rating.organizationId()).isEqualTo(mill.id());
        assertThat(rating.valueId()).isEqualTo(calm.id());
        assertThat(rating.threadId()).isEqualTo(thread.id());
        assertThat(rating.seekerId()).isEqualTo(SEEKER);
    }

    @Test
    void isNotLearnedFromAnInterviewToCome() {
        assertThat(Refusals.of(learned(thread(miller, false), miller, 4))).containsExactly("threadId STEP_NOT_ALLOWED");
    }

    @Test
    void isNotLearnedFromSomebodyElsewhere() {
        Contact baker = worker(organization("Bakery"));
        assertThat(Refusals.of(learned(thread(baker, true), baker, 4))).containsExactly("threadId CONFLICTING");
    }

    @Test
    void isFromOneToFive() {
        InterviewThread thread = thread(miller, true);
        for (Integer wrong : new Integer[] {0, 6, -1}) {
            assertThat(Refusals.of(learned(thread, miller, wrong))).containsExactly("rating OUT_OF_RANGE");
        }
        assertThat(Refusals.of(learned(thread, miller, null))).containsExactly("rating REQUIRED");
    }

    @Test
    void aRefusedChangeChangesNothing() {
        FitRating rating = learned(thread(miller, true), miller, 4).orElseThrow();

        assertThat(Refusals.of(rating.change(5, "x".repeat(4_001), NOW.plusSeconds(1))))
                .containsExactly("evidence TOO_LONG");

        assertThat(rating.rating()).isEqualTo(4);
        assertThat(rating.ratedAt()).isEqualTo(NOW);
    }

    @Test
    void aValueWeighsThreeUnlessToldAndNeverMoreThanFive() {
        assertThat(calm.weight()).isEqualTo(3);
        assertThat(Refusals.of(calm.change("", 6))).containsExactly("name REQUIRED", "weight OUT_OF_RANGE");
        assertThat(calm.name()).isEqualTo("Calm");
    }

    private Outcome<FitRating> learned(InterviewThread thread, Contact contact, Integer rating) {
        return FitRating.learned(key(), mill, calm, thread, contact, rating, null, NOW);
    }

    private static Organization organization(String name) {
        return Organization.create(key(), SEEKER, name, null, null, NOW).orElseThrow();
    }

    private static Contact worker(Organization organization) {
        ContactDetails details = new ContactDetails(
                "Somebody",
                null,
                organization.id(),
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
                null);
        return Contact.create(key(), SEEKER, ContactSource.MANUAL, details, NOW).orElseThrow();
    }

    private static InterviewThread thread(Contact contact, boolean held) {
        ThreadPlan plan = new ThreadPlan(Optional.of("Learn"), Approach.COLD, Channel.EMAIL, Optional.empty(), NOW);
        InterviewThread thread =
                InterviewThread.open(key(), SEEKER, contact.id(), plan, NOW).orElseThrow();
        take(thread, Step.of(EventKind.REQUESTED, NOW));
        take(thread, Step.of(EventKind.ACCEPTED, NOW));
        take(thread, Step.scheduled(EventKind.SCHEDULED, NOW, NOW.plusSeconds(60)));
        if (held) {
            take(thread, Step.of(EventKind.HELD, NOW));
        }
        return thread;
    }

    private static void take(InterviewThread thread, Step step) {
        thread.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW)
                .orElseThrow();
    }

    private static TenantKey key() {
        return new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    }
}
