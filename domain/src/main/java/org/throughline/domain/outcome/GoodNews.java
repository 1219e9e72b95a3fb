package org.throughline.domain.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;

/** The task to tell one contact of a landed job (F5): told, or waived, or still open. */
@Entity
@Table(name = "good_news")
public class GoodNews extends SeekerOwned {
    @Column(name = "outcome_id", updatable = false)
    private UUID outcomeId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "waived_at")
    private Instant waivedAt;

    /** For the persistence provider. */
    protected GoodNews() {}

    private GoodNews(TenantKey key, UUID seekerId, UUID outcomeId, UUID contactId) {
        super(key, seekerId);
        this.outcomeId = outcomeId;
        this.contactId = contactId;
    }

    /** The task to tell this contact of an outcome. */
    public static GoodNews of(TenantKey key, NetworkOutcome outcome, UUID contactId) {
        return new GoodNews(key, outcome.seekerId(), outcome.id(), contactId);
    }

    /**
     * They were told; once only, and not before there was something to tell.
     *
     * @param news what there is to tell
     */
    public Outcome<GoodNews> tell(Instant at, NetworkOutcome news, PastRule past) {
        Checks checks = new Checks();
        checks.require(toldAt == null, "goodNewsId", () -> settled("They were told already."));
        Optional<Instant> moment = checks.take("toldAt", past.check(at));
        checks.require(
                moment.filter(told -> past.dayOf(told).isBefore(news.occurredOn()))
                        .isEmpty(),
                "toldAt",
                () -> Refusal.of(
                        RefusalCode.BEFORE_ITS_CAUSE, Practice.F5, "Must not be before " + news.occurredOn() + "."));
        return checks.outcome(() -> {
            toldAt = moment.orElseThrow();
            waivedAt = null;
            return this;
        });
    }

    /** The seeker will not tell them. */
    public Outcome<GoodNews> waive(Instant now) {
        Checks checks = new Checks();
        checks.require(
                toldAt == null && waivedAt == null, "goodNewsId", () -> settled("They were told, or are not to be."));
        return checks.outcome(() -> {
            waivedAt = now;
            return this;
        });
    }

    private static Refusal settled(String message) {
        return Refusal.of(RefusalCode.ALREADY_SETTLED, Practice.F5, message);
    }

    /** Of what. */
    public UUID outcomeId() {
        return outcomeId;
    }

    /** Whom. */
    public UUID contactId() {
        return contactId;
    }

    /** When they were told. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    /** When the seeker decided not to tell them. */
    public Optional<Instant> waivedAt() {
        return Optional.ofNullable(waivedAt);
    }
}
