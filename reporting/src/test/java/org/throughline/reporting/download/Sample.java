package org.throughline.reporting.download;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;

/** Reports of an invented cohort. */
final class Sample implements Reports {
    /** In the place of numbers that must not be told. */
    static final long SECRET = 987_654_321;

    static final ReportPeriod PERIOD = new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    private static final Instant AT = Instant.parse("2026-07-01T08:15:00Z");

    private final List<Figure> definitions = new ArrayList<>();
    private final List<FigureValue> values = new ArrayList<>();
    private final List<FigureValue> groups = new ArrayList<>();
    private String name = "Spring 2026";
    private int seekers = 42;
    private Optional<ReportScope> visible = Optional.empty();

    /** A cohort with something of everything: numbers, nothing to count, and what is withheld. */
    static Sample cohort() {
        Sample sample = new Sample();
        long[] steps = {612, 430, 261, 214, 187, 150, 88};
        List<String> funnel = ReportChart.FUNNEL.figures();
        for (int step = 0; step < 2; step++) {
            sample.define("G1", funnel.get(step), FigureUnit.COUNT).counted(funnel.get(step), steps[step]);
        }
        for (int step = 2; step < steps.length; step++) {
            sample.define("G1", funnel.get(step), FigureUnit.SHARE).share(funnel.get(step), steps[step], steps[1]);
        }
        sample.define("G1", "DAYS_TO_REPLY", FigureUnit.DAYS).amount("DAYS_TO_REPLY", 131, 3.5);
        sample.define("G2", "ACCEPTED", FigureUnit.SHARE).share("ACCEPTED", 214, 430);
        sample.define("G2", "DECLINED", FigureUnit.SHARE).share("DECLINED", 47, 430);
        sample.define("G2", "IGNORED", FigureUnit.SHARE).share("IGNORED", 169, 430);
        sample.define("G3", "PACE", FigureUnit.PER_WEEK).amount("PACE", 187, 0.17);
        sample.define("G3", "PACE_NEEDED", FigureUnit.PER_WEEK).amount("PACE_NEEDED", 300, 0.4);
        sample.define("G3", "NOT_STARTED", FigureUnit.SHARE).share("NOT_STARTED", 14, 42);
        sample.define("G4", "ASKED_FOR_NAMES", FigureUnit.SHARE).share("ASKED_FOR_NAMES", 120, 187);
        sample.define("G4", "NAME_PERMITTED", FigureUnit.SHARE).share("NAME_PERMITTED", 80, 96);
        sample.define("G4", "DIRECT", FigureUnit.SHARE).nothing("DIRECT");
        sample.define("G4", "INTRODUCTIONS_KEPT", FigureUnit.SHARE).withheld("INTRODUCTIONS_KEPT");
        sample.define("G4", "BY_REFERRAL", FigureUnit.SHARE).share("BY_REFERRAL", 94, 187);
        sample.define("G5", "THANKED_IN_TIME", FigureUnit.SHARE).share("THANKED_IN_TIME", 131, 187);
        sample.define("G5", "OVERRUN", FigureUnit.SHARE).share("OVERRUN", 21, 187);
        sample.define("G6", "STRENGTH", FigureUnit.RATING).amount("STRENGTH", 160, 3.84);
        return sample.approach("REFERRAL", 90, 10, 20)
                .approach("COLD", 50, 30, 120)
                .approach("UNKNOWN", 74, 7, 29)
                .withheldApproach("GROUP");
    }

    /** A cohort of nobody. */
    static Sample empty() {
        Sample sample = cohort();
        sample.values.clear();
        sample.groups.clear();
        sample.seekers = 0;
        return sample;
    }

    Sample named(String text) {
        name = text;
        return this;
    }

    /** To be seen only by who asks for this. */
    Sample visibleAs(ReportScope scope) {
        visible = Optional.of(scope);
        return this;
    }

    /** A value of a group, whatever the breakdown. */
    Sample group(String figure, String group, long numerator, long denominator) {
        values.add(new FigureValue(
                figure,
                Optional.of(group),
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                OptionalDouble.of((double) numerator / denominator),
                9,
                false));
        return this;
    }

    ToldReport told(Locale locale) {
        return told(locale, Breakdown.NONE);
    }

    ToldReport told(Locale locale, Breakdown breakdown) {
        ReportScope scope = new ReportScope.OfInstitution();
        return new ToldReport(
                scope, report(breakdown), Optional.of(report(Breakdown.APPROACH)), definitions, new Words(locale));
    }

    @Override
    public List<Figure> definitions() {
        return definitions;
    }

    @Override
    public Optional<CohortReport> report(Viewer viewer, ReportScope scope, ReportPeriod period, Breakdown breakdown) {
        return visible.filter(scope::equals).map(yes -> report(period, breakdown));
    }

    private CohortReport report(Breakdown breakdown) {
        return report(PERIOD, breakdown);
    }

    private CohortReport report(ReportPeriod period, Breakdown breakdown) {
        List<FigureValue> all = new ArrayList<>(values);
        if (breakdown == Breakdown.APPROACH) {
            all.addAll(groups);
        }
        return new CohortReport(name, period, AT, ZoneId.of("Europe/Berlin"), seekers, 3, breakdown, all);
    }

    private Sample define(String part, String key, FigureUnit unit) {
        definitions.add(new Figure(
                key,
                part,
                "Name of " + key,
                "What " + key + " tells, in a sentence that goes on over more than one line of a narrow column.",
                "What " + key + " counts",
                unit == FigureUnit.COUNT ? Optional.empty() : Optional.of("What " + key + " is divided by"),
                unit,
                Set.of("F1", "B9"),
                EnumSet.allOf(Breakdown.class),
                "What " + key + " leaves out."));
        return this;
    }

    private void counted(String key, long count) {
        values.add(new FigureValue(
                key,
                Optional.empty(),
                OptionalLong.of(count),
                OptionalLong.empty(),
                OptionalDouble.of(count),
                seekers,
                false));
    }

    private void share(String key, long numerator, long denominator) {
        values.add(new FigureValue(
                key,
                Optional.empty(),
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                OptionalDouble.of((double) numerator / denominator),
                seekers,
                false));
    }

    private void amount(String key, long of, double amount) {
        values.add(new FigureValue(
                key,
                Optional.empty(),
                OptionalLong.of(of),
                OptionalLong.empty(),
                OptionalDouble.of(amount),
                seekers,
                false));
    }

    private void nothing(String key) {
        values.add(new FigureValue(
                key, Optional.empty(), OptionalLong.of(0), OptionalLong.of(0), OptionalDouble.empty(), 0, false));
    }

    private void withheld(String key) {
        values.add(secret(key, Optional.empty()));
    }

    private Sample approach(String approach, long accepted, long declined, long ignored) {
        long all = accepted + declined + ignored;
        long[] counts = {accepted, declined, ignored};
        for (int end = 0; end < counts.length; end++) {
            groups.add(new FigureValue(
                    ReportChart.APPROACHES.figures().get(end),
                    Optional.of(approach),
                    OptionalLong.of(counts[end]),
                    OptionalLong.of(all),
                    OptionalDouble.of((double) counts[end] / all),
                    20,
                    false));
        }
        return this;
    }

    private Sample withheldApproach(String approach) {
        ReportChart.APPROACHES.figures().forEach(figure -> groups.add(secret(figure, Optional.of(approach))));
        return this;
    }

    /** Carries its numbers although it is withheld, as no implementation should. */
    private static FigureValue secret(String key, Optional<String> group) {
        return new FigureValue(
                key,
                group,
                OptionalLong.of(SECRET),
                OptionalLong.of(SECRET),
                OptionalDouble.of(SECRET),
                (int) SECRET,
                true);
    }
}
