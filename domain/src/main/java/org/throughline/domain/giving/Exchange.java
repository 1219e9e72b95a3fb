package org.throughline.domain.giving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * One line of the ledger with a contact: what the seeker gave, or took (F7). A planned one is still to come (C6), and
 * becomes done once.
 */
@Entity
@Table(name = "exchange")
public class Exchange extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private ExchangeDirection direction;

    @Enumerated(EnumType.STRING)
    private ExchangeKind kind;

    private String what;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    /** For the persistence provider. */
    protected Exchange() {}

    private Exchange(TenantKey key, UUID seekerId) {
        super(key, seekerId);
    }

    /** A new line, or every reason why it cannot be one: done unless a day is planned for it. */
    public static Outcome<Exchange> record(TenantKey key, UUID seekerId, ExchangeDetails told, PastRule past) {
        Checks checks = new Checks();
        Optional<String> what = checks.take("what", TextRule.PARAGRAPH.check(told.what()));
        checks.require(
                told.plannedOn().isEmpty() || told.occurredAt().isEmpty(),
                "plannedOn",
                () -> Refusal.of(RefusalCode.CONFLICTING, "Say when it is planned or when it happened, not both."));
        Optional<LocalDate> plannedOn =
                checks.takeIfGiven("plannedOn", told.plannedOn().orElse(null), day -> planned(day, past));
        Optional<Instant> occurredAt = told.plannedOn().isPresent()
                ? Optional.empty()
                : checks.take("occurredAt", past.check(told.occurredAt().orElse(past.now())));
        return checks.outcome(() -> {
            Exchange exchange = new Exchange(key, seekerId);
            exchange.contactId = told.contactId();
            exchange.threadId = told.threadId().orElse(null);
            exchange.direction = told.direction();
            exchange.kind = told.kind();
            exchange.what = what.orElseThrow();
            exchange.plannedOn = plannedOn.orElse(null);
            exchange.occurredAt = occurredAt.orElse(null);
            return exchange;
        });
    }

    /** What was planned is done; once only. */
    public Outcome<Exchange> complete(Instant at, PastRule past) {
        Checks checks = new Checks();
        checks.require(
                occurredAt == null,
                "exchangeId",
                () -> Refusal.of(RefusalCode.ALREADY_SETTLED, Practice.F7, "This was done already."));
        Optional<Instant> moment = checks.take("occurredAt", past.check(at));
        return checks.outcome(() -> {
            occurredAt = moment.orElseThrow();
            return this;
        });
    }

    private static Outcome<LocalDate> planned(LocalDate raw, PastRule past) {
        return DateRule.PLAUSIBLE
                .check(raw)
                .then(day -> day.isBefore(past.today())
                        ? Outcome.refused(Refusal.of(RefusalCode.IN_THE_PAST, "Must be today or later."))
                        : Outcome.done(day));
    }

    /** With whom. */
    public UUID contactId() {
        return contactId;
    }

    /** For which interview; empty when for none. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** Who gave. */
    public ExchangeDirection direction() {
        return direction;
    }

    /** What it was. */
    public ExchangeKind kind() {
        return kind;
    }

    /** What it was, in words. */
    public String what() {
        return what;
    }

    /** The day it is or was planned for. */
    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    /** When it happened; empty as long as it is planned. */
    public Optional<Instant> occurredAt() {
        return Optional.ofNullable(occurredAt);
    }
}
