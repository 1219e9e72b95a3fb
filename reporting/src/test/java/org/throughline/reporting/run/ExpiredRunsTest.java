package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reporting.run.Office.MARCH;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.figure.Campus;

@DatabaseTest
class ExpiredRunsTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final TestDatabase database;
    private final Campus campus;
    private final Office office;

    ExpiredRunsTest(TestDatabase database) {
        this.database = database;
        new Campus(database.dataSource()).run("update institution set created_at = '2999-01-01'");
        this.campus = new Campus(database.dataSource());
        this.office = new Office(campus, NOW);
        campus.run("update institution set created_at = '2025-01-01' where institution_id = ?", campus.id());
        campus.cohort("Spring");
    }

    @Test
    void thinsNightlyRunsToTheLastOfEachMonth() throws SQLException {
        for (String night : "2026-02-27 2026-02-28 2026-03-01 2026-03-30 2026-03-31 2026-06-29 2026-06-30".split(" ")) {
            nightly(night);
        }
        campus.run("update report_run set ended_at = queued_at, state = 'DONE'");

        remove();

        assertThat(nights()).isEqualTo("2026-02-28 2026-03-31 2026-06-29 2026-06-30");
        assertThat(
                        office.answer(
                                "select count(*) from report_subject s where not exists (select from report_run r where r.id = s.run_id)"))
                .isEqualTo("0");
    }

    /** They would be taken for missed ones and computed again. */
    @Test
    void keepsTheLatestNightsHoweverLittleIsToBeKept() throws SQLException {
        nightly("2026-06-27");
        nightly("2026-06-28");
        campus.run("update report_run set state = 'DONE'");

        try (Connection connection = database.serving().getConnection()) {
            ExpiredRuns.remove(connection, NOW, 1);
        }

        assertThat(nights()).isEqualTo("2026-06-27 2026-06-28");
    }

    @Test
    void keepsTheLastNightOfAMonthThatIsDone() throws SQLException {
        nightly("2026-02-27");
        campus.run("update report_run set state = 'DONE'");
        nightly("2026-02-28");
        campus.run("update report_run set state = 'CANCELLED' where night = '2026-02-28'");

        remove();

        assertThat(nights()).isEqualTo("2026-02-27");
    }

    @Test
    void removesWhatSomebodyAskedForLongAgo() throws SQLException {
        UUID old = office.ran(MARCH);
        campus.run("update report_run set as_of = '2026-01-01', queued_at = '2026-01-01' where id = ?", old);
        UUID recent = office.ran(MARCH);

        remove();

        assertThat(office.runs().find(office.admin(), old)).isEmpty();
        assertThat(office.runs().find(office.admin(), recent)).isPresent();
        assertThat(office.answer("select count(*) from report_snapshot where run_id = ?", old))
                .isEqualTo("0");
    }

    @Test
    void keepsWhatIsAtWork() throws SQLException {
        nightly("2026-02-27");

        remove();

        assertThat(nights()).isEqualTo("2026-02-27");
    }

    @Test
    void forgetsWhatTheBatchRuntimeNotedOfOldJobs() throws SQLException {
        for (String job : new String[] {"cohort-report", "import"}) {
            campus.run("insert into job_instance (version, jobname, applicationname) values (0, ?, 'a')", job);
        }
        campus.run(
                "insert into job_execution (jobinstanceid, createtime) select jobinstanceid, '2026-06-01' from job_instance");
        campus.run("insert into job_instance (version, jobname, applicationname) values (0, 'cohort-report', 'b')");
        campus.run(
                "insert into job_execution (jobinstanceid, createtime) select jobinstanceid, '2026-06-29' from job_instance where applicationname = 'b'");

        remove();

        assertThat(office.answer(
                        "select string_agg(jobname || applicationname, ' ' order by jobname) from job_instance"))
                .isEqualTo("cohort-reportb importa");
    }

    private void nightly(String night) throws SQLException {
        new NightlyRuns(
                        database.dataSource(),
                        Campus::newId,
                        Clock.fixed(Instant.parse(night + "T06:00:00Z"), ZoneOffset.UTC),
                        Office.SETTINGS)
                .ask();
        campus.run(
                "delete from report_run where night <> ?::date and state = 'WAITING' and queued_at > ?::date",
                night,
                night);
    }

    private void remove() throws SQLException {
        try (Connection connection = database.serving().getConnection()) {
            ExpiredRuns.remove(connection, NOW, 92);
        }
    }

    private String nights() throws SQLException {
        return office.answer(
                "select string_agg(night::text, ' ' order by night) from report_run where institution_id = ?",
                campus.id());
    }
}
