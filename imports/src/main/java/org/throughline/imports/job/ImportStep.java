package org.throughline.imports.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.sql.Connection;

/** A step of an import that is one transaction. */
abstract class ImportStep extends AbstractBatchlet {
    @Inject
    private RunningImports runningImports;

    @Inject
    private JobContext job;

    @Inject
    private ImportData data;

    @Override
    public final String process() throws Exception {
        RunningImport running = runningImports.of(job);
        try {
            data.run(running, connection -> {
                new ImportRuns(connection).goesOn(running.run());
                new ImportSteps(running.target(), running.work(connection)).takeTime();
                run(running, connection);
            });
            return "COMPLETED";
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    /** Does the step in the transaction of the connection. */
    protected abstract void run(RunningImport running, Connection connection) throws Exception;
}
