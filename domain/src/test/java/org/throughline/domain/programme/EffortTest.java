package org.throughline.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

/** What a seeker notes of their time and of how they feel. */
class EffortTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456789Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final TenantKey KEY = new TenantKey(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void anActivityIsOfTodayOrBefore() {
        assertThat(activity(TODAY, 30).refusals()).isEmpty();
        assertThat(Refusals.of(activity(TODAY.plusDays(1), 30))).containsExactly("happenedOn IN_THE_FUTURE");
        assertThat(Refusals.of(activity(LocalDate.of(1899, 12, 31), 30))).containsExactly("happenedOn OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1441, 10_000, Integer.MAX_VALUE})
    void aDayHas1440Minutes(int minutes) {
        assertThat(Refusals.of(activity(TODAY, minutes))).containsExactly("minutes OUT_OF_RANGE");
    }

    @Test
    void aRefusedChangeOfAnActivityChangesNothing() {
        Activity activity = activity(TODAY, 30).orElseThrow();
        Activity.Details before = activity.details();

        activity.change(new Activity.Details(ActivityKind.EVENT, TODAY, 20, "a\u0000"), TODAY);

        assertThat(activity.details()).isEqualTo(before);
    }

    @Test
    void comfortIsFromOneToFiveAndNotOfTheFuture() {
        ComfortNote note = comfort(5, NOW).orElseThrow();
        assertThat(note.comfort()).isEqualTo(5);
        assertThat(note.notedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
        assertThat(Refusals.of(comfort(0, NOW))).containsExactly("comfort OUT_OF_RANGE");
        assertThat(Refusals.of(comfort(6, NOW.plusSeconds(3600))))
                .containsExactly("comfort OUT_OF_RANGE", "notedAt IN_THE_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "example.org", "https://", "http:// x"})
    void aResourceLeadsToAWebAddressOnly(String url) {
        assertThat(Refusals.of(Resource.of(KEY, new Resource.Details("T", url, null, null, null), NOW)))
                .containsExactly("url MALFORMED");
    }

    @Test
    void aResourceNeedsNothingButATitle() {
        Resource resource = Resource.of(KEY, new Resource.Details("T", " ", null, null, null), NOW)
                .orElseThrow();
        assertThat(resource.details()).isEqualTo(new Resource.Details("T", null, null, null, 0));
        assertThat(Refusals.of(resource.change(new Resource.Details(null, null, null, null, -1))))
                .containsExactly("title REQUIRED", "position OUT_OF_RANGE");
    }

    private static Outcome<Activity> activity(LocalDate day, int minutes) {
        return Activity.of(
                KEY, UUID.randomUUID(), new Activity.Details(ActivityKind.RESEARCH, day, minutes, null), TODAY, NOW);
    }

    private static Outcome<ComfortNote> comfort(int comfort, Instant notedAt) {
        return ComfortNote.of(KEY, UUID.randomUUID(), comfort, Optional.empty(), null, notedAt, NOW);
    }
}
