package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.outreach.OutreachCheck.Reading;

/**
 * Of whom a message speaks (B2), and whether it says what it must: a question about them, that the writer wants to learn
 * (B6), thanks (F1). A sentence in which the writer asks for a job is no question about them.
 */
final class SubjectsCheck {
    /** A share of fewer sentences says nothing. */
    private static final int FEWEST_SENTENCES = 3;

    private final Reading reading;
    private final RuleSet.AboutWords about;

    private SubjectsCheck(Reading reading) {
        this.reading = reading;
        this.about = reading.ruleSet().about();
    }

    static List<Finding> of(Reading reading) {
        SubjectsCheck check = new SubjectsCheck(reading);
        List<Finding> findings = new ArrayList<>();
        check.aboutMe().ifPresent(finding -> findings.addAll(finding));
        for (FindingCode code :
                List.of(FindingCode.NO_QUESTION, FindingCode.INTENT_NOT_STATED, FindingCode.THANKS_MISSING)) {
            findings.addAll(check.missing(code));
        }
        return findings;
    }

    private Optional<List<Finding>> aboutMe() {
        List<Span> sentences = reading.text().sentences();
        List<Span> mine = sentences.stream().filter(this::isAboutMe).toList();
        double share = (double) mine.size() / Math.max(1, sentences.size());
        if (sentences.size() < FEWEST_SENTENCES || share <= reading.ruleSet().share("about-me")) {
            return Optional.empty();
        }
        return Optional.of(reading.finding(
                FindingCode.TOO_MUCH_ABOUT_ME,
                mine.get(0),
                Map.of("mine", mine.size(), "all", sentences.size(), "yours", sentences.size() - mine.size())));
    }

    private boolean isAboutMe(Span span) {
        String sentence = span.of(reading.text().plain());
        if (has(FindingCode.NO_QUESTION, sentence) || has(FindingCode.INTENT_NOT_STATED, sentence)) {
            return false;
        }
        long me = count(about.me(), sentence);
        long you = count(about.you(), sentence);
        return me > you && comesEarly(sentence)
                || me == you && me > 0 && about.beginsWithMe().matcher(sentence).lookingAt();
    }

    /** "Ten minutes would suit me" is about the ten minutes. */
    private boolean comesEarly(String sentence) {
        Matcher first = about.me().matcher(sentence);
        return first.find() && first.start() * 2 < sentence.length();
    }

    /** Whether it is a sentence whose lack would be found: a question about them, or the wish to learn. */
    private boolean has(FindingCode code, String sentence) {
        return reading.ruleSet()
                .rule(code, reading.draft().kind())
                .filter(rule -> rule.isSatisfiedBy(sentence))
                .isPresent();
    }

    private List<Finding> missing(FindingCode code) {
        boolean there = reading.ruleSet()
                .rule(code, reading.draft().kind())
                .map(rule -> reading.text().sentences().stream()
                        .filter(span -> code != FindingCode.NO_QUESTION || !isRefused(span))
                        .anyMatch(span ->
                                rule.isSatisfiedBy(span.of(reading.text().plain()))))
                .orElse(true);
        return there ? List.of() : reading.missing(code, Map.of());
    }

    private boolean isRefused(Span sentence) {
        return reading.phrases().stream()
                .filter(finding -> finding.place() == Place.BODY && finding.severity() == Severity.ERROR)
                .anyMatch(finding -> sentence.overlaps(new Span(finding.start(), finding.end())));
    }

    private static long count(Pattern words, String sentence) {
        return words.matcher(sentence).results().count();
    }
}
