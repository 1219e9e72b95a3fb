package org.throughline.domain.preparation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a question invites a story or a yes or no (C4), by its first words, in English and German. Where several
 * sentences stand in one text, those that ask decide, and one that is open is enough. What no rule knows counts as closed
 * when it ends in a question mark, as in "You like it here?", and as open otherwise.
 *
 * @param open whether it cannot be answered by yes or no
 * @param betterWording for a closed question, how to ask it openly, where that is known
 */
public record QuestionForm(boolean open, Optional<String> betterWording) {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…؟？。])\\s+");
    private static final Pattern ASKING = Pattern.compile("[?؟？]");
    private static final Pattern AROUND_THE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})%€$]+$");

    /** The form of a question's words. */
    public static QuestionForm of(String words) {
        List<String> sentences = List.of(SENTENCES.split(words.strip()));
        List<String> asking = sentences.stream().filter(QuestionForm::asks).toList();
        List<QuestionForm> forms = (asking.isEmpty()
                        ? sentences.subList(sentences.size() - 1, sentences.size())
                        : asking)
                .stream().map(QuestionForm::ofOne).toList();
        return forms.stream().filter(QuestionForm::open).findFirst().orElse(forms.get(0));
    }

    private static QuestionForm ofOne(String sentence) {
        String bare = AROUND_THE_WORDS.matcher(sentence).replaceAll("");
        Optional<QuestionRule> rule = QuestionRules.ALL.stream()
                .filter(candidate -> candidate.appliesTo(bare))
                .findFirst();
        return rule.map(known -> new QuestionForm(known.open(), known.better(bare)))
                .orElseGet(() -> new QuestionForm(!asks(sentence), Optional.empty()));
    }

    private static boolean asks(String sentence) {
        return ASKING.matcher(sentence).find();
    }
}
