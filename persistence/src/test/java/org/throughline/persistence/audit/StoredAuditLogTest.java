package org.throughline.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AskedFrom;
import org.throughline.domain.audit.AuditBook;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.audit.AuditSearch;
import org.throughline.domain.audit.KeptEntry;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.shared.TestClock;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredAuditLogTest {
    private TestUnit unit;
    private TestDatabase database;
    private Viewer viewer;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(database);
        viewer = new TestPeople(database).seeker();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void anEntryIsThereExactlyWhenItsChangeIs() {
        UUID subject = UUID.randomUUID();
        unit.run(entityManager -> {
            log(entityManager).withTheChange(entry(AuditKind.CHANGE, "addResource", Optional.of(subject)));
        });
        assertThat(entries()).containsExactly("CHANGE addResource " + subject + " null");

        assertThatThrownBy(() -> unit.run(entityManager -> {
                    log(entityManager).withTheChange(entry(AuditKind.CHANGE, "deleteResource", Optional.empty()));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessageContaining("taken back");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aRefusalIsKeptByItself() {
        new StoredAuditLog(database.servingTheFirst(), new TimeOrderedIds(), Clock.systemUTC())
                .atOnce(entry(AuditKind.REFUSAL, "addResource", Optional.empty()));
        assertThat(entries()).containsExactly("REFUSAL addResource null null");
    }

    @Test
    void tellsFromWhereItWasAskedAndNothingOfThatStays() {
        AuditLog log = node(new TestClock(NOW), database.serving());
        AskedFrom.Stay stay = AskedFrom.enter("192.0.2.1");
        try {
            log.atOnce(entry(AuditKind.EXPORT, "here", Optional.empty()));
            log.onceAnHour(entry(AuditKind.LOOK, "here", Optional.empty()));
            unit.run(entityManager ->
                    log(entityManager).withTheChange(entry(AuditKind.CHANGE, "here", Optional.empty())));
        } finally {
            stay.leave();
        }
        log.atOnce(entry(AuditKind.EXPORT, "there", Optional.empty()));

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "EXPORT here null 192.0.2.1",
                        "LOOK here null 192.0.2.1",
                        "CHANGE here null 192.0.2.1",
                        "EXPORT there null null");
    }

    @Test
    void aLookIsKeptOnceAnHourAndCostsNothingMore() {
        TestClock clock = new TestClock(NOW);
        StatementCount statements = new StatementCount(database.serving());
        AuditLog here = node(clock, statements.dataSource());
        AuditLog there = node(clock, database.serving());
        AuditEntry look = entry(AuditKind.LOOK, "attention", Optional.empty());

        here.onceAnHour(look);
        assertThat(statements.taken()).isPositive();
        here.onceAnHour(look);
        assertThat(statements.taken()).isZero();
        there.onceAnHour(look);
        assertThat(entries()).containsExactly("LOOK attention null null");

        Viewer other = new TestPeople(database).account(viewer.institutionId(), "b@example.org", "x", Role.ADMIN);
        here.onceAnHour(AuditEntry.of(other, AuditKind.LOOK, "attention"));
        here.onceAnHour(entry(AuditKind.LOOK, "trend", Optional.empty()));
        here.onceAnHour(entry(AuditKind.LOOK, "trend", Optional.of(UUID.randomUUID())));
        assertThat(entries()).hasSize(4);

        clock.pass(Duration.ofHours(1));
        here.onceAnHour(look);
        assertThat(entries()).hasSize(5);
    }

    @Test
    void whoServesCanOnlyAddAndRead() throws SQLException {
        node(new TestClock(NOW), database.serving()).atOnce(entry(AuditKind.CHANGE, "addResource", Optional.empty()));
        Tenant.run(viewer.institutionId(), () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String way : List.of(
                        "update audit_entry set what = 'nothing'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "set app.keeper = 'on'; delete from audit_entry",
                        "alter table audit_entry no force row level security",
                        "drop policy deleted_when_old on audit_entry",
                        "merge into audit_entry e using (select 1) on true when matched then delete")) {
                    assertThatThrownBy(() -> statement.execute(way))
                            .as(way)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
                }
            }
        });
        assertThat(entries()).containsExactly("CHANGE addResource null null");
    }

    @Test
    void noWordsOfPeopleFitIn() {
        AuditLog log = node(new TestClock(NOW), database.serving());
        for (String words : List.of("Ada Example", "ada@example.org", "add resource", "")) {
            assertThatThrownBy(() -> log.atOnce(entry(AuditKind.CHANGE, words, Optional.empty())))
                    .as(words)
                    .hasMessageContaining("audit_entry_what_check");
        }
        AskedFrom.Stay stay = AskedFrom.enter("ada@example.org");
        try {
            assertThatThrownBy(() -> log.atOnce(entry(AuditKind.CHANGE, "addResource", Optional.empty())))
                    .hasMessageContaining("audit_entry_address_check");
        } finally {
            stay.leave();
        }
        assertThat(entries()).isEmpty();
    }

    /** Where the owner serves, rights do not hold it; the policies do. */
    @Test
    void anOwnerWhoServesCannotByAccidentEither() throws SQLException {
        kept("old", Duration.ofDays(900), Clock.systemUTC().instant());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        execute format('set role %I', (select tableowner from pg_tables where tablename = 'audit_entry'));
                    end $$""");
            statement.execute("begin; call enter_institution('" + viewer.institutionId() + "')");
            assertThat(statement.executeUpdate("update audit_entry set what = 'nothing'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from audit_entry")).isZero();
            assertThat(statement.executeUpdate("update institution set name = 'Ours'"))
                    .as("what else there is")
                    .isEqualTo(1);
            statement.execute("rollback; reset role");
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void oldEntriesGoInEveryInstitutionAndNoneThatIsYoung() {
        Instant now = Clock.systemUTC().instant();
        kept("ancient", Duration.ofDays(731), now);
        kept("older", Duration.ofDays(732), now);
        kept("old", Duration.ofDays(40), now);
        kept("young", Duration.ofDays(29), now);
        Viewer ours = viewer;
        TestPeople people = new TestPeople(database);
        viewer = people.seeker(people.institution("elsewhere"), "b@example.org", "x");
        kept("elsewhere", Duration.ofDays(800), now);

        assertThat(OldEntries.remove(database.serving(), 730, 1)).isEqualTo(3);
        assertThat(entries()).isEmpty();
        viewer = ours;
        assertThat(entries()).containsExactlyInAnyOrder("CHANGE old null null", "CHANGE young null null");
        assertThat(OldEntries.remove(database.serving(), 1, 100)).isEqualTo(1);
        assertThat(OldEntries.remove(database.serving(), -900, 100)).isZero();
        assertThat(OldEntries.remove(database.serving(), Integer.MAX_VALUE, 100))
                .isZero();
        assertThat(entries()).containsExactly("CHANGE young null null");
    }

    @Test
    void theBookIsReadPageByPageLatestFirst() {
        UUID subject = UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            kept("step" + "abcde".charAt(i - 1), Duration.ofMinutes(i / 2 * 2), NOW);
        }
        node(new TestClock(NOW.plusSeconds(60)), database.serving())
                .atOnce(entry(AuditKind.EXPORT, "report.csv", Optional.of(subject)));

        assertThat(whats(search(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .hasSize(6)
                .startsWith("report.csv", "stepa")
                .doesNotHaveDuplicates();
        assertThat(whats(search(
                        Set.of(AuditKind.EXPORT, AuditKind.LOOK),
                        Optional.of(viewer.accountId()),
                        Optional.of(subject),
                        Optional.of(NOW),
                        Optional.of(NOW.plusSeconds(61)))))
                .containsExactly("report.csv");
        assertThat(whats(search(
                        Set.of(),
                        Optional.of(UUID.randomUUID()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .isEmpty();
        assertThat(whats(search(Set.of(), Optional.empty(), Optional.empty(), Optional.of(NOW), Optional.of(NOW))))
                .isEmpty();
    }

    private static AuditSearch search(
            Set<AuditKind> kinds,
            Optional<UUID> account,
            Optional<UUID> subject,
            Optional<Instant> from,
            Optional<Instant> until) {
        return new AuditSearch(kinds, account, subject, from, until);
    }

    private List<String> whats(AuditSearch search) {
        AuditBook book = new StoredAuditBook(database.serving(), 2);
        List<String> whats = new ArrayList<>();
        List<KeptEntry> page = book.page(viewer.institutionId(), search, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(entry -> whats.add(entry.what()));
            page = book.page(viewer.institutionId(), search, Optional.of(page.get(page.size() - 1)));
        }
        return whats;
    }

    private void kept(String what, Duration age, Instant now) {
        node(new TestClock(now.minus(age)), database.serving()).atOnce(entry(AuditKind.CHANGE, what, Optional.empty()));
    }

    private static AuditLog node(Clock clock, DataSource dataSource) {
        return new StoredAuditLog(dataSource, new TimeOrderedIds(), clock);
    }

    private static AuditLog log(jakarta.persistence.EntityManager entityManager) {
        return new StoredAuditLog(entityManager, new TimeOrderedIds(), Clock.systemUTC());
    }

    private AuditEntry entry(AuditKind kind, String what, Optional<UUID> subject) {
        return AuditEntry.of(viewer, kind, what, subject);
    }

    private List<String> entries() {
        return new NamedSql("select * from audit_entry where institution_id = :institution order by id")
                .rows(
                        database.dataSource(),
                        Map.of("institution", viewer.institutionId()),
                        row -> row.getString("kind") + " " + row.getString("what") + " " + row.getString("subject_id")
                                + " " + row.getString("address"));
    }
}
