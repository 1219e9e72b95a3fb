package org.throughline.imports.upload;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outage;
import org.throughline.imports.job.Spool;
import org.throughline.imports.job.Uploads;

/**
 * A servlet that takes or hands out files for a signed-in viewer. Refusals are {@code {"error":{"code":…,"message":…}}}. The
 * viewer is found by the filter that authenticates every request, as the request attribute named like {@link Viewer}'s class.
 */
abstract class TransferServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(TransferServlet.class);

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Viewer viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                    .orElseThrow(() -> new UploadRefused(UploadFault.UNAUTHENTICATED));
            boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
            if (!reads && !SameOrigin.allows(request)) {
                throw new UploadRefused(UploadFault.CROSS_ORIGIN);
            }
            answer(viewer, request, response);
        } catch (UploadRefused refused) {
            refuse(response, refused.fault());
        } catch (Spool.OffsetDiffers differs) {
            refuse(response, UploadFault.OFFSET_DIFFERS);
        } catch (Spool.FileTooLarge tooLarge) {
            refuse(response, UploadFault.TOO_LARGE);
        } catch (Uploads.QuotaUsedUp usedUp) {
            response.setHeader("Retry-After", Long.toString(Duration.ofHours(1).toSeconds()));
            refuse(response, UploadFault.QUOTA_USED_UP);
        } catch (SQLException | RuntimeException failure) {
            Optional<Outage> outage = Outage.of(failure);
            if (outage.isPresent() && outage.get() != Outage.FULL) {
                // Said in one place for all addresses.
                throw new IOException("The database is away or busy", failure);
            }
            boolean full = outage.isPresent();
            UUID id = UUID.randomUUID();
            LOG.errorf(failure, "A transfer of a file failed: %s", id);
            refuse(response, full ? UploadFault.SPOOL_FULL : UploadFault.INTERNAL_ERROR, Optional.of(id));
        }
    }

    /** The form that the request is, read as a whole. */
    static SentForm form(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws UploadRefused {
        UploadRoom.OF_THIS_NODE.enter(viewer.accountId(), response);
        try {
            return SentForm.of(request);
        } finally {
            UploadRoom.OF_THIS_NODE.leave(viewer.accountId());
        }
    }

    /** Does what the request asks for. */
    protected abstract void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException;

    /** The id at the beginning of what follows in the path; what is no id names nothing. */
    static UUID id(HttpServletRequest request) throws UploadRefused {
        String[] path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        try {
            return UUID.fromString(path.length > 1 ? path[1] : "");
        } catch (IllegalArgumentException noId) {
            throw new UploadRefused(UploadFault.NOT_FOUND);
        }
    }

    static void refuse(HttpServletResponse response, UploadFault fault) throws IOException {
        refuse(response, fault, Optional.empty());
    }

    private static void refuse(HttpServletResponse response, UploadFault fault, Optional<UUID> logged)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        try (JsonGenerator json = json(response, fault.status())) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", fault.name())
                    .write("message", fault.message());
            logged.ifPresent(id -> json.write("errorId", id.toString()));
            json.writeEnd().writeEnd();
        }
    }

    /** Tells of an import that is here. */
    static void tell(HttpServletResponse response, int status, Uploads.Upload upload) throws IOException {
        response.setHeader("Location", "/imports/" + upload.id());
        try (JsonGenerator json = json(response, status)) {
            json.writeStartObject()
                    .write("id", upload.id().toString())
                    .write("kind", upload.kind().name())
                    .write("state", upload.state().name())
                    .write("fileName", upload.fileName())
                    .write("bytes", upload.received())
                    .writeEnd();
        }
    }

    static JsonGenerator json(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        return Json.createGenerator(response.getOutputStream());
    }
}
