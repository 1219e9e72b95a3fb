package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.OutreachCheck.Reading;

/** What can be measured: length and reason (B5), minutes (B7), channel (B8). */
final class RequestCheck {
    private RequestCheck() {}

    static List<Finding> of(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(length(reading));
        findings.addAll(reason(reading));
        findings.addAll(minutes(reading));
        if (reading.draft().channel() != Channel.EMAIL && reading.context().contactHasEmail()) {
            findings.addAll(reading.finding(FindingCode.BETTER_BY_EMAIL, new Span(0, 0), Map.of()));
        }
        return findings;
    }

    private static List<Finding> length(Reading reading) {
        int words = Words.of(reading.text().said()).size();
        int most = reading.settings().draftWords();
        return words <= most
                ? List.of()
                : reading.missing(FindingCode.TOO_MANY_WORDS, Map.of("words", words, "most", most));
    }

    private static List<Finding> reason(Reading reading) {
        List<String> facts = Stream.concat(reading.context().purpose().stream(), reading.context().notes().stream())
                .toList();
        List<String> said = Words.of(reading.text().said());
        boolean used = facts.stream()
                .map(fact -> contentWords(fact, reading))
                .anyMatch(words -> Words.shared(words, said) >= Math.min(2, Math.max(1, words.size())));
        return facts.isEmpty() || used
                ? List.of()
                : reading.missing(FindingCode.NO_REASON_WHY_THEM, Map.of("what", facts.get(0)));
    }

    /** The words of a text that say something: no function words, and not the name of who is written to. */
    static Set<String> contentWords(String text, Reading reading) {
        List<String> name = Words.of(reading.context().contactName().orElse(""));
        return Words.of(text).stream()
                .filter(word -> word.length() > 2)
                .filter(word -> !reading.ruleSet().functionWords().contains(word) && !name.contains(word))
                .collect(Collectors.toSet());
    }

    private static List<Finding> minutes(Reading reading) {
        Optional<Asked> longest = reading.text().sentences().stream()
                .flatMap(sentence -> asked(reading, sentence))
                .max(Comparator.comparingLong(Asked::minutes));
        int most = reading.settings().longRequestMinutes();
        int usual = reading.settings().requestedMinutes();
        if (longest.isEmpty()) {
            return reading.missing(FindingCode.NO_MINUTES_ASKED, Map.of("usual", usual));
        }
        return longest.filter(asked -> asked.minutes() > most)
                .map(asked -> reading.finding(
                        FindingCode.TOO_MANY_MINUTES,
                        asked.span(),
                        Map.of("minutes", asked.minutes(), "most", most, "usual", usual)))
                .orElse(List.of());
    }

    private static Stream<Asked> asked(Reading reading, Span sentence) {
        String text = sentence.of(reading.text().plain());
        return reading.ruleSet().minutes().stream()
                .flatMap(way -> way.pattern()
                        .matcher(text)
                        .results()
                        .map(found -> new Asked(
                                way.minutes().map(Integer::longValue).orElseGet(() -> Long.valueOf(found.group(1))),
                                new Span(sentence.start() + found.start(), sentence.start() + found.end()))));
    }

    /** So many minutes are asked for. */
    private record Asked(long minutes, Span span) {}
}
