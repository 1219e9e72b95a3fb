package org.throughline.domain.preparation;

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
import java.util.regex.Pattern;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;

/**
 * A question that an institution offers its seekers as a start (C5). Only open questions are offered, so that nobody
 * learns a closed one from the bank; the language is a code such as {@code en} or {@code de}.
 */
@Entity
@Table(name = "bank_question")
public class BankQuestion {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    @EmbeddedId
    private TenantKey key;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String language;

    private String question;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected BankQuestion() {}

    private BankQuestion(TenantKey key, Instant now) {
        this.key = key;
        this.createdAt = now;
    }

    /** A new question of the bank, or every reason why the values cannot be one. */
    public static Outcome<BankQuestion> write(
            TenantKey key, Topic topic, String language, String question, Instant now) {
        return new BankQuestion(key, now).change(topic, language, question);
    }

    /** Takes the values as a whole. Refused values change nothing. */
    public Outcome<BankQuestion> change(Topic newTopic, String newLanguage, String newQuestion) {
        Checks checks = new Checks();
        Optional<Topic> checkedTopic = checks.take("topic", Given.required(newTopic));
        Optional<String> checkedLanguage = checks.take("language", language(newLanguage));
        Optional<String> checkedQuestion =
                checks.take("question", Question.WORDS.check(newQuestion).then(BankQuestion::unlessClosed));
        return checks.outcome(() -> {
            topic = checkedTopic.orElseThrow();
            language = checkedLanguage.orElseThrow();
            question = checkedQuestion.orElseThrow();
            return this;
        });
    }

    private static Outcome<String> language(String code) {
        return code != null && LANGUAGE.matcher(code).matches()
                ? Outcome.done(code)
                : Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a language's code such as en or de."));
    }

    private static Outcome<String> unlessClosed(String words) {
        return QuestionForm.of(words).open()
                ? Outcome.done(words)
                : Outcome.refused(Refusal.of(
                        RefusalCode.QUESTION_CLOSED,
                        Practice.C4,
                        "The bank offers open questions only: begin with how, what or why."));
    }

    /** Deletes softly: seekers keep what they took over. */
    public void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** The id. */
    public UUID id() {
        return key.id();
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** In which language, such as {@code en}. */
    public String language() {
        return language;
    }

    /** Its words. */
    public String question() {
        return question;
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
