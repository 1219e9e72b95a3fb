package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;

/** How an interview went (D2 to D7, E1, F1). There is one for each thread, from the interview on; it may be changed. */
@Entity
@Table(name = "debrief")
public class Debrief extends SeekerOwned {
    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "actual_minutes")
    private Integer actualMinutes;

    @Column(name = "they_spoke_percent")
    private Integer theySpokePercent;

    private Integer flow;
    private String story;

    @Column(name = "resume_brought")
    private Boolean resumeBrought;

    @Column(name = "resume_asked_for")
    private Boolean resumeAskedFor;

    @Column(name = "resume_given")
    private Boolean resumeGiven;

    @Column(name = "tab_offered")
    private Boolean tabOffered;

    @Column(name = "tab_paid")
    private Boolean tabPaid;

    @Enumerated(EnumType.STRING)
    @Column(name = "opening_raised_by")
    private RaisedBy openingRaisedBy;

    @Column(name = "opening_qualified")
    private Boolean openingQualified;

    @Column(name = "opening_at_the_end")
    private Boolean openingAtTheEnd;

    @Column(name = "thanked_in_person")
    private Boolean thankedInPerson;

    @Column(name = "asked_for_names")
    private Boolean askedForNames;

    private String notes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Debrief() {}

    private Debrief(TenantKey key, InterviewThread thread, Instant now) {
        super(key, thread.seekerId());
        this.threadId = thread.id();
        this.createdAt = now;
    }

    /** The debrief of an interview that took place, or every reason why it cannot be. */
    public static Outcome<Debrief> of(TenantKey key, InterviewThread thread, DebriefDetails told, Instant now) {
        return new Debrief(key, thread, now).change(thread, told, now);
    }

    /**
     * Takes the details as a whole: what they leave empty is empty afterwards. Refused details change nothing.
     *
     * @param thread whose interview it was
     */
    public Outcome<Debrief> change(InterviewThread thread, DebriefDetails told, Instant now) {
        Checks checks = new Checks();
        Optional<DebriefDetails> checked = new DebriefRules(thread.progress(), now).check(checks, told);
        return checks.outcome(() -> {
            take(checked.orElseThrow());
            return this;
        });
    }

    /** What was said, ready to be changed in part and taken again. */
    public DebriefDetails details() {
        return new DebriefDetails(
                arrivedAt,
                actualMinutes,
                theySpokePercent,
                flow,
                story,
                resumeBrought,
                resumeAskedFor,
                resumeGiven,
                tabOffered,
                tabPaid,
                openingRaisedBy,
                openingQualified,
                openingAtTheEnd,
                thankedInPerson,
                askedForNames,
                notes);
    }

    /** Of which interview. */
    public UUID threadId() {
        return threadId;
    }

    /** When it was first written down. */
    public Instant createdAt() {
        return createdAt;
    }

    private void take(DebriefDetails details) {
        arrivedAt = details.arrivedAt();
        actualMinutes = details.actualMinutes();
        theySpokePercent = details.theySpokePercent();
        flow = details.flow();
        story = details.story();
        resumeBrought = details.resumeBrought();
        resumeAskedFor = details.resumeAskedFor();
        resumeGiven = details.resumeGiven();
        tabOffered = details.tabOffered();
        tabPaid = details.tabPaid();
        openingRaisedBy = details.openingRaisedBy();
        openingQualified = details.openingQualified();
        openingAtTheEnd = details.openingAtTheEnd();
        thankedInPerson = details.thankedInPerson();
        askedForNames = details.askedForNames();
        notes = details.notes();
    }
}
