package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
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
    void areOneConnectionHoweverManyThereAre() {
        for (int i = 0; i < 20; i++) {
            here.tryTake("lease " + i).orElseThrow();
        }

        assertThat(new NamedSql("select count(distinct pid) " + HOLDERS)
                        .rows(database.dataSource(), Map.of(), row -> row.getLong(1)))
                .containsExactly(1L);
    }
}
