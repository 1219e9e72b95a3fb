package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.account.Argon2Passwords;

class DemoDataTest {
    private static final DemoSize SMALL = new DemoSize(8);
    private static final String OUR_OWN_INSTITUTION =
            "insert into institution (institution_id, slug, name) values (gen_random_uuid(), 'ours', 'Ours')";

    @AutoClose
    private final LoadedDemo demo = LoadedDemo.empty();

    @Test
    void loadsIntoAnEmptyDatabaseAndSaysHowMuch() throws SQLException {
        DemoLoad.Loaded loaded = (DemoLoad.Loaded) demo.load(SMALL, LoadedDemo.TODAY);

        assertThat(loaded.accounts()).isEqualTo(DemoAccounts.ALL);
        assertThat(loaded.summary())
                .isEqualTo(new DemoSummary(
                        2,
                        count("account"),
                        8,
                        count("organization"),
                        count("contact"),
                        count("interview_thread"),
                        count("thread_event"),
                        count("referral")));
    }

    @Test
    void changesNothingWhenTheDemoIsThere() throws SQLException {
        demo.load(SMALL, LoadedDemo.TODAY);
        Map<String, String> before = demo.checksums();

        DemoLoad again = demo.load(new DemoSize(20), LoadedDemo.TODAY.plusDays(1));

        assertThat(again).isEqualTo(new DemoLoad.AlreadyThere(DemoAccounts.ALL));
        assertThat(demo.checksums()).isEqualTo(before);
    }

    @Test
    void refusesADatabaseWithOtherInstitutionsAndLeavesItAlone() throws SQLException {
        demo.execute(OUR_OWN_INSTITUTION);
        Map<String, String> before = demo.checksums();

        DemoLoad refused = demo.load(SMALL, LoadedDemo.TODAY);

        assertThat(refused)
                .isEqualTo(new DemoLoad.Refused(
                        "The demo was not loaded, because this database has institutions that are not the demo's;"
                                + " give it an empty database."));
        assertThat(demo.checksums()).isEqualTo(before);
    }

    @Test
    void refusesADatabaseInWhichADemoHasGrownIntoMore() throws SQLException {
        demo.load(SMALL, LoadedDemo.TODAY);
        demo.execute(OUR_OWN_INSTITUTION);

        assertThat(demo.load(SMALL, LoadedDemo.TODAY)).isInstanceOf(DemoLoad.Refused.class);
    }

    @Test
    void isLoadedOnceByNodesThatStartTogether() throws SQLException {
        List<CompletableFuture<DemoLoad>> nodes = Stream.<CompletableFuture<DemoLoad>>generate(
                        () -> CompletableFuture.supplyAsync(this::loadOnANode))
                .limit(3)
                .toList();

        assertThat(nodes.stream().map(CompletableFuture::join).filter(DemoLoad.Loaded.class::isInstance))
                .hasSize(1);
        assertThat(nodes.stream().map(CompletableFuture::join).filter(DemoLoad.AlreadyThere.class::isInstance))
                .hasSize(2);
        assertThat(count("institution")).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenItFailsHalfWay() throws SQLException {
        demo.execute("alter table referral rename to referral_gone");

        try (Connection connection = demo.connection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DemoData.load(connection, SMALL, new Argon2Passwords(), LoadedDemo.TODAY));
            assertThat(connection.getAutoCommit()).isTrue();
        }

        assertThat(demo.checksums().values()).containsOnly("0:");
    }

    @Test
    void isTheSameForTheSameSizeAndDay() throws SQLException {
        demo.load(SMALL, LoadedDemo.TODAY);

        try (LoadedDemo other = LoadedDemo.empty()) {
            other.load(SMALL, LoadedDemo.TODAY);

            assertThat(other.checksums()).isEqualTo(demo.checksums());
        }
    }

    @Test
    void isAnotherOnAnotherDay() throws SQLException {
        demo.load(SMALL, LoadedDemo.TODAY);

        try (LoadedDemo other = LoadedDemo.empty()) {
            other.load(SMALL, LoadedDemo.TODAY.plusDays(1));

            assertThat(other.checksums()).isNotEqualTo(demo.checksums());
        }
    }

    @Test
    void countsItsDaysInUtc() throws SQLException {
        Clock lateInUtc = Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.ofHours(9));

        DemoData.load(demo.dataSource(), SMALL, new Argon2Passwords(), lateInUtc);

        try (LoadedDemo other = LoadedDemo.empty()) {
            other.load(SMALL, LocalDate.of(2026, 3, 4));
            assertThat(demo.checksums()).isEqualTo(other.checksums());
        }
    }

    @Test
    void sendsTheSameFewStatementsWhateverTheSizeBecauseRowsAreCopied() throws SQLException {
        List<String> forFew = statementsOf(SMALL);

        try (LoadedDemo other = LoadedDemo.empty()) {
            assertThat(statementsOf(new DemoSize(30), other)).isEqualTo(forFew).hasSize(5);
        }
    }

    @Test
    void letsItsAccountsSignInWithThePassword() throws SQLException {
        demo.load(SMALL, LoadedDemo.TODAY);

        List<String> hashes = demo.texts("select distinct password_hash from account");

        assertThat(hashes).hasSize(1);
        assertThat(new Argon2Passwords().matches(DemoAccounts.PASSWORD, hashes.get(0)))
                .isTrue();
    }

    private List<String> statementsOf(DemoSize size) throws SQLException {
        return statementsOf(size, demo);
    }

    private static List<String> statementsOf(DemoSize size, LoadedDemo database) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Connection connection = database.connection()) {
            DemoData.load(
                    RecordingConnection.around(connection, statements), size, new Argon2Passwords(), LoadedDemo.TODAY);
        }
        return statements;
    }

    private DemoLoad loadOnANode() {
        try {
            return demo.load(SMALL, LoadedDemo.TODAY);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int count(String table) throws SQLException {
        return (int) demo.number("select count(*) from " + table);
    }
}
