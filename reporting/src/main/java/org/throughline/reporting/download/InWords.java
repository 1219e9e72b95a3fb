package org.throughline.reporting.download;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report says, in a few sentences. A sentence is told only where everything in it is; of two groups it says how they
 * differ, with the numbers of both, and never why.
 */
final class InWords {
    /** From here on one group is told to be so many times the other. */
    private static final double WORTH_A_WORD = 1.5;

    private static final double TENTHS = 10;

    private final ToldReport told;
    private final Words words;

    InWords(ToldReport told) {
        this.told = told;
        this.words = told.words();
    }

    /** None where there is nothing to say. */
    List<String> sentences() {
        return Stream.of(
                        part("in-words.held", told.whole("HELD")),
                        compared("in-words.approach", approach("REFERRAL"), approach("COLD")),
                        compared("in-words.tone", told.whole("IGNORED_WHEN_POOR"), told.whole("IGNORED_WHEN_GOOD")),
                        part("in-words.not-started", told.whole("NOT_STARTED")),
                        part("in-words.stalled", told.whole("STALLED")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ReportRow> approach(String approach) {
        return told.ofApproaches("ACCEPTED").stream()
                .filter(row -> row.group().filter(approach::equals).isPresent())
                .findFirst();
    }

    /** So many of so many. */
    private Optional<String> part(String key, Optional<ReportRow> row) {
        return row.filter(InWords::isShare)
                .map(share -> words.text(
                        key, share.numerator().getAsLong(), share.denominator().getAsLong()));
    }

    /** The shares of two groups, and how many times one is the other where that is worth a word. */
    private Optional<String> compared(String key, Optional<ReportRow> one, Optional<ReportRow> other) {
        return one.filter(InWords::isShare)
                .flatMap(first -> other.filter(InWords::isShare).map(second -> compared(key, first, second)));
    }

    private String compared(String key, ReportRow one, ReportRow other) {
        double times = one.value().getAsDouble() / other.value().getAsDouble();
        boolean worthAWord = times >= WORTH_A_WORD && Double.isFinite(times);
        return words.text(
                worthAWord ? key + ".times" : key,
                one.told(words),
                one.denominator().getAsLong(),
                other.told(words),
                other.denominator().getAsLong(),
                worthAWord ? words.text("in-words.times", Math.round(times * TENTHS) / TENTHS) : "");
    }

    private static boolean isShare(ReportRow row) {
        return row.value().isPresent()
                && row.numerator().isPresent()
                && row.denominator().isPresent();
    }
}
