package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Leases;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class AdvisoryLeasesTest {
    private static final String HOLDERS = "from pg_locks where locktype = 'advisory' and granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final TestDatabase database;
    private final AdvisoryLeases here;
    private final AdvisoryLeases elsewhere;

    AdvisoryLeasesTest(TestDatabase database) {
        this.database = database;
        this.here = new AdvisoryLeases(database.dataSource());
        this.elsewhere = new AdvisoryLeases(database.dataSource());
    }

    @AfterEach
    void letGo() {
        here.letGo();
        elsewhere.letGo();
    }

    @Test
    void areGivenToOneAtATime() {
        Optional<Leases.Lease> lease = here.tryTake("one");

        assertThat(lease).isPresent();
        assertThat(elsewhere.tryTake("one")).isEmpty();
        assertThat(here.tryTake("one")).as("nor twice on the same node").isEmpty();
        assertThat(elsewhere.tryTake("another")).isPresent();

        lease.orElseThrow().close();
        assertThat(elsewhere.tryTake("one")).isPresent();
    }

    @Test
    void areKeptWhileOthersAreGivenBack() {
        here.tryTake("kept");
        here.tryTake("given back").orElseThrow().close();

        assertThat(elsewhere.tryTake("kept")).isEmpty();
    }

    @Test
    void givenBackTwiceAreNotTakenFromWhoeverHasThemNow() {
        Leases.Lease first = here.tryTake("twice").orElseThrow();
        first.close();
        first.close();
        elsewhere.tryTake("twice").orElseThrow();
        first.close();

        assertThat(here.tryTake("twice")).isEmpty();
    }

    @Test
    void goWithTheirConnection() {
        here.tryTake("lost");
        new NamedSql("select pg_terminate_backend(pid) " + HOLDERS)
                .rows(database.dataSource(), Map.of(), row -> row.getBoolean(1));

        assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> here.tryTake("next"));
        assertThat(here.tryTake("next")).isPresent();
        assertThat(elsewhere.tryTake("lost")).isPresent();
    }

    @Test
    void goWithANodeThatHangsAndStayWithOneThatIsSilentForLessThanThat() {
        Duration silence = Duration.ofSeconds(1);
        AdvisoryLeases hanging = new AdvisoryLeases(database.dataSource(), silence);
        AdvisoryLeases living = new AdvisoryLeases(database.dataSource(), silence);
        hanging.tryTake("of the hanging").orElseThrow();
        living.tryTake("of the living").orElseThrow();

        for (int i = 0; i < 15; i++) {
            LockSupport.parkNanos(silence.toNanos() / 5);
            living.giveSignOfLife();
        }

        assertThat(elsewhere.tryTake("of the living")).isEmpty();
        assertThat(elsewhere.tryTake("of the hanging")).isPresent();
        hanging.giveSignOfLife();
        assertThat(hanging.tryTake("another")).as("it goes on when it is back").isPresent();
        assertThat(hanging.tryTake("of the hanging")).isEmpty();
        hanging.letGo();
        living.letGo();
    }

    @Test
    void areOneConnectionHoweverManyThereAre() {
        for (int i = 0; i < 20; i++) {
            here.tryTake("lease " + i).orElseThrow();
        }

        assertThat(new NamedSql("select count(distinct pid) " + HOLDERS)
                        .rows(database.dataSource(), Map.of(), row -> row.getLong(1)))
                .containsExactly(1L);
    }
}
