package org.throughline.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.ReportPeriod;

/**
 * What figures are asked for.
 *
 * @param institution the tenant
 * @param seekers whose figures; each once
 * @param zone the institution's, in which days begin
 * @param period of which days
 * @param at what happens at this moment or later has not happened yet
 * @param breakdown into which groups
 */
public record Question(
        UUID institution, List<UUID> seekers, ZoneId zone, ReportPeriod period, Instant at, Breakdown breakdown) {
    public Question {
        seekers = List.copyOf(seekers);
    }

    /** When the first day begins. */
    OffsetDateTime from() {
        return startOf(period.from());
    }

    /** The first moment that is not looked at any more: the end of the last day, or the present one. */
    OffsetDateTime until() {
        OffsetDateTime end = startOf(period.to().plusDays(1));
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return now.isBefore(end) ? now : end;
    }

    /** The last day that is looked at: the period's, or today. */
    LocalDate today() {
        LocalDate now = at.atZone(zone).toLocalDate();
        return now.isBefore(period.to()) ? now : period.to();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
