package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.imports.source.RejectedRow;
import org.throughline.imports.source.RejectedRows;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ImportTargets;

/** What an import hands out as it goes and when it has gone: its progress, and the rows that were not accepted. */
@ApplicationScoped
public class ImportFiles {
    private static final int ROWS_AT_ONCE = 500;

    @Inject
    private ImportData data;

    @Inject
    private ImportTargets targets;

    /** Whether the viewer may see an import of this id: a seeker's own, or, for administrators, the institution's. */
    public boolean sees(Viewer viewer, UUID id) throws SQLException {
        return find(viewer, id).isPresent();
    }

    /** The import as it stands; empty where the viewer sees none of this id. */
    public Optional<Progress> progress(Viewer viewer, UUID id) throws SQLException {
        if (find(viewer, id).isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select i.state in ('CHECKING', 'IMPORTING', 'UNDOING', 'UPLOADING') as goes_on,
                               json_strip_nulls(json_build_object(
                                   'state', i.state, 'phase', i.phase, 'rowsRead', i.rows_read,
                                   'rowsExpected', i.rows_expected, 'rowsMerged', i.rows_merged, 'percent', p.percent,
                                   'rowsPerSecond', p.rows_per_second, 'secondsLeft', p.seconds_left,
                                   'created', i.created_rows, 'updated', i.updated_rows, 'unchanged', i.unchanged_rows,
                                   'rejected', i.rejected_rows, 'duplicates', i.duplicate_rows, 'kept', i.kept_rows,
                                   'fault', i.fault_code))::text as figures
                        from bulk_import i cross join lateral import_progress(i) p
                        where i.institution_id = ? and i.id = ? and i.deleted_at is null""")) {
            query.setObject(1, viewer.institutionId());
            query.setObject(2, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Progress(row.getBoolean("goes_on"), row.getString("figures")))
                        : Optional.empty();
            }
        }
    }

    /**
     * The rejected rows as a file of the format that they came in.
     *
     * @return empty where the viewer sees no such import, or its file was removed
     */
    public Optional<Rejections> rejections(Viewer viewer, UUID id) throws SQLException, IOException {
        Optional<ImportRecord> found = find(viewer, id);
        if (found.isEmpty() || !hasFile(found.get())) {
            return Optional.empty();
        }
        ImportRecord record = found.get();
        try (Spool.LocalFile file = new Spool(data.dataSource()).copy(record.institutionId(), record.id());
                SourceFile source = SourceFile.open(
                        file.path(),
                        record.fileName(),
                        new SourceWish(
                                record.wish().encoding().map(Charset::forName),
                                record.wish().delimiter().map(text -> text.charAt(0))),
                        SourceLimits.STANDARD,
                        targets.of(record.kind())::isHeader)) {
            return Optional.of(new Rejections(record, source.heads()));
        }
    }

    /** Writes the rows, one after the other as they are read. */
    public void write(Rejections rejections, OutputStream out) throws SQLException, IOException {
        try (Connection connection = data.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("""
                    select sheet, line, column_name, code, reason, cells from import_rejection
                    where institution_id = ? and import_id = ? order by sheet, line""")) {
                query.setObject(1, rejections.record().institutionId());
                query.setObject(2, rejections.record().id());
                query.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = query.executeQuery()) {
                    RejectedRows.write(out, rejections.heads(), new Rows(rows));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private Optional<ImportRecord> find(Viewer viewer, UUID id) throws SQLException {
        try (Connection connection = data.dataSource().getConnection()) {
            return new ImportRuns(connection)
                    .find(viewer.institutionId(), id)
                    .filter(record -> record.seekerId()
                            .map(seeker ->
                                    viewer.seekerId().filter(seeker::equals).isPresent())
                            .orElseGet(() -> viewer.roles().contains(Role.ADMIN)));
        }
    }

    private boolean hasFile(ImportRecord record) throws SQLException {
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from import_chunk where institution_id = ? and import_id = ? limit 1")) {
            query.setObject(1, record.institutionId());
            query.setObject(2, record.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * How far an import has come.
     *
     * @param goesOn whether there is more to come
     * @param figures as a JSON object
     */
    public record Progress(boolean goesOn, String figures) {}

    /** The rejected rows of an import. */
    public record Rejections(ImportRecord record, List<TableHead> heads) {
        /** The media type of their file. */
        public String mediaType() {
            return RejectedRows.mediaType(heads);
        }

        /** What their file is called. */
        public String fileName() {
            String name = record.fileName().replaceAll("\\.[A-Za-z]{1,5}$", "");
            return name + "-rejected" + RejectedRows.ending(heads);
        }
    }

    /** Reads rows as they are asked for. */
    private static final class Rows implements Iterator<RejectedRow> {
        private final ResultSet rows;
        private boolean ahead;
        private boolean more;

        private Rows(ResultSet rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!ahead) {
                    more = rows.next();
                    ahead = true;
                }
                return more;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public RejectedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ahead = false;
            try {
                return new RejectedRow(
                        rows.getInt(1),
                        rows.getLong(2),
                        Optional.ofNullable(rows.getString(3)),
                        rows.getString(4),
                        rows.getString(5),
                        Arrays.asList((String[]) rows.getArray(6).getArray()));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
