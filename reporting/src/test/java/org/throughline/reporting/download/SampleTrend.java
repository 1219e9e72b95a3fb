package org.throughline.reporting.download;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Trend;
import org.throughline.domain.report.TrendPoint;
import org.throughline.domain.report.TrendWish;

/** Three runs of an invented cohort: a share, one under other settings, one that is withheld. */
record SampleTrend(ReportScope visible) implements ReportSnapshots {
    @Override
    public Optional<CohortReport> report(Viewer viewer, UUID run, ReportScope scope, Breakdown breakdown) {
        throw new AssertionError("nobody asks for a report of a run");
    }

    @Override
    public Optional<Trend> trend(Viewer viewer, TrendWish wish) {
        return wish.scope().equals(visible)
                ? Optional.of(new Trend(
                        "Spring 2026",
                        wish.figure(),
                        2,
                        wish.days().orElse(28),
                        1,
                        List.of(
                                point(wish, 20, false, OptionalDouble.of(0.25), false),
                                point(wish, 21, true, OptionalDouble.of(0.5), false),
                                point(wish, 22, true, OptionalDouble.empty(), true))))
                : Optional.empty();
    }

    private static TrendPoint point(
            TrendWish wish, int day, boolean sameSettings, OptionalDouble value, boolean withheld) {
        LocalDate last = LocalDate.of(2026, 11, day);
        return new TrendPoint(
                UUID.randomUUID(),
                new ReportPeriod(last.minusDays(27), last),
                Instant.parse("2026-11-23T02:00:00Z"),
                sameSettings,
                42,
                new FigureValue(
                        wish.figure(),
                        wish.group(),
                        OptionalLong.of(Sample.SECRET),
                        OptionalLong.empty(),
                        value,
                        9,
                        withheld));
    }
}
