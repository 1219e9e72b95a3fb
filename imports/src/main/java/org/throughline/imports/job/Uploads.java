package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.ImportTargets;

/** Files on their way in, until it is known what they are. None of it is part of a transaction of the container. */
@ApplicationScoped
public class Uploads {
    private static final String OF_VIEWER = """
            institution_id = ? and id = ? and account_id = ? and deleted_at is null""";

    @Inject
    private ImportData data;

    @Inject
    private ImportTargets targets;

    @Inject
    private Ids ids;

    @Inject
    private AuditLog audit;

    @Inject
    @ConfigProperty(name = "throughline.imports.largest-file", defaultValue = "1073741824")
    private long largestFile;

    @Inject
    @ConfigProperty(name = "throughline.imports.keep-days", defaultValue = "30")
    private int keepDays;

    @Inject
    @ConfigProperty(name = "throughline.imports.megabytes-per-day", defaultValue = "4096")
    private int megabytesPerDay;

    /** The largest file that is taken, in bytes. */
    public long largestFile() {
        return largestFile;
    }

    /** Whether the viewer may import such a thing at all. */
    public static boolean allows(Viewer viewer, ImportKind kind) {
        return kind.isOfOneSeeker()
                ? viewer.seekerId().isPresent()
                : viewer.roles().contains(Role.ADMIN);
    }

    /**
     * Begins an upload.
     *
     * @param bytes how large the file will be, where that is known
     * @throws QuotaUsedUp when the account has sent too much in the last 24 hours, or would with this file
     */
    public UUID begin(Viewer viewer, ImportKind kind, String fileName, OptionalLong bytes) throws SQLException {
        UUID id = ids.next();
        if (sent(viewer) + bytes.orElse(0) > (long) megabytesPerDay << 20) {
            throw new QuotaUsedUp();
        }
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into bulk_import
                            (institution_id, id, account_id, seeker_id, kind, state, file_name, bytes, expires_at)
                        values (?, ?, ?, ?, ?, 'UPLOADING', ?, ?, now() + make_interval(days => ?))""")) {
            insert.setObject(1, viewer.institutionId());
            insert.setObject(2, id);
            insert.setObject(3, viewer.accountId());
            insert.setObject(4, kind.isOfOneSeeker() ? viewer.seekerId().orElseThrow() : null);
            insert.setString(5, kind.name());
            insert.setString(6, fileName);
            insert.setObject(7, bytes.isPresent() ? bytes.getAsLong() : null);
            insert.setInt(8, keepDays);
            insert.executeUpdate();
        }
        return id;
    }

    /** How much the viewer's account has sent in the last 24 hours, or said that it would, in bytes. */
    private long sent(Viewer viewer) throws SQLException {
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement sum = connection.prepareStatement("""
                        select coalesce(sum(greatest(received, coalesce(bytes, 0))), 0)
                        from bulk_import
                        where institution_id = ? and account_id = ? and deleted_at is null
                            and created_at > now() - interval '24 hours'""")) {
            sum.setObject(1, viewer.institutionId());
            sum.setObject(2, viewer.accountId());
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How far an upload has come; empty where the viewer has none of this id. */
    public Optional<Upload> find(Viewer viewer, UUID id) throws SQLException {
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select state, kind, file_name, received, bytes from bulk_import where " + OF_VIEWER)) {
            bind(find, 1, viewer, id);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Long bytes = row.getObject("bytes", Long.class);
                return Optional.of(new Upload(
                        id,
                        ImportState.valueOf(row.getString("state")),
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getLong("received"),
                        bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes)));
            }
        }
    }

    /**
     * Appends to a file; returns its size now.
     *
     * @throws Spool.OffsetDiffers when the file does not end at the offset
     * @throws Spool.FileTooLarge when the file would become larger than told, or than files may be
     */
    public long append(Viewer viewer, UUID id, long offset, InputStream stream, long most)
            throws IOException, SQLException {
        return new Spool(data.dataSource())
                .append(viewer.institutionId(), id, offset, stream, Math.min(most, largestFile));
    }

    /** The file is complete: finds out what it is. One that cannot be read is REFUSED, with the fault. */
    public void complete(Viewer viewer, Upload upload) throws IOException, SQLException {
        complete(viewer, upload, heads -> Optional.empty());
    }

    /**
     * The same, where it is known what the file should be.
     *
     * @param format the format to read its tables in, empty where the recognition is to decide; a {@link FileRefused} that
     *     it throws is the fault of the file
     */
    public void complete(Viewer viewer, Upload upload, Function<List<TableHead>, Optional<String>> format)
            throws IOException, SQLException {
        ImportTarget target = targets.of(upload.kind());
        if (!upload.kind().isOfOneSeeker()) {
            audit.atOnce(AuditEntry.of(viewer, AuditKind.CHANGE, "uploadImport", Optional.of(upload.id())));
        }
        try (Spool.LocalFile file = new Spool(data.dataSource()).copy(viewer.institutionId(), upload.id())) {
            try (SourceFile source = SourceFile.open(
                    file.path(), upload.fileName(), SourceWish.NONE, SourceLimits.STANDARD, target::isHeader)) {
                ImportWish wish =
                        new ImportWish(format.apply(source.heads()), Optional.empty(), Optional.empty(), Map.of());
                recognised(viewer, upload, file.sha256(), source, Recognition.of(source, target, wish));
            } catch (FileRefused refused) {
                refused(viewer, upload, refused);
            }
        }
    }

    private void recognised(Viewer viewer, Upload upload, String sha256, SourceFile source, Recognition recognition)
            throws SQLException {
        try (Connection connection = data.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                ImportColumns.note(
                        connection, viewer.institutionId(), upload.id(), source.heads(), recognition.layout());
                change(
                        connection,
                        viewer,
                        upload,
                        """
                        state = 'UPLOADED', bytes = received, sha256 = ?, wanted_format = ?, fault_code = ?,
                        fault_message = ?""",
                        sha256,
                        recognition.wish().format().orElse(null),
                        recognition.fault().map(fault -> fault.fault().name()).orElse(null),
                        recognition.fault().map(FileRefused::getMessage).orElse(null));
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    private void refused(Viewer viewer, Upload upload, FileRefused refused) throws SQLException {
        try (Connection connection = data.dataSource().getConnection()) {
            change(
                    connection,
                    viewer,
                    upload,
                    "state = 'REFUSED', bytes = received, finished_at = now(), " + ImportRuns.FAULT,
                    refused.fault().name(),
                    refused.getMessage(),
                    refused.sheet().orElse(null),
                    refused.line().isPresent() ? refused.line().getAsLong() : null,
                    refused.column().orElse(null));
        }
    }

    /** Keeps a file that has come as a whole, or nothing of it: who sent it sends it again as a whole. */
    public void appendWhole(Viewer viewer, UUID id, InputStream stream, long bytes) throws IOException, SQLException {
        try {
            append(viewer, id, 0, stream, bytes);
        } catch (IOException | SQLException | RuntimeException failure) {
            try {
                giveUp(viewer, id);
            } catch (SQLException away) {
                // It is forgotten later, with other uploads that nobody went on with.
                failure.addSuppressed(away);
            }
            throw failure;
        }
    }

    /** Gives an upload up, and all that came of it. */
    public boolean giveUp(Viewer viewer, UUID id) throws SQLException {
        try (Connection connection = data.dataSource().getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from bulk_import where state = 'UPLOADING' and " + OF_VIEWER)) {
            bind(delete, 1, viewer, id);
            return delete.executeUpdate() > 0;
        }
    }

    private static void change(
            Connection connection, Viewer viewer, Upload upload, String assignments, Object... values)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update bulk_import set " + assignments
                + ", version = version + 1 where state = 'UPLOADING' and " + OF_VIEWER)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            bind(update, values.length + 1, viewer, upload.id());
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int position, Viewer viewer, UUID id) throws SQLException {
        statement.setObject(position, viewer.institutionId());
        statement.setObject(position + 1, id);
        statement.setObject(position + 2, viewer.accountId());
    }

    /** The account has sent too much in the last 24 hours. */
    public static final class QuotaUsedUp extends RuntimeException {
        QuotaUsedUp() {
            super("the quota of uploads is used up", null, false, false);
        }
    }

    /**
     * An upload.
     *
     * @param received how many bytes are there
     * @param bytes how many there will be, where that was told
     */
    public record Upload(
            UUID id, ImportState state, ImportKind kind, String fileName, long received, OptionalLong bytes) {}
}
