package org.throughline.reporting.run;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.throughline.domain.telemetry.Workload;

/** Tells the keeper that a job has ended, however it did. */
@Named("reportEnd")
@Dependent
public class ReportEnd extends AbstractJobListener {
    @Inject
    private RunKeeper keeper;

    @Inject
    private JobThreads threads;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() {
        threads.ended();
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
        keeper.ended(
                UUID.fromString(job.getProperties().getProperty("run")),
                failed ? Workload.Ending.FAILED : Workload.Ending.DONE);
    }
}
