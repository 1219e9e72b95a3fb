package org.throughline.imports.export;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.throughline.domain.telemetry.Workload;

/** Tells the keeper that a job has ended, however it did. */
@Named("exportEnd")
@Dependent
public class ExportEnd extends AbstractJobListener {
    @Inject
    private ExportKeeper keeper;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() {
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
        keeper.ended(
                UUID.fromString(job.getProperties().getProperty("export")),
                failed ? Workload.Ending.FAILED : Workload.Ending.DONE);
    }
}
