package org.throughline.domain.giving;

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

/** Help that came from a contact, some of it much later (F6). */
@Entity
@Table(name = "help_event")
public class HelpEvent extends SeekerOwned {
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private HelpKind kind;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private String words;

    /** For the persistence provider. */
    protected HelpEvent() {}

    private HelpEvent(TenantKey key, UUID seekerId, UUID contactId) {
        super(key, seekerId);
        this.contactId = contactId;
    }

    /**
     * New help, or every reason why it cannot be any.
     *
     * @param occurredOn a day of the seeker's, not in the future
     * @param words what they did; may be empty
     */
    public static Outcome<HelpEvent> record(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            HelpKind kind,
            LocalDate occurredOn,
            Optional<String> words,
            PastRule past) {
        Checks checks = new Checks();
        Optional<LocalDate> day = checks.take("occurredOn", past.check(occurredOn));
        Optional<String> text = checks.takeIfGiven("words", words.orElse(null), TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            HelpEvent help = new HelpEvent(key, seekerId, contactId);
            help.kind = kind;
            help.occurredOn = day.orElseThrow();
            help.words = text.orElse(null);
            return help;
        });
    }

    /** Who helped. */
    public UUID contactId() {
        return contactId;
    }

    /** How. */
    public HelpKind kind() {
        return kind;
    }

    /** On which day. */
    public LocalDate occurredOn() {
        return occurredOn;
    }

    /** What they did. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
