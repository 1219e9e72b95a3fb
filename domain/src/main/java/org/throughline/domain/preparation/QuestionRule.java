package org.throughline.domain.preparation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of question is told by its words.
 *
 * @param language of the words: {@code en} or {@code de}
 * @param open whether such a question is open
 * @param words what the question looks like, without its question mark; it must match as a whole
 * @param betterWording how to ask it openly, with {@code $1} for what the words caught; empty where nothing is known
 * @param example a question that this rule decides, and no earlier one
 */
record QuestionRule(String language, boolean open, Pattern words, Optional<String> betterWording, String example) {

    static QuestionRule open(String language, String words, String example) {
        return new QuestionRule(language, true, compiled(words), Optional.empty(), example);
    }

    static QuestionRule closed(String language, String words, String example) {
        return new QuestionRule(language, false, compiled(words), Optional.empty(), example);
    }

    static QuestionRule closed(String language, String words, String betterWording, String example) {
        return new QuestionRule(language, false, compiled(words), Optional.of(betterWording), example);
    }

    boolean appliesTo(String bare) {
        return words.matcher(bare).matches();
    }

    /** The better wording of a question that this rule applies to. */
    Optional<String> better(String bare) {
        Matcher matcher = words.matcher(bare);
        return matcher.matches() ? betterWording.map(template -> matcher.replaceFirst(template)) : Optional.empty();
    }

    private static Pattern compiled(String words) {
        // People begin with "So," or "And" before they ask.
        String leadIn = "(?:(?:so|and|but|well|also|then|und|aber|also|dann|nun)\\b,?\\s+)?";
        return Pattern.compile(
                leadIn + words,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }
}
