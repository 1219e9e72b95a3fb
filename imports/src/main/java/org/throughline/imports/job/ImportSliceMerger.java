package org.throughline.imports.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.throughline.imports.target.Work;

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
                data.run(running, connection -> merge(connection, running, (Integer) slice));
            }
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    /**
     * The run is looked at first, and again by the note at the end, which waits for others only for a moment. A slice need not
     * be on the disk before the next: what a crash takes, it takes from the end, and the checkpoint with it. The import's end
     * is waited for.
     */
    private static void merge(Connection connection, RunningImport running, int slice) throws SQLException {
        ImportRuns runs = new ImportRuns(connection);
        runs.goesOn(running.run());
        Work work = running.work(connection);
        work.run("set local synchronous_commit = off");
        long rows = new ImportSteps(running.target(), work).merge(slice);
        runs.merged(running.run(), rows);
    }
}
