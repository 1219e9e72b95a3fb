package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.throughline.reporting.run.Office.MARCH;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportRun;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.report.ReportRunState;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.figure.Campus;

@DatabaseTest
class StoredReportRunsTest {
    private static final Instant NOW = Campus.moment("2026-04-15T12:00");

    private final Campus campus;
    private final Office office;
    private final UUID spring;
    private final UUID autumn;

    StoredReportRunsTest(TestDatabase database) {
        this.campus = new Campus(database.dataSource());
        this.office = new Office(campus, NOW);
        this.spring = campus.cohort("Spring");
        this.autumn = campus.cohort("Autumn");
        for (int i = 0; i < 4; i++) {
            campus.seeker(spring, "STUDENT");
            campus.seeker(autumn, "STUDENT");
        }
    }

    @Test
    void areAboutTheNightlyPeriodUnlessTold() {
        ReportRun run = found(office.admin(), start(office.admin()));

        assertThat(run.period()).isEqualTo(new ReportPeriod(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 4, 14)));
        assertThat(run.asOf()).isEqualTo(NOW);
        assertThat(run.reason()).isEqualTo(ReportRunReason.ON_DEMAND);
        assertThat(run.state()).isEqualTo(ReportRunState.WAITING);
        assertThat(run.wholeInstitution()).isTrue();
        assertThat(run.cohortsTotal()).isEqualTo(3);
        assertThat(run.inputs().timeZone()).hasToString("Europe/Berlin");
        assertThat(run.inputs().smallestGroup()).isEqualTo(3);
        assertThat(run.inputs().settings())
                .containsEntry("thankWithinHours", 24)
                .hasSize(6);
    }

    @Test
    void tellHowFarTheyHaveCome() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        assertThat(progress(id)).isEqualTo("RUNNING 0/3");

        List<UUID> left = office.left(run);
        assertThat(left.get(0)).as("the institution takes longest").isEqualTo(campus.id());
        new SubjectSnapshots(campus.dataSource(), () -> false).keep(run, left.get(0));
        assertThat(progress(id)).isEqualTo("RUNNING 1/3");
        assertThat(office.<Boolean>book(book -> book.finish(run, NOW))).isFalse();

        office.compute(id);
        assertThat(progress(id)).isEqualTo("DONE 3/3");
        assertThat(found(office.admin(), id).endedAt()).contains(NOW);
    }

    @Test
    void areTheAdvisorsOwnCohortsWhereNoneIsNamed() throws SQLException {
        Viewer advisor = office.advisorOf(spring);
        UUID id = start(advisor);

        office.compute(id);

        assertThat(found(advisor, id).wholeInstitution()).isFalse();
        assertThat(office.snapshots().report(advisor, id, new ReportScope.OfCohort(spring), Breakdown.NONE))
                .isPresent();
        assertThat(office.snapshots().report(advisor, id, new ReportScope.OfInstitution(), Breakdown.NONE))
                .isEmpty();
    }

    @Test
    void areNotForThoseWhoLookAfterNobody() {
        Viewer seeker = office.viewer(campus.account("SEEKER"), Role.SEEKER);
        Viewer idle = office.advisorOf();
        Viewer stranger = new Office(new Campus(campus.dataSource()), NOW).admin();
        UUID id = start(office.admin());

        assertThat(codes(office.runs().start(seeker, Set.of(), Optional.empty())))
                .containsExactly(RefusalCode.NOT_FOUND);
        assertThat(codes(office.runs().start(idle, Set.of(), Optional.empty()))).containsExactly(RefusalCode.NOT_FOUND);
        assertThat(codes(office.runs().start(office.advisorOf(autumn), Set.of(spring), Optional.empty())))
                .containsExactly(RefusalCode.NOT_FOUND);
        assertThat(codes(office.runs().start(stranger, Set.of(spring), Optional.empty())))
                .containsExactly(RefusalCode.NOT_FOUND);
        for (Viewer other : List.of(seeker, idle, stranger)) {
            assertThat(office.runs().find(other, id)).isEmpty();
            assertThat(office.runs().latest(other, 10)).isEmpty();
            assertThat(codes(office.runs().cancel(other, id))).containsExactly(RefusalCode.NOT_FOUND);
        }
        assertThat(office.runs().latest(office.advisorOf(spring), 10))
                .extracting(ReportRun::id)
                .containsExactly(id);
    }

    @Test
    void areNotOfADeletedCohortNorOfTooMany() {
        campus.run("update cohort set deleted_at = now() where id = ?", spring);

        assertThat(codes(office.runs().start(office.admin(), Set.of(spring), Optional.empty())))
                .containsExactly(RefusalCode.NOT_FOUND);
        Set<UUID> many = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> campus.cohort("Cohort " + number))
                .collect(Collectors.toSet());
        assertThat(codes(office.runs().start(office.admin(), many, Optional.empty())))
                .containsExactly(RefusalCode.OUT_OF_RANGE);
        assertThat(codes(office.runs().start(office.advisorOf(many.toArray(UUID[]::new)), Set.of(), Optional.empty())))
                .containsExactly(RefusalCode.OUT_OF_RANGE);
    }

    @Test
    void areNeverTwiceAtWorkOnTheSame() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(12);
        try {
            List<Future<UUID>> asked = IntStream.range(0, 12)
                    .mapToObj(one -> people.submit((Callable<UUID>) () -> {
                        together.await();
                        return office.runs()
                                .start(office.admin(), Set.of(), Optional.of(MARCH))
                                .orElseThrow();
                    }))
                    .toList();
            together.countDown();
            Set<UUID> runs = new HashSet<>();
            for (Future<UUID> one : asked) {
                runs.add(one.get(60, TimeUnit.SECONDS));
            }
            assertThat(runs).hasSize(1);
            assertThat(office.answer("select count(*) from report_subject where institution_id = ?", campus.id()))
                    .isEqualTo("3");
        } finally {
            people.shutdown();
        }
    }

    @Test
    void areAnotherForOtherCohortsOtherDaysAndWhenTheFirstHasEnded() throws SQLException {
        UUID first = start(office.admin(), MARCH);

        assertThat(start(office.admin(), MARCH)).isEqualTo(first);
        assertThat(start(office.admin())).isNotEqualTo(first);
        assertThat(office.runs()
                        .start(office.admin(), Set.of(spring), Optional.of(MARCH))
                        .orElseThrow())
                .isNotEqualTo(first);
        office.compute(first);
        assertThat(start(office.admin(), MARCH)).isNotEqualTo(first);
    }

    @Test
    void goOnWithWhatIsLeftAndComputeNothingTwice() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        SubjectSnapshots snapshots = new SubjectSnapshots(campus.dataSource(), () -> false);
        snapshots.keep(run, campus.id());
        String first = kept(id, campus.id());

        assertThat(snapshots.keep(run, campus.id())).isFalse();
        assertThat(office.left(office.begun(id))).doesNotContain(campus.id()).hasSize(2);
        office.compute(id);

        assertThat(kept(id, campus.id())).isEqualTo(first);
        assertThat(progress(id)).isEqualTo("DONE 3/3");
    }

    /** Two nodes, of which one lost its lease and does not know. */
    @Test
    void areKeptOnceWhereTwoComputeTheSameAtOnce() throws Exception {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tried = nodes.invokeAll(Collections.<Callable<Boolean>>nCopies(
                    4, () -> new SubjectSnapshots(campus.dataSource(), () -> false).keep(run, spring)));
            int kept = 0;
            for (Future<Boolean> one : tried) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
            assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                    .isEqualTo("5");
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void keepNothingOnceTheyAreStopped() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        SubjectSnapshots snapshots = new SubjectSnapshots(campus.dataSource(), () -> false);
        snapshots.keep(run, campus.id());

        assertThat(office.runs().cancel(office.admin(), id).orElseThrow()).isEqualTo(id);

        assertThat(snapshots.keep(run, spring)).isFalse();
        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                .isEqualTo("0");
        assertThat(found(office.admin(), id).state()).isEqualTo(ReportRunState.CANCELLED);
        assertThat(office.<Boolean>book(book -> book.begin(run, NOW))).isFalse();
        assertThat(office.<Boolean>book(book -> book.finish(run, NOW))).isFalse();
        assertThat(codes(office.runs().cancel(office.admin(), id))).containsExactly(RefusalCode.ALREADY_SETTLED);
        assertThat(office.snapshots().report(office.admin(), id, new ReportScope.OfInstitution(), Breakdown.NONE))
                .isEmpty();
    }

    /** Stopped by somebody between the first statement and the last. */
    @Test
    void keepNothingOfACohortThatIsBeingComputedWhenTheyAreStopped() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);

        boolean kept = new SubjectSnapshots(
                        Interrupted.before(
                                "update report_subject",
                                campus.dataSource(),
                                () -> office.runs().cancel(office.admin(), id).orElseThrow()),
                        () -> false)
                .keep(run, spring);

        assertThat(kept).isFalse();
        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                .isEqualTo("0");
    }

    @Test
    void leaveNothingOfACohortWhoseComputationBreaksOff() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        SubjectSnapshots broken = new SubjectSnapshots(
                Interrupted.before("update report_subject", campus.dataSource(), () -> {
                    throw new IllegalStateException("killed");
                }),
                () -> false);

        assertThat(catchThrowable(() -> broken.keep(run, spring))).hasMessageContaining("killed");

        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                .isEqualTo("0");
        assertThat(office.left(run)).contains(spring);
    }

    @Test
    void keepNothingOfACohortThatIsBeingComputedWhenTheServerStops() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        AtomicInteger asked = new AtomicInteger();

        boolean kept = new SubjectSnapshots(campus.dataSource(), () -> asked.incrementAndGet() > 2).keep(run, spring);

        assertThat(kept).isFalse();
        assertThat(asked).as("two statements, no third, and why it broke off").hasValue(4);
        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                .isEqualTo("0");
        assertThat(office.left(run)).contains(spring);
    }

    @Test
    void ofOthersAreNotTheAdvisorsToStop() {
        UUID id = start(office.admin());

        assertThat(codes(office.runs().cancel(office.advisorOf(spring), id))).containsExactly(RefusalCode.NOT_ALLOWED);
        Viewer advisor = office.advisorOf(autumn);
        assertThat(office.runs().cancel(advisor, start(advisor)).refusals()).isEmpty();
    }

    @Test
    void thatFailSaySoAndKeepNothing() throws SQLException {
        UUID id = start(office.admin());
        WaitingRun run = office.begun(id);
        new SubjectSnapshots(campus.dataSource(), () -> false).keep(run, campus.id());

        office.book(book -> book.fail(run, ReportRunFault.NOT_COMPUTED, NOW));

        ReportRun failed = found(office.admin(), id);
        assertThat(failed.state()).isEqualTo(ReportRunState.FAILED);
        assertThat(failed.fault()).contains(ReportRunFault.NOT_COMPUTED);
        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", id))
                .isEqualTo("0");
    }

    private String kept(UUID run, UUID subject) throws SQLException {
        return office.answer(
                "select string_agg(breakdown || xmin, ',' order by breakdown) from report_snapshot where run_id = ? and subject_id = ?",
                run,
                subject);
    }

    private UUID start(Viewer viewer) {
        return office.runs().start(viewer, Set.of(), Optional.empty()).orElseThrow();
    }

    private UUID start(Viewer viewer, ReportPeriod period) {
        return office.runs().start(viewer, Set.of(), Optional.of(period)).orElseThrow();
    }

    private ReportRun found(Viewer viewer, UUID id) {
        return office.runs().find(viewer, id).orElseThrow();
    }

    private String progress(UUID id) {
        ReportRun run = found(office.admin(), id);
        return run.state() + " " + run.cohortsDone() + "/" + run.cohortsTotal();
    }

    private static List<RefusalCode> codes(Outcome<UUID> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
