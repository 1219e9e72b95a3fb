package org.throughline.domain.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Evidence;
import org.throughline.domain.preparation.Given;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * What an interview taught (C8, D9). It is private unless the seeker shares it; shared, it shows no more of its source than
 * a role and a sector, and only in a batch with those of several other people (C9). Once shown it keeps its words, and once
 * withdrawn it is never shown again: others could tell one text from the other.
 */
@Entity
@Table(name = "insight")
public class Insight extends SeekerOwned {
    private static final TextRule WORDS = new TextRule(1_000, true);

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private InsightKind kind;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private Sharing sharing;

    private String insight;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_role")
    private JobFunction sourceRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_sector")
    private IndustrySector sourceSector;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column(name = "source_person")
    private Integer sourcePerson;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Insight() {}

    private Insight(TenantKey key, InterviewThread thread, Instant notedAt, Instant now) {
        super(key, thread.seekerId());
        this.threadId = thread.id();
        this.contactId = thread.contactId();
        this.sharing = Sharing.PRIVATE;
        this.notedAt = notedAt;
        this.createdAt = now;
    }

    /**
     * A new private insight from an interview, or every reason why it cannot be one.
     *
     * @param notedAt when; now unless told, and not before the interview
     */
    public static Outcome<Insight> note(
            TenantKey key, InterviewThread thread, InsightDetails details, Optional<Instant> notedAt, Instant now) {
        Checks checks = new Checks();
        Outcome<Instant> moment = Evidence.from(thread, "threadId", notedAt, "notedAt", Practice.D9, now);
        moment.refusals().forEach(checks::refuse);
        Outcome<Insight> checked = new Insight(key, thread, now, now).change(details);
        checked.refusals().forEach(checks::refuse);
        return checks.outcome(() -> {
            Insight made = checked.orElseThrow();
            made.notedAt = moment.orElseThrow();
            return made;
        });
    }

    /** Takes the values as a whole, unless others may see them. Refused values change nothing. */
    public Outcome<Insight> change(InsightDetails details) {
        if (sharing == Sharing.SHAREABLE) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.STEP_NOT_ALLOWED,
                            Practice.C9,
                            "What is shared keeps its words: withdraw it first, then change it.")
                    .at("id"));
        }
        Checks checks = new Checks();
        Optional<InsightKind> checkedKind = checks.take("kind", Given.required(details.kind()));
        Optional<Topic> checkedTopic = checks.take("topic", Given.required(details.topic()));
        Optional<String> checkedWords = checks.take("insight", WORDS.check(details.insight()));
        return checks.outcome(() -> {
            kind = checkedKind.orElseThrow();
            topic = checkedTopic.orElseThrow();
            insight = checkedWords.orElseThrow();
            return this;
        });
    }

    /**
     * Lets others see the insight without its source (C9).
     *
     * @param role what the source works on; null when not given
     * @param sector the source's sector; null when not given
     * @param found what in the text would tell who is behind it
     */
    public Outcome<Insight> share(JobFunction role, IndustrySector sector, List<Disclosure> found) {
        Checks checks = new Checks();
        checks.require(
                sharing == Sharing.PRIVATE,
                "id",
                () -> Refusal.of(RefusalCode.STEP_NOT_ALLOWED, Practice.C9, "This insight is shared already."));
        checks.require(
                batchId == null,
                "id",
                () -> Refusal.of(
                        RefusalCode.SHARED_BEFORE,
                        Practice.C9,
                        "This insight was shown to others and withdrawn; write down a new one to share it."));
        Optional<JobFunction> checkedRole = checks.take("sourceRole", sourceKnown(role));
        Optional<IndustrySector> checkedSector = checks.take("sourceSector", sourceKnown(sector));
        found.stream()
                .filter(Disclosure::refused)
                .map(place -> Refusal.of(RefusalCode.IDENTIFIES_SOMEONE, Practice.C9, place.message())
                        .at("insight"))
                .forEach(checks::refuse);
        return checks.outcome(() -> {
            sharing = Sharing.SHAREABLE;
            sourceRole = checkedRole.orElseThrow();
            sourceSector = checkedSector.orElseThrow();
            return this;
        });
    }

    /** Takes the insight back: from now on others see neither it nor the batch it stood in. */
    public Outcome<Insight> withdraw() {
        if (sharing == Sharing.PRIVATE) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.STEP_NOT_ALLOWED, Practice.C9, "This insight is private already.")
                            .at("id"));
        }
        sharing = Sharing.PRIVATE;
        return Outcome.done(this);
    }

    /** The insight is shown to others from now on, together with the rest of the batch. */
    public void show(UUID batch, int person) {
        if (sharing != Sharing.SHAREABLE || batchId != null) {
            throw new IllegalStateException("only what waits to be shared joins a batch");
        }
        batchId = batch;
        sourcePerson = person;
    }

    /** From which interview. */
    public UUID threadId() {
        return threadId;
    }

    /** From whom. */
    public UUID contactId() {
        return contactId;
    }

    /** What kind of thing it is. */
    public InsightKind kind() {
        return kind;
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** Who may see it. */
    public Sharing sharing() {
        return sharing;
    }

    /** In the seeker's words. */
    public String insight() {
        return insight;
    }

    /** What the source works on; empty until shared. */
    public Optional<JobFunction> sourceRole() {
        return Optional.ofNullable(sourceRole);
    }

    /** The source's sector; empty until shared. */
    public Optional<IndustrySector> sourceSector() {
        return Optional.ofNullable(sourceSector);
    }

    /** When it was noted. */
    public Instant notedAt() {
        return notedAt;
    }

    /** The batch in which it was shown to others, kept for good; empty while it waits. */
    public Optional<UUID> batchId() {
        return Optional.ofNullable(batchId);
    }

    /** The number of the person behind it within the batch. */
    public Optional<Integer> sourcePerson() {
        return Optional.ofNullable(sourcePerson);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }

    private static <T> Outcome<T> sourceKnown(T value) {
        return value == null
                ? Outcome.refused(Refusal.of(
                        RefusalCode.REQUIRED,
                        Practice.C9,
                        "Say what kind of source it is, from the list, so that nobody has to ask who."))
                : Outcome.done(value);
    }
}
