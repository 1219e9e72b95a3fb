package org.throughline.domain.preparation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.TenantKey;

/** Threads from which something can be learned, or not yet. */
public final class HeldThread {
    public static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
    public static final Instant HELD = OPENED.plus(Duration.ofDays(3));
    public static final Instant NOW = OPENED.plus(Duration.ofDays(30));
    private static final UUID INSTITUTION = new UUID(7, 1);
    private static final UUID SEEKER = new UUID(7, 2);

    private HeldThread() {}

    public static TenantKey aKey() {
        return new TenantKey(INSTITUTION, UUID.randomUUID());
    }

    /** A thread of which only the request was sent. */
    public static InterviewThread requested() {
        ThreadPlan plan = new ThreadPlan(
                Optional.of("to learn how she began"), Approach.COLD, Channel.EMAIL, Optional.empty(), OPENED);
        InterviewThread thread = InterviewThread.open(aKey(), SEEKER, UUID.randomUUID(), plan, NOW)
                .orElseThrow();
        record(thread, Step.of(EventKind.REQUESTED, OPENED.plusSeconds(1)));
        return thread;
    }

    /** A thread whose interview was held three days after it was opened. */
    public static InterviewThread held() {
        InterviewThread thread = requested();
        record(thread, Step.of(EventKind.ACCEPTED, OPENED.plusSeconds(2)));
        record(thread, Step.scheduled(EventKind.SCHEDULED, OPENED.plusSeconds(3), HELD));
        record(thread, Step.of(EventKind.HELD, HELD));
        return thread;
    }

    /** A thread that was closed after its interview. */
    public static InterviewThread heldAndClosed() {
        InterviewThread thread = held();
        record(thread, Step.closed(HELD.plusSeconds(1), CloseReason.OTHER));
        return thread;
    }

    private static void record(InterviewThread thread, Step step) {
        thread.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW)
                .orElseThrow();
    }
}
