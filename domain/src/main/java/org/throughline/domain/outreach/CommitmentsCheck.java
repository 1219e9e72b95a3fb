package org.throughline.domain.outreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.outreach.OutreachCheck.Reading;

/** Whether a thank-you names each thing that they agreed to do (F2): at least half of the words that say what it is. */
final class CommitmentsCheck {
    private CommitmentsCheck() {}

    static List<Finding> of(Reading reading) {
        List<String> said = Words.of(reading.text().said());
        return reading.context().commitments().stream()
                .filter(commitment -> !isNamed(RequestCheck.contentWords(commitment, reading), said))
                .flatMap(commitment ->
                        reading.missing(FindingCode.COMMITMENT_NOT_NAMED, Map.of("what", commitment)).stream())
                .toList();
    }

    private static boolean isNamed(Set<String> words, List<String> said) {
        return Words.shared(words, said) * 2 >= words.size();
    }
}
