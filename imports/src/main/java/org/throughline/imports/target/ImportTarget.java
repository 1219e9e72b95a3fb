package org.throughline.imports.target;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;

/**
 * What one kind of import makes of the rows of a file. A job goes through: {@link #layout}; {@link #check} of every row,
 * those accepted being staged by COPY; {@link #match}; then for a dry run {@link #preview}, or for an import
 * {@link #merge} slice by slice and {@link #finish}. Each step runs in a transaction of its own and may run again after a
 * crash: the staged rows are then as they were before the step.
 *
 * <p>An implementation holds no state; CDI finds it by its kind.
 */
public interface ImportTarget {
    /** Which kind. */
    ImportKind kind();

    /** The names of its formats, which somebody can wish for. */
    Set<String> formats();

    /** What a column can be, in an order that people find sensible: what {@link #layout} may say, and take as a wish. */
    List<ImportField> fields();

    /**
     * Whether these cells name the columns of one of its formats. Of a table's first lines the first such one is its header,
     * for programs put notes before it; without one, it is the first line with at least two cells.
     */
    boolean isHeader(List<String> cells);

    /**
     * What the file's tables are taken for, in the order in which they are read; tables that are left out are not read.
     *
     * @throws org.throughline.imports.FileRefused when it is none of the formats of this kind
     */
    Layout layout(List<TableHead> tables, ImportWish wish);

    /** The columns of the staging table beside those that every staging table has, see {@link Work#staging()}. */
    List<StagedColumn> columns();

    /** What is staged of a row, or every reason against it; a reason's path begins with the column's name in the file. */
    Outcome<StagedRow> check(TableLayout table, SourceRow row);

    /** The same check made ready for all rows of one table. */
    default Function<SourceRow, Outcome<StagedRow>> checkOf(TableLayout table) {
        return row -> check(table, row);
    }

    /**
     * Whether rows are staged with their cells as they stand in the file, because some can be rejected only when all are
     * there (a reference to a row that is missing), by {@link Work#reject}.
     */
    default boolean rejectsLate() {
        return false;
    }

    /**
     * Whether {@link #match} makes sense of the first rows while others are still being read, so that a person sees what the
     * dry run finds while it goes. Not where a row can refer to a later one.
     */
    default boolean previewsEarly() {
        return false;
    }

    /** Finds out, for all staged rows, whom they are about; it may have been done before for some. May reject some. */
    void match(Work work) throws SQLException;

    /** What an import would do, after {@link #match}: a number for each verdict. */
    Counts counts(Work work) throws SQLException;

    /**
     * The first rows of each verdict but rejected ones, after {@link #match} or, while the file is still being read, of
     * what is staged so far.
     */
    List<Preview> preview(Work work, int most) throws SQLException;

    /** Into how many slices the merge is cut, a few thousand rows each; at least one. */
    int slices(Work work) throws SQLException;

    /** Merges one slice, counted from 0. Notes each row created or changed, see {@link UndoTable}; returns the rows done. */
    long merge(Work work, int slice) throws SQLException;

    /** Whether slices may be merged at the same time; they are of rows that do not refer to each other. */
    default boolean mergesSideBySide() {
        return false;
    }

    /** What is left when all slices are merged: possible duplicates, say. */
    default void finish(Work work) throws SQLException {}

    /** The counts of an import that has been merged. */
    Counts merged(Work work) throws SQLException;

    /** The tables that the import writes, the referring ones before those they refer to. */
    List<UndoTable> undo();
}
