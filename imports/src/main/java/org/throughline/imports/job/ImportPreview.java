package org.throughline.imports.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import org.throughline.domain.transfer.ImportState;

/** Ends a dry run: shows what an import would do. What was staged stays for the import. */
@Named("importPreview")
@Dependent
public class ImportPreview extends ImportStep {
    @Override
    protected void run(RunningImport running, Connection connection) throws Exception {
        ImportFindings.show(connection, running);
        new ImportRuns(connection).becomes(running.run(), ImportState.CHECKED);
    }
}
