package org.throughline.imports.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Finds out whom the staged rows are about. An import that goes on in the middle of its merge keeps what it had found out;
 * else it is found out anew, for the data may have changed since the dry run.
 */
@Named("importMatch")
@Dependent
public class ImportMatch extends ImportStep {
    @Override
    protected void run(RunningImport running, Connection connection) throws Exception {
        ImportRuns runs = new ImportRuns(connection);
        ImportRecord now =
                runs.find(running.run().institutionId(), running.run().id()).orElseThrow();
        if (now.phase().filter(phase -> phase == ImportPhase.MERGING).isPresent()) {
            return;
        }
        if (now.phase().filter(phase -> phase == ImportPhase.READING).isPresent()) {
            runs.hasRead(running.run());
        }
        new ImportSteps(running.target(), running.work(connection)).match();
        LateRejections.complete(connection, running);
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from " + running.staging().table())) {
            count.next();
            runs.hasMatched(running.run(), count.getLong(1));
        }
    }
}
