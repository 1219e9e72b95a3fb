package org.throughline.domain.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/**
 * A question prepared for an interview (C4, C5). Whether it is open, and a better wording where one is known, come from
 * its words; that it was asked can be said only once the interview was held.
 */
@Entity
@Table(name = "question")
public class Question extends SeekerOwned {
    /** A conversation of half an hour has room for a handful; more than this is a list that nobody asks. */
    public static final int MOST_OF_A_THREAD = 50;

    /** What the words of a question must be. */
    static final TextRule WORDS = new TextRule(500, false);

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    private int position;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String question;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "better_wording")
    private String betterWording;

    @Column(name = "bank_id", updatable = false)
    private UUID bankId;

    @Column(name = "bank_text", updatable = false)
    private String bankText;

    @Column(name = "claim_id")
    private UUID claimId;

    private boolean asked;

    private String answer;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Question() {}

    private Question(TenantKey key, InterviewThread thread, int position, Instant now) {
        super(key, thread.seekerId());
        this.threadId = thread.id();
        this.position = position;
        this.createdAt = now;
    }

    /**
     * A new question, last of its thread, or every reason why the details cannot be one.
     *
     * @param others the questions that the thread has
     */
    public static Outcome<Question> prepare(
            TenantKey key, InterviewThread thread, QuestionDetails details, List<Question> others, Instant now) {
        int next = others.stream().mapToInt(other -> other.position + 1).max().orElse(0);
        Question made = new Question(key, thread, next, now);
        made.bankId = details.bank().map(OfferedQuestion::id).orElse(null);
        made.bankText = details.bank().map(OfferedQuestion::question).orElse(null);
        Topic topic = details.topic()
                .or(() -> details.bank().map(OfferedQuestion::topic))
                .orElse(null);
        String words = details.question().orElse(made.bankText);
        if (others.size() >= MOST_OF_A_THREAD) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.OUT_OF_RANGE,
                            Practice.C4,
                            "A thread has at most %d questions: delete those you will not ask."
                                    .formatted(MOST_OF_A_THREAD))
                    .at("threadId"));
        }
        return made.change(topic, words, details.claimId());
    }

    /** Takes the values as a whole. Refused values change nothing. */
    public Outcome<Question> change(Topic newTopic, String newWords, Optional<UUID> newClaimId) {
        Checks checks = new Checks();
        Optional<Topic> checkedTopic = checks.take("topic", Given.required(newTopic));
        Optional<String> checkedWords = checks.take("question", WORDS.check(newWords));
        return checks.outcome(() -> {
            topic = checkedTopic.orElseThrow();
            question = checkedWords.orElseThrow();
            QuestionForm form = QuestionForm.of(question);
            open = form.open();
            betterWording = form.betterWording().orElse(null);
            claimId = newClaimId.orElse(null);
            return this;
        });
    }

    /**
     * Says whether the question was asked, and what the answer was.
     *
     * @param words the answer; null when there is none to keep
     * @param thread the thread that the question belongs to
     */
    public Outcome<Question> answered(boolean wasAsked, String words, InterviewThread thread) {
        Checks checks = new Checks();
        Optional<String> checkedAnswer = checks.takeIfGiven("answer", words, TextRule.PARAGRAPH::check);
        checks.require(
                !wasAsked || thread.progress().heldAt() != null,
                "asked",
                () -> Refusal.of(
                        RefusalCode.NOT_HELD,
                        Practice.C4,
                        "Nothing was asked before the interview was held: record first that it was."));
        checks.require(
                wasAsked || words == null,
                "answer",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING, Practice.C4, "Only a question that was asked has an answer."));
        return checks.outcome(() -> {
            asked = wasAsked;
            answer = checkedAnswer.orElse(null);
            return this;
        });
    }

    /**
     * Puts the questions of a thread in a new order.
     *
     * @param ids each question of the thread once, in the order wanted
     */
    public static Outcome<List<Question>> reorder(List<Question> questions, List<UUID> ids) {
        Map<UUID, Question> byId = new HashMap<>();
        questions.forEach(question -> byId.put(question.id(), question));
        if (ids.size() != byId.size() || !byId.keySet().equals(Set.copyOf(ids))) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.MALFORMED,
                            Practice.C4,
                            "Name each question of the thread once; it has %d.".formatted(byId.size()))
                    .at("questionIds"));
        }
        for (int place = 0; place < ids.size(); place++) {
            byId.get(ids.get(place)).position = place;
        }
        return Outcome.done(ids.stream().map(byId::get).toList());
    }

    /** Of which thread. */
    public UUID threadId() {
        return threadId;
    }

    /** Its place among the questions of the thread; the smallest is first. */
    public int position() {
        return position;
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** Its words. */
    public String question() {
        return question;
    }

    /** Whether it invites a story rather than a yes or no (C4). */
    public boolean open() {
        return open;
    }

    /** A better wording, where one is known. */
    public Optional<String> betterWording() {
        return Optional.ofNullable(betterWording);
    }

    /** Whether it is the seeker's own: not from the bank, or worded anew (C5). */
    public boolean own() {
        return bankId == null || !bankText.equals(question);
    }

    /** The claim that it tests. */
    public Optional<UUID> claimId() {
        return Optional.ofNullable(claimId);
    }

    /** Whether it was asked. */
    public boolean asked() {
        return asked;
    }

    /** What the answer was. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** When it was written down. */
    public Instant createdAt() {
        return createdAt;
    }
}
