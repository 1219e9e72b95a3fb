package org.throughline.imports.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Merges slices; a slice and its checkpoint are kept together or not at all. */
@Named("importSliceMerger")
@Dependent
public class ImportSliceMerger extends AbstractItemWriter {
    @Inject
    private RunningImports runningImports;

    @Inject
    private JobContext job;

    @Inject
    private ImportData data;

    @Override
    public void writeItems(List<Object> slices) throws Exception {
        RunningImport running = runningImports.of(job);
        try {
            for (Object slice : slices) {
                data.run(connection -> merge(connection, running, (Integer) slice));
            }
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    /** The run is looked at first, and again by the note at the end, which waits for others only for a moment. */
    private static void merge(Connection connection, RunningImport running, int slice) throws SQLException {
        ImportRuns runs = new ImportRuns(connection);
        runs.goesOn(running.run());
        long rows = new ImportSteps(running.target(), running.work(connection)).merge(slice);
        runs.merged(running.run(), rows);
    }
}
