package org.throughline.imports.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.target.Work;

/** Stages rows, a chunk at a time; the checkpoint and what was staged are kept together or not at all. */
@Named("importRowStager")
@Dependent
public class ImportRowStager extends AbstractItemWriter {
    @Inject
    private RunningImports runningImports;

    @Inject
    private JobContext job;

    @Inject
    private ImportData data;

    private boolean shown;

    @Override
    public void open(Serializable checkpoint) {
        shown = checkpoint != null;
    }

    @Override
    public void writeItems(List<Object> items) throws Exception {
        RunningImport running = runningImports.of(job);
        try {
            List<ImportSteps.Checked> rows = items.stream()
                    .map(item -> ((ImportRowCheck.CheckedItem) item).row())
                    .toList();
            long bytes = ((ImportRowCheck.CheckedItem) items.get(items.size() - 1)).bytesRead();
            data.run(running, connection -> stage(connection, running, rows, bytes));
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    private void stage(Connection connection, RunningImport running, List<ImportSteps.Checked> rows, long bytes)
            throws SQLException {
        ImportRuns runs = new ImportRuns(connection);
        runs.goesOn(running.run());
        Work work = running.work(connection);
        // The staging table is lost with the database anyway; whoever goes on looks whether it holds what was staged.
        work.run("set local synchronous_commit = off");
        ImportSteps steps = new ImportSteps(running.target(), work);
        int staged = steps.stage(rows);
        runs.read(running.run(), rows.size(), staged, rows.size() - staged, bytes);
        boolean dryRun = running.run().state() == ImportState.CHECKING;
        if (dryRun && !shown && running.target().previewsEarly()) {
            steps.match();
            ImportFindings.show(connection, running);
            shown = true;
        }
    }
}
