package org.throughline.imports.job;

import java.sql.SQLException;
import java.util.List;
import org.throughline.domain.shared.Outcome;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;
import org.throughline.imports.target.UndoTable;
import org.throughline.imports.target.Work;

/** The steps of an import that are the same for every kind; each is run in a transaction of its own. */
public final class ImportSteps {
    private final ImportTarget target;
    private final Work work;

    public ImportSteps(ImportTarget target, Work work) {
        this.target = target;
        this.work = work;
    }

    /** A row that was looked at by itself. */
    public record Checked(TableLayout table, SourceRow row, Outcome<StagedRow> outcome) {}

    /** Stages what was accepted and notes what was not; returns how many were staged. */
    public int stage(List<Checked> rows) throws SQLException {
        int staged = 0;
        try (StagingCopy copy = new StagingCopy(work.connection(), new Staging(work.staging()), target)) {
            for (Checked row : rows) {
                if (row.outcome() instanceof Outcome.Done<StagedRow> accepted) {
                    copy.add(row.row(), accepted.value());
                    staged++;
                }
            }
            copy.finish();
        }
        new RejectedRows(work.connection(), work.institutionId(), work.importId())
                .add(rows.stream()
                        .filter(row -> row.outcome() instanceof Outcome.Refused<StagedRow>)
                        .map(row -> new RejectedRows.Rejected(
                                row.table().head(), row.row(), row.outcome().refusals()))
                        .toList());
        return staged;
    }

    /** Finds out whom the staged rows are about. */
    public void match() throws SQLException {
        new Staging(work.staging()).analyze(work.connection());
        takeTime();
        target.match(work);
    }

    /** Merges a slice; how many rows it had. */
    public long merge(int slice) throws SQLException {
        takeTime();
        return target.merge(work, slice);
    }

    /** Does what is left when all slices are merged. */
    public void finish() throws SQLException {
        takeTime();
        target.finish(work);
    }

    /** Takes one table back. */
    public void undo(UndoTable table) throws SQLException {
        takeTime();
        new Undo(work).run(table);
    }

    /**
     * Sets are joined and slices sorted, in memory where they are not large, and nobody waits for a single statement. Two
     * processors at most are busy with one, as with the two parts of a merge: others read meanwhile.
     */
    void takeTime() throws SQLException {
        work.run("set local work_mem = '32MB'");
        work.run("set local statement_timeout = 0");
        work.run("set local lock_timeout = 0");
        work.run("set local jit = off");
        work.run("set local max_parallel_workers_per_gather = 1");
    }
}
