package org.throughline.imports.job;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/**
 * Cuts the merge into parts of as many slices that go side by side where the target allows it: what it does is the
 * database's work, and one connection keeps one processor busy with it. Where there are more than two, one is left to those
 * who read meanwhile; the database may well have fewer or more than this node, so they are few in any case.
 */
@Named("importSlices")
@Dependent
public class ImportSlices implements PartitionMapper {
    private static final int FEWEST_SLICES_A_PART = 2;
    private static final int MOST_PARTS = 2;

    @Inject
    private RunningImports runningImports;

    @Inject
    private JobContext job;

    @Inject
    private ImportData data;

    @Override
    public PartitionPlan mapPartitions() throws Exception {
        RunningImport running = runningImports.of(job);
        try {
            int slices = data.call(connection -> {
                new ImportRuns(connection).beginsMerging(running.run());
                return running.target().slices(running.work(connection));
            });
            return plan(slices, running.target().mergesSideBySide() ? parts(slices) : 1);
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    private static int parts(int slices) {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
        return Math.max(1, Math.min(Math.min(processors, MOST_PARTS), slices / FEWEST_SLICES_A_PART));
    }

    private static PartitionPlan plan(int slices, int partitions) {
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setThreads(partitions);
        Properties[] properties = new Properties[partitions];
        for (int i = 0; i < partitions; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("first", Integer.toString(slices * i / partitions));
            properties[i].setProperty("end", Integer.toString(slices * (i + 1) / partitions));
        }
        plan.setPartitionProperties(properties);
        return plan;
    }
}
