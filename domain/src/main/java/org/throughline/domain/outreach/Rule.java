package org.throughline.domain.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule of a rule set: how a finding is recognised in one language, and what is told then. A rule without patterns only
 * lends its words to a check that measures.
 *
 * @param code what it finds
 * @param kinds the messages it is for
 * @param part where it looks
 * @param finds each occurrence is a finding
 * @param needs when none of them occurs, that is a finding
 * @param unless a sentence with one of these is left alone
 * @param notAfter an occurrence is left alone when one of these stands before it in the same clause, such as a "not"
 * @param wrong what is wrong; {@code {found}} and the like are filled in
 * @param better a better wording
 * @param yes examples in which it finds something
 * @param no examples in which it does not
 */
record Rule(
        FindingCode code,
        Set<MessageKind> kinds,
        Part part,
        List<Pattern> finds,
        List<Pattern> needs,
        List<Pattern> unless,
        List<Pattern> notAfter,
        String wrong,
        String better,
        List<String> yes,
        List<String> no) {
    /** Where a rule looks. */
    enum Part {
        /** The greeting only. */
        SALUTATION,
        /** Every sentence after the greeting, and the subject. */
        TEXT,
        /** Everything, quoted words too. */
        WHOLE
    }

    /** The first occurrence in a sentence that nothing excuses. */
    Optional<Span> in(String sentence, Pattern clause) {
        if (unless.stream().anyMatch(pattern -> pattern.matcher(sentence).find())) {
            return Optional.empty();
        }
        return finds.stream()
                .flatMap(pattern -> occurrences(pattern, sentence, clause))
                .findFirst();
    }

    private Stream<Span> occurrences(Pattern pattern, String sentence, Pattern clause) {
        return pattern.matcher(sentence)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .filter(span -> !excused(sentence.substring(0, span.start()), clause));
    }

    private boolean excused(String before, Pattern clause) {
        Matcher boundaries = clause.matcher(before);
        int start = 0;
        while (boundaries.find()) {
            start = boundaries.end();
        }
        String sameClause = before.substring(start);
        return notAfter.stream().anyMatch(pattern -> pattern.matcher(sameClause).find());
    }

    /** Whether the text has what the rule wants to be there. */
    boolean isSatisfiedBy(String text) {
        return needs.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** The finding at a place, with the blanks of its sentences filled. */
    Finding at(Place place, Span span, Map<String, ?> blanks) {
        return new Finding(code, place, span.start(), span.end(), filled(wrong, blanks), filled(better, blanks));
    }

    private static String filled(String text, Map<String, ?> blanks) {
        String result = text;
        for (Map.Entry<String, ?> blank : blanks.entrySet()) {
            result = result.replace("{" + blank.getKey() + "}", String.valueOf(blank.getValue()));
        }
        return result;
    }
}
