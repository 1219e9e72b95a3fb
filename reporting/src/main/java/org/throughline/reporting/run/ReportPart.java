package org.throughline.reporting.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import javax.sql.DataSource;

/** A partition of a run: one cohort, or the institution. */
@Named("reportPart")
@Dependent
public class ReportPart extends AbstractBatchlet {
    @Inject
    private DataSource dataSource;

    @Inject
    private ReportWorkers workers;

    @Inject
    @BatchProperty
    private String institution;

    @Inject
    @BatchProperty
    private String run;

    @Inject
    @BatchProperty
    private String subject;

    @Override
    public String process() throws Exception {
        WaitingRun waiting = new WaitingRun(UUID.fromString(institution), UUID.fromString(run));
        UUID about = UUID.fromString(subject);
        return workers.work(() -> new SubjectSnapshots(dataSource).keep(waiting, about)) ? "COMPUTED" : "NOTHING";
    }
}
