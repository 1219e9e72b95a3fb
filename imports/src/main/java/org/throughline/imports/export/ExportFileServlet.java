package org.throughline.imports.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.transfer.ExportState;

/**
 * {@code GET /exports/{id}/file?key=…}: the file of an export, for the account that asked for it and nobody else, as long as
 * the link holds. The key alone opens nothing: links end up in histories and logs. To all others there is nothing here. The
 * viewer is found by the filter that authenticates every request, as the request attribute named like {@link Viewer}'s
 * class.
 */
@WebServlet("/exports/*")
public class ExportFileServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/file");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    @Inject
    private transient DataSource dataSource;

    @Inject
    private transient AuditLog audit;

    /** For the container, which injects what is needed. */
    public ExportFileServlet() {}

    ExportFileServlet(DataSource dataSource, AuditLog audit) {
        this.dataSource = dataSource;
        this.audit = audit;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Optional<Viewer> viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()));
        try {
            Optional<ExportRecord> export = viewer.isPresent() ? permitted(viewer.get(), request) : Optional.empty();
            if (export.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                audit.atOnce(AuditEntry.of(
                        viewer.get(),
                        AuditKind.EXPORT,
                        "export." + export.get().scope().name().toLowerCase(Locale.ROOT),
                        Optional.of(export.get().id())));
                send(viewer.orElseThrow().institutionId(), export.get(), response);
            }
        } catch (SQLException failure) {
            throw new IOException("the file could not be read", failure);
        }
    }

    private Optional<ExportRecord> permitted(Viewer viewer, HttpServletRequest request) throws SQLException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        String key = Optional.ofNullable(request.getParameter("key")).orElse("");
        if (!path.matches() || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        byte[] given = HexFormat.of().parseHex(key);
        try (Connection connection = dataSource.getConnection()) {
            return ExportRecord.find(connection, viewer.institutionId(), UUID.fromString(path.group(1)), false)
                    .filter(export -> export.accountId().equals(viewer.accountId()))
                    .filter(export -> export.state() == ExportState.READY)
                    .filter(export -> StoredExports.mayHave(viewer, export.scope()))
                    .filter(export -> export.key()
                            .filter(secret -> MessageDigest.isEqual(secret, given))
                            .isPresent());
        }
    }

    private void send(UUID institutionId, ExportRecord export, HttpServletResponse response)
            throws SQLException, IOException {
        response.setContentType(ExportFile.of(export.wish().format()).mediaType());
        response.setContentLengthLong(export.bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        OutputStream out = response.getOutputStream();
        long sent = 0;
        while (sent < export.bytes()) {
            byte[] piece = piece(institutionId, export.id(), sent);
            out.write(piece);
            sent += piece.length;
        }
    }

    /** A piece at a time: a slow reader holds no connection to the database. */
    private byte[] piece(UUID institutionId, UUID exportId, long start) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement("""
                        select content from export_chunk
                        where institution_id = ? and export_id = ? and start_byte = ?""")) {
            find.setObject(1, institutionId);
            find.setObject(2, exportId);
            find.setLong(3, start);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("the file was removed while it was sent");
                }
                return row.getBytes(1);
            }
        }
    }
}
