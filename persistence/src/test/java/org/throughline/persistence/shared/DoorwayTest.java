package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outage;
import org.throughline.persistence.testing.TestDatabase;

class DoorwayTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        executor.shutdownNow();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksADatabaseThatIsAwayOnceForAllAndOpensByItself() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Faulty pool = new Faulty(database.dataSource(), "08001");
            Doorway doorway = new Doorway(pool, "tests", executor);
            doorway.getConnection().close();

            pool.isAway = true;
            assertThatThrownBy(doorway::getConnection)
                    .satisfies(refused -> assertThat(Outage.of(refused)).contains(Outage.AWAY));
            long began = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(doorway::getConnection).isInstanceOf(SQLException.class);
            }
            long knocks = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 100 + 2;
            assertThat(pool.asked.get())
                    .as("asked by the one behind the door only")
                    .isLessThan((int) knocks + 3);

            pool.isAway = false;
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            doorway.getConnection().close();
            doorway.close();
        }
    }

    @Test
    void staysOpenWhenOneTransactionAloneHasFailed() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Faulty pool = new Faulty(database.dataSource(), "25P02");
            Doorway doorway = new Doorway(pool, "tests", executor);

            pool.isAway = true;
            assertThatThrownBy(doorway::getConnection).hasMessage("faulty");
            pool.isAway = false;

            doorway.getConnection().close();
        }
    }

    /** A data source that fails when it is told to. */
    private static final class Faulty extends LentConnections {
        private final String state;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean isAway;

        Faulty(DataSource real, String state) {
            super(real);
            this.state = state;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (isAway) {
                throw new SQLException("faulty", state);
            }
            return real().getConnection();
        }
    }
}
