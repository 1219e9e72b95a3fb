package org.throughline.imports.export;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/** The only step of an export's job. Begun again after a crash, it writes the file anew. */
@Named("export")
@Dependent
public class ExportBatchlet extends AbstractBatchlet {
    private static final String NODE = "process " + ProcessHandle.current().pid();

    @Inject
    private DataSource dataSource;

    @Inject
    @BatchProperty
    private String institution;

    @Inject
    @BatchProperty
    private String id;

    @Override
    public String process() throws Exception {
        ExportRun runs = new ExportRun(dataSource);
        UUID institutionId = UUID.fromString(institution);
        UUID exportId = UUID.fromString(id);
        return Tenant.<String, SQLException>call(institutionId, () -> {
            OptionalInt run = runs.begin(institutionId, exportId, NODE);
            return run.isEmpty()
                    ? "NOTHING"
                    : runs.run(institutionId, exportId, run.getAsInt()).name();
        });
    }
}
