package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.figure.Campus;

@DatabaseTest
class NightlyRunsTest {
    private final TestDatabase database;
    private final Campus berlin;
    private final Office office;

    NightlyRunsTest(TestDatabase database) {
        this.database = database;
        new Campus(database.dataSource()).run("update institution set created_at = '2999-01-01'");
        this.berlin = new Campus(database.dataSource());
        this.office = new Office(berlin, Instant.EPOCH);
        since("2026-03-01T12:00:00Z");
    }

    private void since(String moment) {
        since(berlin, moment);
    }

    private static void since(Campus campus, String moment) {
        campus.run(
                "update institution set created_at = ? where institution_id = ?",
                Instant.parse(moment).atOffset(ZoneOffset.UTC),
                campus.id());
    }

    @Test
    void areAskedForOnceANight() throws SQLException {
        assertThat(ask("2026-03-02T01:59:00Z")).isZero();
        assertThat(ask("2026-03-02T02:00:10Z")).isEqualTo(1);
        assertThat(ask("2026-03-02T02:00:40Z")).isZero();
        assertThat(runs()).isEqualTo("2026-03-02 2026-02-02 2026-03-01 02:00");
    }

    @Test
    void wereNotMissedBeforeTheFirst() throws SQLException {
        since("2026-02-20T12:00:00Z");

        assertThat(ask("2026-03-02T06:00:00Z")).isEqualTo(1);
        assertThat(ask("2026-03-02T06:00:30Z")).isZero();
        assertThat(ask("2026-03-03T06:00:00Z")).isEqualTo(1);
    }

    @Test
    void bringWithTheFirstThePeriodsBeforeItAsFarAsThereWasAnInstitution() throws SQLException {
        since("2026-01-01T12:00:00Z");

        assertThat(ask("2026-03-02T06:00:00Z")).isEqualTo(3);
        assertThat(runs())
                .isEqualTo(
                        "2025-12-08 2026-01-04 02:00, 2026-01-05 2026-02-01 02:00, 2026-03-02 2026-02-02 2026-03-01 02:00");
        assertThat(ask("2026-03-02T06:00:30Z")).isZero();
        assertThat(ask("2026-03-03T06:00:00Z")).isEqualTo(1);
    }

    @Test
    void comeInEachInstitutionsOwnNight() throws SQLException {
        Campus west = new Campus(database.dataSource());
        west.run("update institution set time_zone = 'America/Los_Angeles' where institution_id = ?", west.id());
        since(west, "2026-03-01T12:00:00Z");

        assertThat(ask("2026-03-02T02:30:00Z")).isEqualTo(1);
        assertThat(ask("2026-03-02T11:30:00Z")).isEqualTo(1);
    }

    @Test
    void thatWereMissedAreMadeUpForEachAtItsOwnMoment() throws SQLException {
        since("2026-02-20T12:00:00Z");

        assertThat(ask("2026-03-02T06:00:00Z")).isEqualTo(1);
        assertThat(ask("2026-03-30T06:00:00Z")).isEqualTo(7);
        assertThat(runs())
                .contains("2026-03-24 2026-02-24 2026-03-23 02:00, ")
                .endsWith(", 2026-03-29 2026-03-01 2026-03-28 01:00, 2026-03-30 2026-03-02 2026-03-29 01:00");
    }

    @Test
    void areNeitherRepeatedNorPiledUpByClocksThatJump() throws SQLException {
        ask("2026-03-02T06:00:00Z");
        ask("2026-03-03T06:00:00Z");

        assertThat(ask("2026-03-02T06:00:00Z")).isZero();
        assertThat(ask("2027-03-02T06:00:00Z")).isEqualTo(7);
        assertThat(ask("2026-03-04T06:00:00Z")).isEqualTo(1);
    }

    @Test
    void areAskedForByOneOfManyNodes() throws Exception {
        ask("2026-03-01T13:00:00Z");
        ask("2026-03-02T06:00:00Z");

        assertThat(askOfManyNodes("2026-03-04T06:00:00Z")).isEqualTo(2);
    }

    @Test
    void areAskedForByOneOfManyNodesWithAllThatComesWithTheFirst() throws Exception {
        since("2025-01-01T12:00:00Z");

        assertThat(askOfManyNodes("2026-03-02T06:00:00Z")).isEqualTo(1 + Nights.PERIODS_BEFORE);
    }

    @Test
    void waitForOneOnDemandOverTheSameDays() throws SQLException {
        Office now = new Office(berlin, Instant.parse("2026-03-02T01:00:00Z"));
        UUID run = now.runs().start(now.admin(), Set.of(), Optional.empty()).orElseThrow();

        assertThat(ask("2026-03-02T02:00:10Z")).isZero();
        now.compute(run);
        assertThat(ask("2026-03-02T02:00:40Z")).isEqualTo(1);
    }

    @Test
    void bringThePeriodsBeforeOnlyTogetherWithTheFirst() throws SQLException {
        since("2025-01-01T12:00:00Z");
        Office now = new Office(berlin, Instant.parse("2026-03-02T01:00:00Z"));
        UUID run = now.runs().start(now.admin(), Set.of(), Optional.empty()).orElseThrow();

        assertThat(ask("2026-03-02T02:00:10Z")).isZero();
        now.compute(run);
        assertThat(ask("2026-03-02T02:00:40Z")).isEqualTo(1 + Nights.PERIODS_BEFORE);
    }

    @Test
    void areNotAskedForWhereTheyAreOff() throws SQLException {
        ReportSettings off = new ReportSettings(OptionalInt.empty(), 28, 92, 2);

        assertThat(new NightlyRuns(database.serving(), Campus::newId, at("2026-03-04T06:00:00Z"), off).ask())
                .isZero();
    }

    @Test
    void areNotLostByAZoneThatNobodyKnows() throws SQLException {
        Campus nowhere = new Campus(database.dataSource());
        nowhere.run("update institution set time_zone = 'Moon/Tycho' where institution_id = ?", nowhere.id());
        since(nowhere, "2026-03-01T12:00:00Z");

        assertThat(ask("2026-03-02T06:00:00Z")).isEqualTo(1);
    }

    private int askOfManyNodes(String moment) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> asked = nodes.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(node -> () -> ask(moment))
                    .toList());
            int all = 0;
            for (Future<Integer> one : asked) {
                all += one.get();
            }
            return all;
        } finally {
            nodes.shutdown();
        }
    }

    private int ask(String moment) throws SQLException {
        return new NightlyRuns(database.serving(), Campus::newId, at(moment), Office.SETTINGS).ask();
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    /** Night, period and moment of each. */
    private String runs() throws SQLException {
        return office.answer("""
                select string_agg(
                    concat_ws(' ', night, period_from, period_to, to_char(as_of at time zone 'UTC', 'HH24:MI')), ', ' order by as_of)
                from report_run where institution_id = ?""", berlin.id());
    }
}
