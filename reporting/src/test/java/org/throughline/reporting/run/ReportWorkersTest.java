package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportWorkersTest {
    @Test
    void areNeverMoreThanAreAllowed() throws Exception {
        ReportWorkers workers = new ReportWorkers(new ReportSettings(OptionalInt.empty(), 28, 92, 2));
        AtomicInteger working = new AtomicInteger();
        ExecutorService partitions = Executors.newFixedThreadPool(8);
        try {
            for (Future<Optional<Integer>> most : partitions.invokeAll(Collections.<Callable<Optional<Integer>>>nCopies(
                    40,
                    () -> workers.work(() -> false, () -> {
                        int now = working.incrementAndGet();
                        Thread.sleep(2);
                        working.decrementAndGet();
                        return now;
                    })))) {
                assertThat(most.get().orElseThrow()).isLessThanOrEqualTo(2);
            }
        } finally {
            partitions.shutdown();
        }
    }

    @Test
    void areFreeAgainAfterAFailure() throws Exception {
        ReportWorkers workers = new ReportWorkers(new ReportSettings(OptionalInt.empty(), 28, 92, 1));
        for (int i = 0; i < 3; i++) {
            try {
                workers.work(() -> false, () -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("broken");
            }
        }
        assertThat(workers.work(() -> false, () -> 1)).contains(1);
    }

    @Test
    void neitherWaitNorWorkOnceTheyAreStopped() throws Exception {
        ReportWorkers workers = new ReportWorkers(new ReportSettings(OptionalInt.empty(), 28, 92, 1));

        assertThat(workers.work(() -> false, () -> workers.work(() -> true, () -> "waited for a place")))
                .contains(Optional.empty());
        assertThat(workers.work(() -> true, () -> "worked")).isEmpty();
        assertThat(workers.work(() -> false, () -> "free")).contains("free");
    }
}
