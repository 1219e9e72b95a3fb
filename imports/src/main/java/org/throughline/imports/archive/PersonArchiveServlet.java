package org.throughline.imports.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.imports.erasure.Person;
import org.throughline.imports.sql.Statements;

/**
 * {@code GET /exports/people/{id}.zip}: what is held about a person who asked, by the id that {@code heldPeople} gives; for
 * administrators of the institution. To all others there is nothing here. It is made when it is asked for and kept nowhere, so
 * there is nothing to erase again; the audit log has that it was fetched. What is held about one person is little: it is
 * written in memory, and sent when the connection to the database is free again.
 */
@WebServlet("/exports/people/*")
public class PersonArchiveServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[.]zip");

    @Inject
    private transient DataSource dataSource;

    @Inject
    private transient AuditLog audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Viewer> admin = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .filter(viewer -> viewer.roles().contains(Role.ADMIN));
        Optional<byte[]> archive = admin.isPresent() && path.matches()
                ? archive(admin.get().institutionId(), UUID.fromString(path.group(1)))
                : Optional.empty();
        if (archive.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UUID personId = UUID.fromString(path.group(1));
        audit.atOnce(AuditEntry.of(admin.get(), AuditKind.EXPORT, "personArchive", Optional.of(personId)));
        response.setContentType("application/zip");
        response.setContentLength(archive.get().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"throughline-person.zip\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(archive.get());
    }

    private Optional<byte[]> archive(UUID institutionId, UUID personId) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read read only");
                begin.execute("set local time zone 'UTC'");
                return archive(new Statements(connection, Map.of("institution", institutionId)), personId);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IOException("the archive could not be made", failure);
        }
    }

    private static Optional<byte[]> archive(Statements statements, UUID personId) throws SQLException, IOException {
        Optional<Person> person = Person.of(statements, personId);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PersonArchive(statements, person.get()).write(file);
        return Optional.of(file.toByteArray());
    }
}
