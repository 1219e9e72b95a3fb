package org.throughline.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.preparation.HeldThread.NOW;
import static org.throughline.domain.preparation.HeldThread.aKey;
import static org.throughline.domain.preparation.HeldThread.held;
import static org.throughline.domain.preparation.HeldThread.requested;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;

class QuestionTest {
    private static final OfferedQuestion OFFERED =
            new OfferedQuestion(UUID.randomUUID(), Topic.WORK, "What does a good day look like?");

    private final InterviewThread thread = requested();
    private final List<Question> questions = new ArrayList<>();

    @Test
    void fromTheBankIsNotOnesOwnUntilItIsWordedAnew() {
        Question question = prepared(
                        new QuestionDetails(Optional.empty(), Optional.empty(), Optional.of(OFFERED), Optional.empty()))
                .orElseThrow();
        assertThat(question.own()).isFalse();
        assertThat(question.topic()).isEqualTo(Topic.WORK);

        question.change(Topic.WORK, "What does a good day look like in winter?", Optional.empty())
                .orElseThrow();
        assertThat(question.own()).isTrue();
        question.change(Topic.WORK, OFFERED.question(), Optional.empty()).orElseThrow();
        assertThat(question.own()).isFalse();
    }

    @Test
    void isToldToBeClosedWithABetterWording() {
        Question question = prepared(own("Do you like your job?")).orElseThrow();
        assertThat(question.open()).isFalse();
        assertThat(question.betterWording()).contains("What do you like about your job?");
        question.change(Topic.WORK, "What do you like about your job?", Optional.empty())
                .orElseThrow();
        assertThat(question.open()).isTrue();
        assertThat(question.betterWording()).isEmpty();
    }

    @Test
    void comesLastAndMovesWhereItIsWanted() {
        Question first = prepared(own("How?")).orElseThrow();
        Question second = prepared(own("Why?")).orElseThrow();
        assertThat(List.of(first.position(), second.position())).containsExactly(0, 1);

        Question.reorder(questions, List.of(second.id(), first.id())).orElseThrow();
        assertThat(List.of(first.position(), second.position())).containsExactly(1, 0);
    }

    @Test
    void isNamedOnceInANewOrder() {
        UUID first = prepared(own("How?")).orElseThrow().id();
        UUID second = prepared(own("Why?")).orElseThrow().id();
        List<List<UUID>> wrong = List.of(
                List.of(),
                List.of(first),
                List.of(first, first),
                List.of(first, UUID.randomUUID()),
                List.of(first, second, second));
        assertThat(wrong)
                .allSatisfy(order -> assertThat(Refusals.of(Question.reorder(questions, order)))
                        .containsExactly("questionIds MALFORMED"));
    }

    @Test
    void isAskedOnlyInAnInterviewThatWasHeld() {
        Question question = prepared(own("How?")).orElseThrow();
        assertThat(Refusals.of(question.answered(true, "So.", thread))).containsExactly("asked NOT_HELD");
        assertThat(Refusals.of(question.answered(false, "So.", thread))).containsExactly("answer CONFLICTING");
        question.answered(true, "So.", held()).orElseThrow();
        assertThat(question.asked()).isTrue();
        assertThat(question.answer()).contains("So.");
        question.answered(false, null, held()).orElseThrow();
        assertThat(question.asked()).isFalse();
        assertThat(question.answer()).isEmpty();
    }

    @Test
    void hasOnlySoManyBesideIt() {
        for (int i = 0; i < Question.MOST_OF_A_THREAD; i++) {
            prepared(own("How " + i + "?")).orElseThrow();
        }
        assertThat(Refusals.of(prepared(own("How?")))).containsExactly("threadId OUT_OF_RANGE");
    }

    @Test
    void isRefusedWithoutWordsOrTopic() {
        assertThat(Refusals.of(prepared(new QuestionDetails(
                        Optional.empty(), Optional.of("a\nb"), Optional.empty(), Optional.empty()))))
                .containsExactly("topic REQUIRED", "question NOT_TEXT");
        assertThat(Refusals.of(prepared(own("x".repeat(10_000))))).containsExactly("question TOO_LONG");
        assertThat(prepared(own("كيف بدأت؟ 🙂")).orElseThrow().question()).isEqualTo("كيف بدأت؟ 🙂");
    }

    @Test
    void ofTheBankIsOpenAndHasALanguage() {
        assertThat(Refusals.of(BankQuestion.write(aKey(), Topic.WORK, "english", "Do you like it?", NOW)))
                .containsExactly("language MALFORMED", "question QUESTION_CLOSED");
        assertThat(BankQuestion.write(aKey(), Topic.WORK, "fr", "Comment avez-vous commencé", NOW)
                        .orElseThrow()
                        .language())
                .isEqualTo("fr");
    }

    private static QuestionDetails own(String words) {
        return new QuestionDetails(Optional.of(Topic.STORY), Optional.of(words), Optional.empty(), Optional.empty());
    }

    private Outcome<Question> prepared(QuestionDetails details) {
        Outcome<Question> outcome = Question.prepare(aKey(), thread, details, questions, NOW);
        if (outcome instanceof Outcome.Done<Question> done) {
            questions.add(done.value());
        }
        return outcome;
    }
}
