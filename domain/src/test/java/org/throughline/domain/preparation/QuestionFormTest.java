package org.throughline.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFormTest {

    static Stream<QuestionRule> rules() {
        return QuestionRules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleDecidesItsExampleBeforeAnyOther(QuestionRule rule) {
        String bare = rule.example().replaceAll("[?.]$", "");
        QuestionRule first = QuestionRules.ALL.stream()
                .filter(candidate -> candidate.appliesTo(bare))
                .findFirst()
                .orElseThrow();
        assertThat(first).isSameAs(rule);
        assertThat(QuestionForm.of(rule.example()).open()).isEqualTo(rule.open());
    }

    @Test
    void everyBetterWordingIsOpenItself() {
        List<QuestionForm> suggested = rules().flatMap(rule -> QuestionForm.of(rule.example()).betterWording().stream())
                .map(QuestionForm::of)
                .toList();
        assertThat(suggested).hasSizeGreaterThan(25).allMatch(QuestionForm::open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you like your job?",
                "DID YOU STUDY LAW?",
                "Is it fun",
                "Can you code?",
                "Could you tell me if I should apply?",
                "Haben Sie studiert?",
                "Sind Sie zufrieden?",
                "Arbeiten Sie viel?",
                "Gibt es Weiterbildung?",
                "Lohnt sich ein Studium?",
                "You like it here?",
                "So, are you happy?",
                "Was it hard?",
                "Würden Sie wechseln?",
                "In your view, is that a good idea?",
                "I read about the merger. Did it change much?"
            })
    void tellsAClosedQuestion(String words) {
        assertThat(QuestionForm.of(words).open()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How did you start?",
                "What's next?",
                "Why law?",
                "Tell me about your first job.",
                "Could you walk me through a day?",
                "In your opinion, what will change?",
                "At which point did you know?",
                "I wonder how you began.",
                "Wie sind Sie dazu gekommen?",
                "Was macht Ihnen Freude?",
                "Warum Recht?",
                "Erzählen Sie mir von Ihrem Weg.",
                "Könnten Sie mir beschreiben, wie das geht?",
                "Auf welchem Weg kamen Sie hierher?",
                "Seit wann ist das so?",
                "Do you like it? What in particular?",
                "Your path to here",
                "كيف بدأت؟ 🙂 How did it begin?",
                "“Why law?”"
            })
    void tellsAnOpenQuestion(String words) {
        assertThat(QuestionForm.of(words).open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Do you like your job?                  | What do you like about your job?
                    Do you have any advice for me?         | What advice do you have for me?
                    Is it hard to get into publishing?     | What makes it hard to get into publishing?
                    Do you know anyone else I should meet? | Who else would you talk to if you were in my place?
                    Mögen Sie Ihren Beruf?                 | Was mögen Sie an Ihrem Beruf?
                    Würden Sie diesen Weg empfehlen?       | Was spricht für diesen Weg, und was dagegen?
                    """)
    void knowsABetterWording(String words, String better) {
        assertThat(QuestionForm.of(words).betterWording()).contains(better);
    }

    @Test
    void takesWordsThatLookLikeATemplateAsTheyAre() {
        assertThat(QuestionForm.of("Do you like $1 and \\ jobs?").betterWording())
                .contains("What do you like about $1 and \\ jobs?");
    }

    @Test
    void suggestsNothingWhereNothingIsKnownOrNeeded() {
        assertThat(QuestionForm.of("Have you worked abroad?").betterWording()).isEmpty();
        assertThat(QuestionForm.of("How did you start?").betterWording()).isEmpty();
        assertThat(QuestionForm.of("🙂?").betterWording()).isEmpty();
    }
}
