package org.throughline.reporting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.attention.StoredAttention;
import org.throughline.reporting.figure.StoredReports;

/** What a dean reads in the report of the demo: a story, told by its inequalities, whatever the day. */
class DemoReportTest {
    private static final String SPRING_GRADUATES = "Spring graduates";
    private static final String CAREER_CHANGERS = "Career changers";
    private static final String EXECUTIVES = "Executives";

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "2026-11-23"})
    void tellsAStory(LocalDate today) throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            Story story = new Story(DemoMorning.of(today, database), today);

            everyFigureHasSomethingToCount(story);
            fewerComeThroughEachStep(story);
            whoAsksByReferralIsAcceptedTwiceAsOften(story);
            whoIsWarnedIsIgnoredTwiceAsOften(story);
            aFewHaveNotStartedAndAFewHaveStalled(story);
            springGraduatesStartLateAndHurry(story);
            careerChangersAreSteadyAndHaveGoodManners(story);
            executivesAreFewWithStrongTiesAndManyReferrals(story);
            smallGroupsAreWithheld(story);
        }
    }

    private static void everyFigureHasSomethingToCount(Story story) {
        for (Figure figure : story.definitions()) {
            FigureValue all = story.all(figure.key());
            assertThat(all.withheld()).as(figure.key()).isFalse();
            assertThat(all.value().orElse(0)).as(figure.key()).isPositive();
        }
        for (String part : List.of("OPEN_QUESTIONS", "OWN_QUESTIONS", "COMMITMENTS_NAMED", "GOOD_NEWS_TOLD")) {
            assertThat(story.value(part)).as(part).isBetween(0.5, 0.97);
        }
        for (String many : List.of("COMMITMENTS_NAMED", "GOOD_NEWS_TOLD", "ACCEPTED_WHEN_POOR")) {
            assertThat(story.all(many).seekers()).as(many).isGreaterThan(3);
        }
    }

    private static void fewerComeThroughEachStep(Story story) {
        List<Long> steps =
                List.of("TARGETED", "REQUESTED", "REPLIED", "SCHEDULED", "HELD", "THANKED", "REFERRED").stream()
                        .map(step -> story.all(step).numerator().orElseThrow())
                        .toList();
        assertThat(steps)
                .isSortedAccordingTo((one, next) -> Long.compare(next, one))
                .doesNotHaveDuplicates();
    }

    private static void whoAsksByReferralIsAcceptedTwiceAsOften(Story story) {
        assertThat(story.ofApproach("ACCEPTED", "REFERRAL")).isGreaterThan(2 * story.ofApproach("ACCEPTED", "COLD"));
    }

    private static void whoIsWarnedIsIgnoredTwiceAsOften(Story story) {
        assertThat(story.value("IGNORED_WHEN_POOR")).isGreaterThan(2 * story.value("IGNORED_WHEN_GOOD"));
        assertThat(story.value("ACCEPTED_WHEN_GOOD")).isGreaterThan(1.5 * story.value("ACCEPTED_WHEN_POOR"));
    }

    private static void aFewHaveNotStartedAndAFewHaveStalled(Story story) {
        assertThat(story.value("NOT_STARTED")).isBetween(0.05, 0.25);
        assertThat(story.value("STALLED")).isBetween(0.05, 0.25);
    }

    private static void springGraduatesStartLateAndHurry(Story story) {
        assertThat(story.value("LATE_START", SPRING_GRADUATES)).isGreaterThan(0.5);
        assertThat(story.value("LATE_START", CAREER_CHANGERS)).isLessThan(0.1);
        assertThat(2 * story.value("LEAD_TIME", SPRING_GRADUATES))
                .isLessThan(story.value("LEAD_TIME", CAREER_CHANGERS));
        assertThat(story.value("PACE_NEEDED", SPRING_GRADUATES))
                .isGreaterThan(2 * story.value("PACE_NEEDED", CAREER_CHANGERS));
    }

    private static void careerChangersAreSteadyAndHaveGoodManners(Story story) {
        for (String figure :
                List.of("PREPARED", "THANKED_IN_TIME", "COMMITMENTS_NAMED", "GOOD_NEWS_TOLD", "OPEN_QUESTIONS")) {
            assertThat(story.value(figure, CAREER_CHANGERS))
                    .as(figure)
                    .isGreaterThan(story.value(figure, SPRING_GRADUATES));
        }
    }

    private static void executivesAreFewWithStrongTiesAndManyReferrals(Story story) {
        for (String others : List.of(SPRING_GRADUATES, CAREER_CHANGERS)) {
            assertThat(2 * story.value("SEEKERS", EXECUTIVES)).isLessThan(story.value("SEEKERS", others));
            assertThat(story.value("STRENGTH", EXECUTIVES)).isGreaterThan(story.value("STRENGTH", others));
            assertThat(story.value("BY_REFERRAL", EXECUTIVES)).isGreaterThan(story.value("BY_REFERRAL", others));
        }
    }

    private static void smallGroupsAreWithheld(Story story) {
        assertThat(story.by(Breakdown.LEVEL))
                .filteredOn(value -> value.group().isPresent())
                .extracting(FigureValue::withheld)
                .contains(true, false);
    }

    /** The reports of a morning, over a year. */
    private record Story(DemoMorning morning, Reports reports, ReportPeriod period) {
        Story(DemoMorning morning, LocalDate today) {
            this(
                    morning,
                    new StoredReports(morning.dataSource(), morning.clock()),
                    new ReportPeriod(today.minusYears(1).plusDays(1), today));
        }

        List<Figure> definitions() {
            return reports.definitions();
        }

        FigureValue all(String figure) {
            return find(by(Breakdown.NONE), figure, Optional.empty());
        }

        double value(String figure) {
            return all(figure).value().orElseThrow();
        }

        double value(String figure, String cohort) {
            return find(of(scope(cohort), Breakdown.NONE), figure, Optional.empty())
                    .value()
                    .orElseThrow();
        }

        double ofApproach(String figure, String approach) {
            return find(by(Breakdown.APPROACH), figure, Optional.of(approach))
                    .value()
                    .orElseThrow();
        }

        List<FigureValue> by(Breakdown breakdown) {
            return of(new ReportScope.OfAdvisor(), breakdown);
        }

        private List<FigureValue> of(ReportScope scope, Breakdown breakdown) {
            return reports.report(morning.advisor(), scope, period, breakdown)
                    .map(CohortReport::values)
                    .orElseThrow();
        }

        private ReportScope scope(String cohort) {
            return new StoredAttention(morning.dataSource(), morning.clock())
                    .cohortsOf(morning.advisor()).stream()
                            .filter(advised -> advised.name().equals(cohort))
                            .map(advised -> new ReportScope.OfCohort(advised.id()))
                            .findFirst()
                            .orElseThrow();
        }

        private static FigureValue find(List<FigureValue> values, String figure, Optional<String> group) {
            return values.stream()
                    .filter(value ->
                            value.figure().equals(figure) && value.group().equals(group))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
