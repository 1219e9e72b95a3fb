package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.reporting.figure.Campus.at;
import static org.throughline.reporting.run.Office.MARCH;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.figure.Campus;
import org.throughline.reporting.figure.MadeUpCohort;
import org.throughline.reporting.figure.Question;
import org.throughline.reporting.figure.SecondComputation;

/** What a run keeps: what a live report says at the same moment, and nothing that changes afterwards. */
@DatabaseTest
class SubjectSnapshotsTest {
    private static final Instant NOW = Campus.moment("2026-04-15T12:00");
    private static final int HISTORIES = 12;

    private final TestDatabase database;

    SubjectSnapshotsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void areTheLiveFiguresOfTheSameMoment() throws SQLException {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 10));
        for (long seed = 1; seed <= HISTORIES; seed++) {
            Campus campus = new Campus(database.dataSource());
            MadeUpCohort first = new MadeUpCohort(campus, seed);
            campus.run("update cohort set name = ? where id = ?", "First", first.id());
            MadeUpCohort second = new MadeUpCohort(campus, seed + 100);
            campus.run("update institution set smallest_group = 2 where institution_id = ?", campus.id());
            Office office = new Office(campus, Campus.moment(seed % 2 == 0 ? "2026-03-20T15:30" : "2026-06-01T00:00"));
            UUID run = office.ran(period);
            for (Breakdown breakdown : Breakdown.values()) {
                for (ReportScope scope : List.of(
                        new ReportScope.OfCohort(first.id()),
                        new ReportScope.OfCohort(second.id()),
                        new ReportScope.OfInstitution())) {
                    assertThat(office.kept(run, scope, breakdown))
                            .as("seed %d, %s by %s", seed, scope, breakdown)
                            .isEqualTo(office.live(scope, period, breakdown));
                }
            }
        }
    }

    @Test
    void areWhatASecondComputationSays() throws SQLException {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 10));
        for (long seed = 50; seed < 50 + HISTORIES; seed++) {
            Campus campus = new Campus(database.dataSource());
            MadeUpCohort cohort = new MadeUpCohort(campus, seed);
            Office office = new Office(campus, Campus.moment("2026-03-20T15:30"));
            UUID run = office.ran(period);
            for (Breakdown breakdown : List.of(Breakdown.NONE, Breakdown.LEVEL, Breakdown.CHANNEL)) {
                Question question = new Question(
                        campus.id(),
                        cohort.people().stream().map(MadeUpCohort.Someone::id).toList(),
                        ZoneId.of("Europe/Berlin"),
                        period,
                        Campus.moment("2026-03-20T15:30"),
                        breakdown);
                Map<String, String> expected = SecondComputation.of(cohort, question);

                assertThat(stored(office, run, cohort.id(), breakdown, expected))
                        .as("seed %d by %s", seed, breakdown)
                        .isEqualTo(expected);
            }
        }
    }

    /** As it is stored, whatever may be told of it. */
    private static Map<String, String> stored(
            Office office, UUID run, UUID cohort, Breakdown breakdown, Map<String, String> expected)
            throws SQLException {
        Set<String> figures =
                expected.keySet().stream().map(key -> key.split(" ")[0]).collect(Collectors.toSet());
        Map<String, String> stored = new TreeMap<>();
        try (var connection = office.campus().dataSource().getConnection();
                var statement = connection.prepareStatement("select " + StoredValues.COLUMNS
                        + " from (select *, seekers as behind from report_snapshot) p cross join lateral "
                        + StoredValues.ROWS
                        + " where p.institution_id = ? and p.run_id = ? and p.subject_id = ? and p.breakdown = ?")) {
            statement.setObject(1, office.campus().id());
            statement.setObject(2, run);
            statement.setObject(3, cohort);
            statement.setObject(4, breakdown.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    FigureValue value = StoredValues.of(rows);
                    if (figures.contains(value.figure())) {
                        stored.put(
                                value.figure()
                                        + value.group()
                                                .map(group -> " " + group)
                                                .orElse(""),
                                MadeUpCohort.line(
                                        value.numerator().orElseThrow(),
                                        value.denominator().isPresent()
                                                ? value.denominator().getAsLong()
                                                : null,
                                        value.value().isPresent()
                                                ? value.value().getAsDouble()
                                                : null,
                                        value.seekers()));
                    }
                }
            }
        }
        return stored;
    }

    @Test
    void stayAsTheyWereWhateverHappensLater() throws SQLException {
        Programme programme = new Programme();
        UUID run = programme.office.ran(MARCH);
        List<CohortReport> before = programme.kept(run);

        programme.campus.run("update contact set deleted_at = now(), name = 'Gone'");
        programme.campus.run("update interview_thread set deleted_at = now()");
        programme.members.forEach(seeker ->
                programme.campus.run("update seeker set cohort_id = ? where id = ?", programme.autumn, seeker));
        programme.campus.run("update cohort set name = 'Renamed' where id = ?", programme.spring);

        assertThat(programme.kept(run)).isEqualTo(before);
        assertThat(before.get(0).name()).isEqualTo("Spring");
        assertThat(programme.requested(programme.office.kept(run, programme.ofSpring(), Breakdown.NONE)))
                .isEqualTo(4);
    }

    /** Somebody asks for an interview while a cohort is being computed: it is in all breakdowns, or in none. */
    @Test
    void areOfOneMoment() throws SQLException {
        Programme programme = new Programme();
        UUID id = programme
                .office
                .runs()
                .start(programme.office.admin(), Set.of(), Optional.of(MARCH))
                .orElseThrow();
        new SubjectSnapshots(
                        Interrupted.before(
                                "insert into report_snapshot",
                                database.dataSource(),
                                () -> programme.asks(programme.members.get(0))),
                        () -> false)
                .keep(programme.office.begun(id), programme.spring);
        programme.office.compute(id);

        for (Breakdown breakdown : Breakdown.values()) {
            CohortReport report = programme.office.kept(id, programme.ofSpring(), breakdown);
            assertThat(programme.requested(report)).as("by %s", breakdown).isEqualTo(4);
            assertThat(report.seekers()).isEqualTo(4);
        }
    }

    /** A node that hangs has what it was about until the database ends its session, which takes longer than people may wait. */
    @Test
    void waitLongerForWhoHasThemThanPeopleDo() throws Exception {
        Programme programme = new Programme();
        UUID id = programme
                .office
                .runs()
                .start(programme.office.admin(), Set.of(), Optional.of(MARCH))
                .orElseThrow();
        WaitingRun run = programme.office.begun(id);
        PGSimpleDataSource impatient = new PGSimpleDataSource();
        impatient.setUrl(database.url());
        impatient.setUser(database.user());
        impatient.setPassword(database.password());
        impatient.setOptions("-c lock_timeout=100ms");
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Connection hanging = database.dataSource().getConnection();
                Statement statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            statement.execute("select from report_subject where run_id = '" + id + "' for update");
            Future<Boolean> kept =
                    another.submit(() -> new SubjectSnapshots(impatient, () -> false).keep(run, programme.spring));
            assertThatThrownBy(() -> kept.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            hanging.rollback();
            assertThat(kept.get(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            another.shutdownNow();
        }
    }

    /** Whom nobody may name any more is named nowhere: what is kept has no column for it. */
    @Test
    void holdNoNameAndNoIdOfAnybody() throws SQLException {
        Programme programme = new Programme();
        programme.office.ran(MARCH);

        String kept = programme.office.answer("""
                select string_agg(x.t, ' ') from (
                    select p::text as t from report_snapshot p
                    union all select s::text from report_subject s
                    union all select (r.*)::text from report_run r) x""");

        assertThat(kept).contains("REQUESTED").doesNotContain("Somebody");
        for (UUID seeker : programme.members) {
            assertThat(kept).doesNotContain(seeker.toString());
        }
    }

    @Test
    void countASeekerWhoMovesWhereTheyWereAtTheTime() throws SQLException {
        Programme programme = new Programme();
        ReportPeriod april = new ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 10));
        UUID before = programme.office.ran(MARCH);
        programme.campus.run(
                "update seeker set cohort_id = ? where id = ?", programme.autumn, programme.members.get(0));
        UUID after = programme.office.ran(april);

        assertThat(programme.seekers(before)).containsExactly(4, 3, 7);
        assertThat(programme.seekers(after)).containsExactly(3, 4, 7);
    }

    @Test
    void ofAnEmptyCohortSayThatNothingHappenedAndOfOneThatItIsOne() throws SQLException {
        Programme programme = new Programme();
        UUID empty = programme.campus.cohort("Empty");
        UUID alone = programme.campus.cohort("Alone");
        programme.campus.seeker(alone, "STUDENT");
        UUID run = programme.office.ran(MARCH);

        CohortReport nobody = programme.office.kept(run, new ReportScope.OfCohort(empty), Breakdown.LEVEL);
        assertThat(nobody.seekers()).isZero();
        assertThat(nobody.values()).isNotEmpty().noneMatch(FigureValue::withheld);
        CohortReport one = programme.office.kept(run, new ReportScope.OfCohort(alone), Breakdown.NONE);
        assertThat(one.seekers()).isEqualTo(1);
        assertThat(one.values()).isNotEmpty().allMatch(FigureValue::withheld);
    }

    @Test
    void areToldByThePresentSmallestGroup() throws SQLException {
        Programme programme = new Programme();
        UUID run = programme.office.ran(MARCH);

        programme.campus.run(
                "update institution set smallest_group = 4 where institution_id = ?", programme.campus.id());

        assertThat(programme
                        .office
                        .kept(run, new ReportScope.OfCohort(programme.autumn), Breakdown.NONE)
                        .values())
                .allMatch(FigureValue::withheld);
        assertThat(programme
                        .office
                        .kept(run, programme.ofSpring(), Breakdown.NONE)
                        .values())
                .anyMatch(value -> !value.withheld());
        assertThat(programme
                        .office
                        .kept(run, new ReportScope.OfInstitution(), Breakdown.NONE)
                        .values())
                .as("less those of spring, it would tell of autumn's three")
                .allMatch(FigureValue::withheld);
    }

    @Test
    void ofADeletedCohortAreShownToNobody() throws SQLException {
        Programme programme = new Programme();
        UUID run = programme.office.ran(MARCH);
        programme.campus.run("update cohort set deleted_at = now() where id = ?", programme.spring);

        assertThat(programme
                        .office
                        .snapshots()
                        .report(programme.office.admin(), run, programme.ofSpring(), Breakdown.NONE))
                .isEmpty();
        assertThat(programme
                        .office
                        .kept(run, new ReportScope.OfInstitution(), Breakdown.NONE)
                        .seekers())
                .isEqualTo(7);
    }

    @Test
    void ofACohortThatIsDeletedWhileTheRunGoesAreNone() throws SQLException {
        Programme programme = new Programme();
        UUID id = programme
                .office
                .runs()
                .start(programme.office.admin(), Set.of(), Optional.of(MARCH))
                .orElseThrow();
        programme.campus.run("update cohort set deleted_at = now() where id = ?", programme.spring);
        programme.office.compute(id);

        assertThat(programme
                        .office
                        .runs()
                        .find(programme.office.admin(), id)
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("DONE");
        assertThat(programme.office.answer(
                        "select count(distinct subject_id) from report_snapshot where run_id = ?", id))
                .isEqualTo("2");
    }

    @Test
    void areReadByOneStatement() throws SQLException {
        Programme programme = new Programme();
        UUID run = programme.office.ran(MARCH);
        StatementCount count = new StatementCount(database.dataSource());
        StoredSnapshots snapshots = programme.office.snapshots(count.dataSource());

        for (Breakdown breakdown : Breakdown.values()) {
            assertThat(snapshots.report(programme.office.admin(), run, programme.ofSpring(), breakdown))
                    .isPresent();
            assertThat(count.taken()).isEqualTo(1);
        }
        snapshots.report(
                programme.office.advisorOf(programme.spring), run, new ReportScope.OfInstitution(), Breakdown.NONE);
        assertThat(count.taken()).isEqualTo(1);
    }

    /** However many seekers there are. */
    @Test
    void areComputedByAStatementForEachBreakdownAndAnotherToKeepIt() throws SQLException {
        Programme programme = new Programme();
        UUID id = programme
                .office
                .runs()
                .start(programme.office.admin(), Set.of(), Optional.of(MARCH))
                .orElseThrow();
        WaitingRun run = programme.office.begun(id);
        StatementCount count = new StatementCount(database.dataSource());

        new SubjectSnapshots(count.dataSource(), () -> false).keep(run, programme.spring);

        int settings = 2;
        int aroundThem = 4;
        assertThat(count.taken()).isEqualTo((2 + settings) * Breakdown.values().length + aroundThem);
    }

    /** Two cohorts, of four and of three, each of whom asked somebody in March. */
    private final class Programme {
        private final Campus campus = new Campus(database.dataSource());
        private final Office office = new Office(campus, NOW);
        private final UUID spring = campus.cohort("Spring");
        private final UUID autumn = campus.cohort("Autumn");
        private final List<UUID> members = new ArrayList<>();

        Programme() {
            for (int i = 0; i < 4; i++) {
                members.add(asked(spring));
            }
            for (int i = 0; i < 3; i++) {
                members.add(asked(autumn));
            }
        }

        private UUID asked(UUID cohort) {
            UUID seeker = campus.seeker(cohort, "STUDENT");
            asks(seeker);
            return seeker;
        }

        private void asks(UUID seeker) {
            campus.thread(
                    seeker,
                    campus.contact(seeker, "Somebody"),
                    "2026-03-02T10:00",
                    "approach",
                    "COLD",
                    "channel",
                    "EMAIL",
                    "state",
                    "REQUESTED",
                    "requested_at",
                    at("2026-03-03T10:00"));
        }

        ReportScope ofSpring() {
            return new ReportScope.OfCohort(spring);
        }

        List<CohortReport> kept(UUID run) {
            List<CohortReport> reports = new ArrayList<>();
            for (Breakdown breakdown : Breakdown.values()) {
                reports.add(office.kept(run, ofSpring(), breakdown));
                reports.add(office.kept(run, new ReportScope.OfCohort(autumn), breakdown));
                reports.add(office.kept(run, new ReportScope.OfInstitution(), breakdown));
            }
            return reports;
        }

        List<Integer> seekers(UUID run) {
            return List.of(
                    office.kept(run, ofSpring(), Breakdown.NONE).seekers(),
                    office.kept(run, new ReportScope.OfCohort(autumn), Breakdown.NONE)
                            .seekers(),
                    office.kept(run, new ReportScope.OfInstitution(), Breakdown.NONE)
                            .seekers());
        }

        long requested(CohortReport report) {
            return report.values().stream()
                    .filter(value -> value.figure().equals("REQUESTED"))
                    .findFirst()
                    .orElseThrow()
                    .numerator()
                    .orElseThrow();
        }
    }
}
