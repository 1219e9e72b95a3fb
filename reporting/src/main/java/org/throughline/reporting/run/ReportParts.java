package org.throughline.reporting.run;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/** Makes a partition of each cohort that a run has not computed yet, and one of the institution. */
@Named("reportParts")
@Dependent
public class ReportParts implements PartitionMapper {
    @Inject
    private DataSource dataSource;

    @Inject
    private ReportSettings settings;

    @Inject
    private JobThreads threads;

    @Inject
    @BatchProperty
    private String institution;

    @Inject
    @BatchProperty
    private String run;

    @Override
    public PartitionPlan mapPartitions() throws Exception {
        threads.begins();
        WaitingRun waiting = new WaitingRun(UUID.fromString(institution), UUID.fromString(run));
        List<UUID> left = Tenant.<List<UUID>, SQLException>call(
                waiting.institution(),
                () -> Transaction.of(dataSource, connection -> new RunBook(connection).left(waiting)));
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(left.size());
        plan.setThreads(Math.max(1, Math.min(left.size(), settings.atOnce())));
        plan.setPartitionProperties(left.stream().map(ReportParts::part).toArray(Properties[]::new));
        return plan;
    }

    private static Properties part(UUID subject) {
        Properties part = new Properties();
        part.setProperty("subject", subject.toString());
        return part;
    }
}
