package org.throughline.domain.preparation;

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
import org.throughline.domain.shared.TextRule;

/**
 * What a seeker found out about a contact, their organisation or their field before an interview, and where (C1). A note
 * without a source is allowed, for what one knows by heart; a blank note is refused.
 */
@Entity
@Table(name = "research_note")
public class ResearchNote extends SeekerOwned {
    /** Long enough for a web address. */
    private static final TextRule SOURCE = new TextRule(2_000, false);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private ResearchSubject subject;

    private String note;

    private String source;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected ResearchNote() {}

    private ResearchNote(TenantKey key, UUID seekerId, UUID contactId, Instant now) {
        super(key, seekerId);
        this.contactId = contactId;
        this.createdAt = now;
    }

    /** A new note on a contact, or every reason why the values cannot be one. */
    public static Outcome<ResearchNote> write(
            TenantKey key,
            UUID seekerId,
            UUID contactId,
            ResearchSubject subject,
            String note,
            String source,
            Instant now) {
        return new ResearchNote(key, seekerId, contactId, now).change(subject, note, source);
    }

    /** Takes the values as a whole; a null source is none. Refused values change nothing. */
    public Outcome<ResearchNote> change(ResearchSubject newSubject, String newNote, String newSource) {
        Checks checks = new Checks();
        Optional<ResearchSubject> checkedSubject = checks.take("subject", Given.required(newSubject));
        Optional<String> checkedNote = checks.take("note", TextRule.PARAGRAPH.check(newNote));
        Optional<String> checkedSource = checks.takeIfGiven("source", newSource, SOURCE::check);
        return checks.outcome(() -> {
            subject = checkedSubject.orElseThrow();
            note = checkedNote.orElseThrow();
            source = checkedSource.orElse(null);
            return this;
        });
    }

    /** On whom. */
    public UUID contactId() {
        return contactId;
    }

    /** About the person, the organisation or the field. */
    public ResearchSubject subject() {
        return subject;
    }

    /** What was found out. */
    public String note() {
        return note;
    }

    /** Where; empty when the seeker did not say. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
