package org.throughline.imports.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import org.throughline.domain.transfer.ImportState;

/** Ends an import: what is left to do when all slices are merged, and the counts of what was done. */
@Named("importFinish")
@Dependent
public class ImportFinish extends ImportStep {
    @Override
    protected void run(RunningImport running, Connection connection) throws Exception {
        ImportRuns runs = new ImportRuns(connection);
        new ImportSteps(running.target(), running.work(connection)).finish();
        runs.counts(running.run(), running.target().merged(running.work(connection)));
        running.staging().drop(connection);
        runs.becomes(running.run(), ImportState.IMPORTED);
    }
}
