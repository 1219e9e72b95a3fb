package org.throughline.domain.outreach;

import java.util.List;
import java.util.Map;
import org.throughline.domain.outreach.OutreachCheck.Reading;

/** Whether the same text, or nearly the same, is written to someone else (B3). Very short texts are alike by nature. */
final class SameTextCheck {
    private static final int FEWEST_WORDS = 12;

    private SameTextCheck() {}

    static List<Finding> of(Reading reading) {
        String key = reading.text().key();
        List<Span> sentences = reading.text().sentences();
        if (key.split(" ").length < FEWEST_WORDS || sentences.isEmpty()) {
            return List.of();
        }
        long others = reading.context().otherTexts().stream()
                .filter(other ->
                        Words.similarity(key, other) >= reading.ruleSet().share("same-text"))
                .count();
        return others == 0
                ? List.of()
                : reading.finding(
                        FindingCode.SAME_TEXT,
                        new Span(
                                sentences.get(0).start(),
                                sentences.get(sentences.size() - 1).end()),
                        Map.of("others", others));
    }
}
