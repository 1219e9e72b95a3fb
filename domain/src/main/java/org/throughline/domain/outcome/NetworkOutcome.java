package org.throughline.domain.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** What came of the network: a job interview, an opening, a job (E7). */
@Entity
@Table(name = "outcome")
public class NetworkOutcome extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private String title;

    private String organization;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private String words;

    /** For the persistence provider. */
    protected NetworkOutcome() {}

    private NetworkOutcome(TenantKey key, UUID seekerId) {
        super(key, seekerId);
    }

    /**
     * What a seeker says of an outcome, not checked yet.
     *
     * @param contactId through whom; empty when through nobody
     * @param title such as the position
     * @param organization where, by name; may be empty
     * @param occurredOn a day of the seeker's, not in the future
     * @param words how it came about; may be empty
     */
    public record Details(
            Optional<UUID> contactId,
            OutcomeKind kind,
            String title,
            Optional<String> organization,
            LocalDate occurredOn,
            Optional<String> words) {}

    /** A new outcome, or every reason why it cannot be one. */
    public static Outcome<NetworkOutcome> record(TenantKey key, UUID seekerId, Details told, PastRule past) {
        Checks checks = new Checks();
        Optional<String> title = checks.take("title", TextRule.LINE.check(told.title()));
        Optional<String> organization =
                checks.takeIfGiven("organization", told.organization().orElse(null), TextRule.LINE::check);
        Optional<LocalDate> day = checks.take("occurredOn", past.check(told.occurredOn()));
        Optional<String> words = checks.takeIfGiven("words", told.words().orElse(null), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            NetworkOutcome outcome = new NetworkOutcome(key, seekerId);
            outcome.contactId = told.contactId().orElse(null);
            outcome.kind = told.kind();
            outcome.title = title.orElseThrow();
            outcome.organization = organization.orElse(null);
            outcome.occurredOn = day.orElseThrow();
            outcome.words = words.orElse(null);
            return outcome;
        });
    }

    /** Whether everyone who helped is to be told (F5). */
    public boolean isGoodNews() {
        return kind == OutcomeKind.JOB;
    }

    /** Through whom. */
    public Optional<UUID> contactId() {
        return Optional.ofNullable(contactId);
    }

    /** What came. */
    public OutcomeKind kind() {
        return kind;
    }

    /** Such as the position. */
    public String title() {
        return title;
    }

    /** Where. */
    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }

    /** On which day. */
    public LocalDate occurredOn() {
        return occurredOn;
    }

    /** How it came about. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
