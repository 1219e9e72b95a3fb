package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Something that the seeker or a contact agreed to do (D10). It is open until it is done or dropped. */
@Entity
@Table(name = "commitment")
public class Commitment extends SeekerOwned {
    private static final TextRule WHAT = new TextRule(500, false);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    @Column(name = "promised_by", updatable = false)
    private PromisedBy promisedBy;

    @Column(name = "promised_at", updatable = false)
    private Instant promisedAt;

    private String what;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "dropped_at")
    private Instant droppedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Commitment() {}

    private Commitment(TenantKey key, UUID seekerId) {
        super(key, seekerId);
    }

    /**
     * What is promised, not checked yet.
     *
     * @param promisedBy by whom
     * @param promisedAt when
     * @param what in a few words
     * @param dueOn by which day; empty when no day was named
     */
    public record Promise(PromisedBy promisedBy, Instant promisedAt, String what, Optional<LocalDate> dueOn) {}

    /**
     * A new commitment, or every reason why it cannot be.
     *
     * @param threadId in which interview; empty when in none
     * @param zone the seeker's time zone, in which days are counted
     */
    public static Outcome<Commitment> make(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            Optional<UUID> threadId,
            Promise promise,
            ZoneId zone,
            Instant now) {
        Checks checks = new Checks();
        Optional<Instant> promisedAt = checks.take("promisedAt", DateRule.PLAUSIBLE.check(promise.promisedAt()));
        notInTheFuture(checks, "promisedAt", promise.promisedAt(), now);
        Commitment made = new Commitment(key, seekerId);
        made.promisedAt = promisedAt.orElse(now);
        Outcome<Commitment> told = made.change(promise.what(), promise.dueOn(), zone);
        told.refusals().forEach(checks::refuse);
        return checks.outcome(() -> {
            made.contactId = contactId;
            made.threadId = threadId.orElse(null);
            made.promisedBy = promise.promisedBy();
            made.createdAt = now;
            return made;
        });
    }

    /** Says better what it is, or by which day; while it is open. Refused values change nothing. */
    public Outcome<Commitment> change(String words, Optional<LocalDate> day, ZoneId zone) {
        return open().then(present -> {
            Checks checks = new Checks();
            Optional<String> newWhat = checks.take("what", WHAT.check(words));
            Optional<LocalDate> newDue = checks.takeIfGiven("dueOn", day.orElse(null), DateRule.PLAUSIBLE::check);
            LocalDate promisedOn = LocalDate.ofInstant(promisedAt, zone);
            checks.require(
                    newDue.filter(due -> due.isBefore(promisedOn)).isEmpty(),
                    "dueOn",
                    () -> Refusal.of(
                            RefusalCode.BEFORE_ITS_CAUSE,
                            Practice.D10,
                            "Must not be before the day it was promised, " + promisedOn + "."));
            return checks.outcome(() -> {
                what = newWhat.orElseThrow();
                dueOn = newDue.orElse(null);
                return this;
            });
        });
    }

    /** It was done. */
    public Outcome<Commitment> finish(Instant at, Instant now) {
        return open().then(present -> {
            Checks checks = new Checks();
            Optional<Instant> moment = checks.take("doneAt", DateRule.PLAUSIBLE.check(at));
            notInTheFuture(checks, "doneAt", at, now);
            checks.require(
                    !at.isBefore(promisedAt),
                    "doneAt",
                    () -> Refusal.of(
                            RefusalCode.BEFORE_ITS_CAUSE, Practice.D10, "Must not be before it was promised."));
            return checks.outcome(() -> {
                doneAt = moment.orElseThrow();
                return this;
            });
        });
    }

    /** Nothing will come of it any more. */
    public Outcome<Commitment> drop(Instant now) {
        return open().map(present -> {
            droppedAt = now;
            return this;
        });
    }

    private Outcome<Commitment> open() {
        return doneAt == null && droppedAt == null
                ? Outcome.done(this)
                : Outcome.refused(Refusal.of(
                                RefusalCode.ALREADY_SETTLED,
                                Practice.D10,
                                "It is %s; write down a new one instead."
                                        .formatted(doneAt == null ? "dropped" : "done"))
                        .at("id"));
    }

    private static void notInTheFuture(Checks checks, String place, Instant told, Instant now) {
        checks.require(
                !told.isAfter(now.plus(CLOCK_TOLERANCE)),
                place,
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, Practice.D10, "Must not lie in the future."));
    }

    /** With whom it was agreed. */
    public UUID contactId() {
        return contactId;
    }

    /** In which interview; empty when in none. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** Who will do it. */
    public PromisedBy promisedBy() {
        return promisedBy;
    }

    /** When it was promised. */
    public Instant promisedAt() {
        return promisedAt;
    }

    /** What it is. */
    public String what() {
        return what;
    }

    /** By which day, in the seeker's time zone; empty when no day was named. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** When it was done; empty while it is not. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** When it was given up; empty while it is not. */
    public Optional<Instant> droppedAt() {
        return Optional.ofNullable(droppedAt);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
