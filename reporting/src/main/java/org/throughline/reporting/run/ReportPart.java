package org.throughline.reporting.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/**
 * A partition of a run: one cohort, or the institution. When the server stops, a statement ends, and what was computed of the
 * cohort is thrown away: it is computed when the run goes on.
 */
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

    private volatile boolean stopped;

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public String process() throws Exception {
        WaitingRun waiting = new WaitingRun(UUID.fromString(institution), UUID.fromString(run));
        UUID about = UUID.fromString(subject);
        SubjectSnapshots snapshots = new SubjectSnapshots(dataSource, () -> stopped);
        boolean computed = workers.work(
                        () -> stopped,
                        () -> Tenant.<Boolean, SQLException>call(
                                waiting.institution(), () -> snapshots.keep(waiting, about)))
                .orElse(false);
        return computed ? "COMPUTED" : "NOTHING";
    }
}
