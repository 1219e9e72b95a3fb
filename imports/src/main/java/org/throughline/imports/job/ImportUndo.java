package org.throughline.imports.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.target.UndoTable;

/** Takes an import back, in one transaction; one that was stopped in its midst is cancelled by it. */
@Named("importUndo")
@Dependent
public class ImportUndo extends ImportStep {
    @Override
    protected void run(RunningImport running, Connection connection) throws Exception {
        ImportRuns runs = new ImportRuns(connection);
        ImportSteps steps = new ImportSteps(running.target(), running.work(connection));
        for (UndoTable table : running.target().undo()) {
            steps.undo(table);
        }
        runs.kept(running.run(), new Undo(running.work(connection)).kept());
        running.staging().drop(connection);
        runs.becomes(running.run(), running.run().cancelled() ? ImportState.CANCELLED : ImportState.UNDONE);
    }
}
