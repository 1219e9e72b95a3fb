package org.throughline.imports.job;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import org.throughline.domain.shared.Outcome;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

/** Looks at each row by itself. */
@Named("importRowCheck")
@Dependent
public class ImportRowCheck implements ItemProcessor {
    @Inject
    private RunningImports running;

    @Inject
    private JobContext job;

    private TableLayout table;
    private Function<SourceRow, Outcome<StagedRow>> check;

    @Override
    public CheckedItem processItem(Object item) {
        try {
            ImportRowReader.Item read = (ImportRowReader.Item) item;
            if (table != read.table()) {
                table = read.table();
                check = running.of(job).target().checkOf(table);
            }
            return new CheckedItem(new ImportSteps.Checked(table, read.row(), outcome(read.row())), read.bytesRead());
        } catch (RuntimeException failure) {
            running.of(job).failedBy(failure);
            throw failure;
        }
    }

    /** A cell that cannot be taken as it stands is a reason against its row, where its column is imported. */
    private Outcome<StagedRow> outcome(SourceRow row) {
        boolean unfit = row.fault()
                .filter(fault -> fault.column() < table.fields().size()
                        && table.fields().get(fault.column()).isPresent())
                .isPresent();
        return unfit ? Outcome.refused(row.refusal(table.head()).orElseThrow()) : check.apply(row);
    }

    /** A row that was looked at, and how far into the file it reaches. */
    record CheckedItem(ImportSteps.Checked row, long bytesRead) {}
}
