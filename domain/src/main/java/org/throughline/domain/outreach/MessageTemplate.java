package org.throughline.domain.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * A text to start a message from, with fields such as {@code {firstName}}. It is the institution's; administrators change
 * it. Every institution begins with the set that comes with the product.
 */
@Entity
@Table(name = "message_template")
public class MessageTemplate {
    @EmbeddedId
    private TenantKey key;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String language;
    private String name;
    private String subject;
    private String body;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected MessageTemplate() {}

    private MessageTemplate(TenantKey key, Instant createdAt) {
        this.key = key;
        this.createdAt = createdAt;
    }

    /**
     * What a template says, not checked yet.
     *
     * @param kind for which messages
     * @param language an ISO 639-1 code for which there is a rule set
     * @param name by which people choose it
     * @param subject one line; null for none
     * @param body with fields
     */
    public record Wording(MessageKind kind, String language, String name, String subject, String body) {}

    /** A new template, or every reason why it cannot be one. */
    public static Outcome<MessageTemplate> create(TenantKey key, Wording wording, RuleSets ruleSets, Instant now) {
        return new MessageTemplate(key, now).reword(wording, ruleSets);
    }

    /** The template with another wording, or every reason why not. */
    public Outcome<MessageTemplate> reword(Wording wording, RuleSets ruleSets) {
        Checks checks = new Checks();
        Optional<String> called = checks.take("name", TextRule.LINE.check(wording.name()));
        Optional<String> line = checks.takeIfGiven("subject", given(wording.subject()), TextRule.LINE::check);
        Optional<String> text = checks.take("body", TextRule.PARAGRAPH.check(wording.body()));
        checks.require(
                wording.language() != null && ruleSets.of(wording.language()).isPresent(),
                "language",
                () -> Refusal.of(
                        RefusalCode.MALFORMED, "Must be one of " + String.join(", ", ruleSets.languages()) + "."));
        return checks.outcome(() -> {
            kind = wording.kind();
            language = wording.language();
            name = called.orElseThrow();
            subject = line.orElse(null);
            body = text.orElseThrow();
            return this;
        });
    }

    /** A draft with the fields filled, as far as they are known. */
    public Outcome<Draft> fill(Situation situation, Channel channel, RuleSets ruleSets) {
        TemplateText text = new TemplateText(situation, language);
        return Draft.of(
                kind, channel, subject == null ? null : text.fill(subject), text.fill(body), language, ruleSets);
    }

    /** Deletes softly; messages begun from it stay as they are. */
    public void delete(Instant now) {
        deletedAt = now;
    }

    /** The institution and the id. */
    public TenantKey key() {
        return key;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    /** What it says. */
    public Wording wording() {
        return new Wording(kind, language, name, subject, body);
    }

    private static String given(String raw) {
        return raw == null || raw.isBlank() ? null : raw;
    }
}
