package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;

/** An item of the checklist that the seeker has seen to for one interview (C7). To untick is to delete. */
@Entity
@Table(name = "checklist_tick")
public class ChecklistTick extends SeekerOwned {
    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChecklistItem item;

    @Column(name = "ticked_at", updatable = false)
    private Instant tickedAt;

    /** For the persistence provider. */
    protected ChecklistTick() {}

    private ChecklistTick(TenantKey key, InterviewThread thread, ChecklistItem item, Instant now) {
        super(key, thread.seekerId());
        this.threadId = thread.id();
        this.item = item;
        this.tickedAt = now;
    }

    /** A tick, unless the item does not fit the form of the meeting. */
    public static Outcome<ChecklistTick> of(TenantKey key, InterviewThread thread, ChecklistItem item, Instant now) {
        Optional<MeetingFormat> format = Optional.ofNullable(thread.progress().slotFormat());
        if (item.fits(format)) {
            return Outcome.done(new ChecklistTick(key, thread, item, now));
        }
        return Outcome.refused(Refusal.of(
                        RefusalCode.CONFLICTING,
                        Practice.C7,
                        format.map(form -> "Is not on the checklist for %s.".formatted(form))
                                .orElse(
                                        "Is on the checklist of some forms of meeting only; schedule it with a format first."))
                .at("item"));
    }

    /** For which interview. */
    public UUID threadId() {
        return threadId;
    }

    /** What was seen to. */
    public ChecklistItem item() {
        return item;
    }

    /** When. */
    public Instant tickedAt() {
        return tickedAt;
    }
}
