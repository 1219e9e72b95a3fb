package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

class JobThreadsTest {
    private final JobThreads threads = new JobThreads();
    private final CountDownLatch begun = new CountDownLatch(1);

    /** A job, of whose partitions none ever ends. */
    private boolean waitForPartitions() {
        threads.begins();
        begun.countDown();
        try {
            new SynchronousQueue<>().take();
            return false;
        } catch (InterruptedException letGo) {
            Thread.currentThread().interrupt();
            threads.ended();
            return !Thread.currentThread().isInterrupted();
        }
    }

    @Test
    void areLetGoWhenTheServerStopsAndEndUndisturbed() throws Exception {
        ExecutorService batch = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> job = batch.submit(this::waitForPartitions);
            begun.await();

            threads.letGo();

            assertThat(job.get()).isTrue();
        } finally {
            batch.shutdownNow();
        }
    }

    @Test
    void areNotWaitedForWhereThereAreNone() {
        threads.letGo();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
