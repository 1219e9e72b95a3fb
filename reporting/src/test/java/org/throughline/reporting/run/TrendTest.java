package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reporting.figure.Campus.at;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Trend;
import org.throughline.domain.report.TrendPoint;
import org.throughline.domain.report.TrendWish;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.figure.Campus;

@DatabaseTest
class TrendTest {
    private static final Instant NOW = Campus.moment("2026-06-15T12:00");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final TestDatabase database;
    private final Campus campus;
    private final Office office;
    private final UUID spring;

    TrendTest(TestDatabase database) {
        this.database = database;
        this.campus = new Campus(database.dataSource());
        this.office = new Office(campus, NOW);
        this.spring = campus.cohort("Spring");
        for (int i = 0; i < 4; i++) {
            UUID seeker = campus.seeker(spring, "STUDENT");
            asked(seeker, "COLD", "2026-03-03T10:00");
            asked(seeker, "EVENT", "2026-03-04T10:00");
            asked(seeker, "COLD", "2026-03-10T10:00");
            if (i == 0) {
                asked(seeker, "REFERRAL", "2026-03-11T10:00");
            }
        }
    }

    @Test
    void goesFromTheOldestPeriodToTheLatest() throws SQLException {
        week(1);
        week(0);
        week(2);

        Trend trend = trend(wish("REQUESTED").last(13));

        assertThat(trend.name()).isEqualTo("Spring");
        assertThat(trend.days()).isEqualTo(7);
        assertThat(told(trend)).containsExactly("2026-03-02 8", "2026-03-09 5", "2026-03-16 0");
        assertThat(trend.points()).allMatch(point -> point.cohortSeekers() == 4 && point.sameSettings());
        assertThat(told(trend(wish("REQUESTED").last(2)))).containsExactly("2026-03-09 5", "2026-03-16 0");
    }

    @Test
    void hasOnePointForEachPeriodAndThatIsTheLatestRun() throws SQLException {
        week(0);
        UUID seeker = campus.seeker(spring, "STUDENT");
        asked(seeker, "COLD", "2026-03-03T10:00");
        UUID later = week(0);

        Trend trend = trend(wish("REQUESTED").last(13));

        assertThat(told(trend)).containsExactly("2026-03-02 9");
        assertThat(trend.points().get(0).run()).isEqualTo(later);
    }

    @Test
    void leavesOutOtherDefinitionsOtherLengthsAndRunsThatAreNotDone() throws SQLException {
        UUID old = week(0);
        campus.run("update report_run set definitions = 0 where id = ?", old);
        week(1);
        office.ran(new ReportPeriod(MONDAY, MONDAY.plusDays(9)));
        UUID stopped = week(2);
        campus.run("update report_run set state = 'CANCELLED' where id = ?", stopped);

        Trend trend = trend(wish("REQUESTED").last(13));

        assertThat(told(trend)).containsExactly("2026-03-09 5");
        assertThat(trend.leftOut()).isEqualTo(1);
    }

    @Test
    void saysWhereTheSettingsWereOthers() throws SQLException {
        week(0);
        campus.run("update institution set thank_within_hours = 48 where institution_id = ?", campus.id());
        week(1);

        assertThat(trend(wish("REQUESTED").last(13)).points())
                .extracting(TrendPoint::sameSettings)
                .containsExactly(false, true);
    }

    /** The one group that is asked for is large enough; but less it, the value for all would tell of the small one. */
    @Test
    void withholdsOfAGroupWhatWouldTellOfAnother() throws SQLException {
        week(0);
        week(1);

        assertThat(told(trend(group("COLD")))).containsExactly("2026-03-02 4", "2026-03-09 -");
        assertThat(told(trend(group("REFERRAL")))).containsExactly("2026-03-02 nobody", "2026-03-09 -");
    }

    @Test
    void tellsNothingOfTooFew() throws SQLException {
        week(0);
        campus.run("update institution set smallest_group = 5 where institution_id = ?", campus.id());

        assertThat(told(trend(wish("REQUESTED").last(13)))).containsExactly("2026-03-02 -");
        assertThat(told(trend(group("NONSENSE")))).containsExactly("2026-03-02 -");
    }

    @Test
    void ofTheInstitutionTellsNothingOfACohortThatIsTooSmallNow() throws SQLException {
        UUID autumn = campus.cohort("Autumn");
        for (int i = 0; i < 3; i++) {
            campus.seeker(autumn, "STUDENT");
        }
        week(0);
        assertThat(told(ofInstitution().orElseThrow())).containsExactly("2026-03-02 8");

        campus.run("update institution set smallest_group = 4 where institution_id = ?", campus.id());

        assertThat(told(ofInstitution().orElseThrow())).containsExactly("2026-03-02 -");
    }

    @Test
    void isForThoseWhoMaySeeTheReport() throws SQLException {
        week(0);
        TrendWish wish = wish("REQUESTED").last(13);

        assertThat(office.snapshots().trend(office.advisorOf(spring), wish)).isPresent();
        assertThat(office.snapshots().trend(office.advisorOf(spring), wish.of(new ReportScope.OfInstitution())))
                .isEmpty();
        for (Viewer other : List.of(
                office.advisorOf(campus.cohort("Winter")),
                office.viewer(campus.account("SEEKER"), Role.SEEKER),
                new Office(new Campus(campus.dataSource()), NOW).admin())) {
            assertThat(office.snapshots().trend(other, wish)).isEmpty();
        }
        campus.run("update cohort set deleted_at = now() where id = ?", spring);
        assertThat(office.snapshots().trend(office.admin(), wish)).isEmpty();
    }

    @Test
    void withoutAnyRunHasNoPoint() {
        Trend trend = trend(wish("REQUESTED").last(13));

        assertThat(trend.points()).isEmpty();
        assertThat(trend.name()).isEqualTo("Spring");
    }

    @Test
    void isReadByOneStatementHoweverManyPointsItHas() throws SQLException {
        StatementCount count = new StatementCount(database.dataSource());
        for (int week = 0; week < 5; week++) {
            week(week);
            assertThat(office.snapshots(count.dataSource())
                            .trend(office.admin(), wish("REQUESTED").last(13))
                            .orElseThrow()
                            .points())
                    .hasSize(week + 1);
            assertThat(count.taken()).isEqualTo(1);
        }
    }

    private UUID week(int number) throws SQLException {
        LocalDate first = MONDAY.plusWeeks(number);
        return office.ran(new ReportPeriod(first, first.plusDays(6)));
    }

    private Trend trend(TrendWish wish) {
        return office.snapshots().trend(office.admin(), wish).orElseThrow();
    }

    private Optional<Trend> ofInstitution() {
        return office.snapshots()
                .trend(office.admin(), wish("REQUESTED").last(13).of(new ReportScope.OfInstitution()));
    }

    private record Wish(UUID cohort, String figure) {
        TrendWish last(int last) {
            return new TrendWish(
                    new ReportScope.OfCohort(cohort), figure, Breakdown.NONE, Optional.empty(), Optional.of(7), last);
        }
    }

    private Wish wish(String figure) {
        return new Wish(spring, figure);
    }

    private TrendWish group(String group) {
        return new TrendWish(
                new ReportScope.OfCohort(spring),
                "REQUESTED",
                Breakdown.APPROACH,
                Optional.of(group),
                Optional.of(7),
                13);
    }

    private static List<String> told(Trend trend) {
        return trend.points().stream()
                .map(point -> point.period().from() + " " + told(point))
                .toList();
    }

    private static String told(TrendPoint point) {
        if (point.value().withheld()) {
            return "-";
        }
        return point.value().numerator().isPresent()
                ? "" + point.value().numerator().getAsLong()
                : "nobody";
    }

    private void asked(UUID seeker, String approach, String requested) {
        campus.thread(
                seeker,
                campus.contact(seeker, "Somebody"),
                "2026-03-01T10:00",
                "approach",
                approach,
                "channel",
                "EMAIL",
                "state",
                "REQUESTED",
                "requested_at",
                at(requested));
    }
}
