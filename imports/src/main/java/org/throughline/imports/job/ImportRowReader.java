package org.throughline.imports.job;

import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceRows;
import org.throughline.imports.target.TableLayout;

/**
 * Gives the rows of the file, table by table. The checkpoint is how many it gave. Where the staging table does not hold
 * what was staged, because the database fell, or because nothing was read yet, it begins at the first row; where all rows
 * are staged already, as after a dry run, it gives none.
 */
@Named("importRowReader")
@Dependent
public class ImportRowReader implements ItemReader {
    @Inject
    private RunningImports runningImports;

    @Inject
    private JobContext job;

    @Inject
    private ImportData data;

    private RunningImport running;
    private Iterator<TableLayout> tables;
    private TableLayout table;
    private SourceRows rows;
    private long given;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        running = runningImports.of(job);
        try {
            if (data.call(running, connection -> isRead(connection, running))) {
                return;
            }
            boolean goesOn = checkpoint != null
                    && data.call(running, connection -> holdsWhatWasStaged(connection, (Long) checkpoint));
            tables = running.tables().iterator();
            if (goesOn) {
                skip((Long) checkpoint);
            } else {
                data.run(running, this::beginAnew);
            }
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    /** Whether all rows are staged, and the staging table holds them still. */
    static boolean isRead(Connection connection, RunningImport running) throws SQLException {
        ImportRecord run = running.run();
        Optional<ImportPhase> phase = run.phase().filter(reached -> reached != ImportPhase.READING);
        return phase.isPresent() && running.staging().holds(connection, run.stagedRows());
    }

    private boolean holdsWhatWasStaged(Connection connection, long rowsGiven) throws SQLException {
        ImportRecord run = running.run();
        return run.rowsRead() == rowsGiven && running.staging().holds(connection, run.stagedRows());
    }

    private void beginAnew(Connection connection) throws SQLException, IOException {
        ImportRecord run = running.run();
        ImportColumns.note(
                connection, run.institutionId(), run.id(), running.source().heads(), running.layout());
        running.staging().create(connection, running.target());
        new ImportRuns(connection).beginsReading(running.run());
        ImportFindings.forget(connection, running.run());
    }

    @Override
    public Item readItem() throws Exception {
        try {
            return tables == null ? null : next();
        } catch (Exception | Error failure) {
            running.failedBy(failure);
            throw failure;
        }
    }

    private Item next() throws IOException, SQLException {
        while (rows == null || !rows.hasNext()) {
            if (!tables.hasNext()) {
                return null;
            }
            closeRows();
            table = tables.next();
            rows = running.source().rows(table.head());
        }
        given++;
        return new Item(table, rows.next(), rows.bytesRead());
    }

    private void skip(long count) throws IOException, SQLException {
        while (given < count && next() != null) {
            // Rows that were staged before.
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return given;
    }

    @Override
    public void close() throws IOException {
        closeRows();
    }

    private void closeRows() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }

    /** A row with its table, and how far into the file it reaches. */
    record Item(TableLayout table, SourceRow row, long bytesRead) {}
}
