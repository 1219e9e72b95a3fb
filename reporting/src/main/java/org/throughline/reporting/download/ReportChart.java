package org.throughline.reporting.download;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.domain.report.Breakdown;

/** The charts that there are of a report, and which figures they show. */
enum ReportChart {
    /** How many threads came how far (G1). */
    FUNNEL("TARGETED", "REQUESTED", "REPLIED", "SCHEDULED", "HELD", "THANKED", "REFERRED"),
    /** How requests ended, by how the contact was approached (G2). */
    APPROACHES("ACCEPTED", "DECLINED", "IGNORED"),
    /** What was asked and given of further names (G4). */
    REFERRALS("ASKED_FOR_NAMES", "NAME_PERMITTED", "DIRECT", "INTRODUCTIONS_KEPT", "BY_REFERRAL"),
    /** Interviews a week beside those that were meant to be (G3). */
    PACE("PACE", "PACE_NEEDED"),
    /** How contacts were treated (G5). */
    MANNERS("THANKED_IN_TIME", "COMMITMENTS_NAMED", "OVERRUN", "GOOD_NEWS_TOLD");

    private final List<String> figures;

    ReportChart(String... figures) {
        this.figures = List.of(figures);
    }

    /** That of an address such as {@code funnel}. */
    static Optional<ReportChart> named(String name) {
        return Arrays.stream(values())
                .filter(chart -> chart.word().equals(name))
                .findFirst();
    }

    /** As it stands in addresses and in the keys of texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The keys of the figures that it shows. */
    List<String> figures() {
        return figures;
    }

    /** By what the report must be broken down. */
    Breakdown breakdown() {
        return this == APPROACHES ? Breakdown.APPROACH : Breakdown.NONE;
    }
}
