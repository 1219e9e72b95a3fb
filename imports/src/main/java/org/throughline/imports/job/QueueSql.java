package org.throughline.imports.job;

/**
 * How an import is put into the queue. What an earlier run left behind is forgotten, but for what the next one goes on
 * from. Each statement ends with the institution and the id.
 */
final class QueueSql {
    private static final String QUEUED = """
            fault_code = null, fault_message = null, fault_sheet = null, fault_line = null, fault_column = null,
            node = null, execution_id = null, queued_at = now(), started_at = null, finished_at = null,
            kept_rows = 0, version = version + 1
            where institution_id = ? and id = ?""";

    private static final String FIGURES = """
            rows_merged = 0, created_rows = 0, updated_rows = 0, unchanged_rows = 0, duplicate_rows = 0,
            """;

    /** A dry run reads the file anew, for it may be read in another way now. */
    static final String CHECK = """
            update bulk_import set state = 'CHECKING', wanted_format = ?, wanted_encoding = ?, wanted_delimiter = ?,
            wanted_mapping = ?::jsonb, phase = null, rows_expected = null, rows_read = 0, bytes_read = 0, rejected_rows = 0,
            cancel_at = null,
            """ + FIGURES + QUEUED;

    /**
     * An import goes on with the rows that a dry run has staged, and so with what is known of their reading. One that failed
     * while it merged finds out anew whom the rows are about: some are stored by now.
     */
    static final String CONFIRM = """
            update bulk_import set state = 'IMPORTING', phase = case phase when 'MERGING' then 'READ' else phase end,
            cancel_at = null,
            """ + FIGURES + QUEUED;

    /** An undo leaves it known what the import had done. */
    static final String UNDO = """
            update bulk_import set state = 'UNDOING', phase = null, cancel_at = null,
            """ + QUEUED;

    /** The job sees it and stops. */
    static final String STOP =
            "update bulk_import set cancel_at = now(), version = version + 1 where institution_id = ? and id = ?";

    /** Some of it is stored: the job takes that back, and then it is cancelled. */
    static final String STOP_AND_UNDO = """
            update bulk_import set state = 'UNDOING', phase = null, cancel_at = now(),
            """ + QUEUED;

    static final String CANCEL = """
            update bulk_import set state = 'CANCELLED', cancel_at = now(), finished_at = now(), version = version + 1
            where institution_id = ? and id = ?""";

    private QueueSql() {}
}
