package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.TenantKey;

/** Something that happened to a thread. It is appended once and never changed. */
@Entity
@Table(name = "thread_event")
public class ThreadEvent {
    @EmbeddedId
    private TenantKey key;

    @Column(name = "seeker_id")
    private UUID seekerId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String summary;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    @Column(name = "granted_minutes")
    private Integer grantedMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private CloseReason closeReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "slot_format")
    private MeetingFormat slotFormat;

    @Column(name = "slot_place")
    private String slotPlace;

    @Column(name = "slot_time_zone")
    private String slotTimeZone;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "override_reason")
    private String overrideReason;

    /** The thread's version with this event, so that who read an older one can be told what happened since. */
    @Column(name = "thread_version")
    private int threadVersion;

    /** For the persistence provider. */
    protected ThreadEvent() {}

    ThreadEvent(TenantKey key, InterviewThread thread, Step step, Instant recordedAt) {
        this.key = key;
        this.seekerId = thread.seekerId();
        this.threadId = thread.id();
        this.kind = step.kind();
        this.occurredAt = step.occurredAt();
        this.recordedAt = recordedAt;
        this.summary = step.summary().orElse(null);
        this.scheduledFor = step.scheduledFor().orElse(null);
        this.grantedMinutes = step.grantedMinutes().orElse(null);
        this.closeReason = step.closeReason().orElse(null);
        this.slotFormat = step.meeting().format().orElse(null);
        this.slotPlace = step.meeting().place().orElse(null);
        this.slotTimeZone = step.meeting().timeZone().map(ZoneId::getId).orElse(null);
        this.channel = step.channel().orElse(null);
        this.overrideReason = step.overrideReason().orElse(null);
        this.threadVersion = step.kind() == EventKind.OPENED ? 0 : thread.version() + 1;
    }

    /** The institution and the id. */
    public TenantKey key() {
        return key;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** Whose thread it happened to. */
    public UUID seekerId() {
        return seekerId;
    }

    /** To which thread it happened. */
    public UUID threadId() {
        return threadId;
    }

    /** When it was written down, which may be later than it happened. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The thread's version with this event. */
    public int threadVersion() {
        return threadVersion;
    }

    /** What happened, as it was told. */
    public Step step() {
        return new Step(
                kind,
                occurredAt,
                Optional.ofNullable(summary),
                Optional.ofNullable(scheduledFor),
                Optional.ofNullable(grantedMinutes),
                Optional.ofNullable(closeReason),
                new Meeting(
                        Optional.ofNullable(slotFormat),
                        Optional.ofNullable(slotPlace),
                        Optional.ofNullable(slotTimeZone).map(ZoneId::of)),
                Optional.ofNullable(channel),
                Optional.ofNullable(overrideReason));
    }
}
