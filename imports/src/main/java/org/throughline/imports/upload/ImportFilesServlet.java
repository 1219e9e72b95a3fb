package org.throughline.imports.upload;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.imports.job.ImportFiles;

/**
 * {@code GET /imports/{id}/rejections}: the rows that were not accepted, as a file of the format that they came in, with the
 * place and the reason. {@code GET /imports/{id}/events}: its progress as server-sent events, until nothing more happens.
 */
@WebServlet(urlPatterns = "/imports/*", asyncSupported = true)
public class ImportFilesServlet extends TransferServlet {
    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ImportFiles files;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgressStreams streams;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        UUID id = id(request);
        String what = request.getPathInfo().substring(request.getPathInfo().indexOf('/', 1) + 1);
        if (!"rejections".equals(what) && !"events".equals(what)) {
            throw new UploadRefused(UploadFault.NOT_FOUND);
        }
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            throw new UploadRefused(UploadFault.METHOD_NOT_ALLOWED);
        }
        if ("rejections".equals(what)) {
            rejections(viewer, id, response);
        } else {
            events(viewer, id, request, response);
        }
    }

    private void rejections(Viewer viewer, UUID id, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        ImportFiles.Rejections rejections =
                files.rejections(viewer, id).orElseThrow(() -> new UploadRefused(UploadFault.NOT_FOUND));
        if (viewer.roles().contains(Role.ADMIN)) {
            audit.atOnce(AuditEntry.of(viewer, AuditKind.EXPORT, "rejections", Optional.of(id)));
        }
        response.setContentType(rejections.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(rejections.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        files.write(rejections, response.getOutputStream());
    }

    private void events(Viewer viewer, UUID id, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        if (!files.sees(viewer, id)) {
            throw new UploadRefused(UploadFault.NOT_FOUND);
        }
        Optional<ProgressStreams.Place> place = streams.enter();
        if (place.isEmpty()) {
            response.setHeader("Retry-After", "5");
            throw new UploadRefused(UploadFault.BUSY);
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        ProgressStream.Look look = () -> Tenant.<Optional<ImportFiles.Progress>, SQLException>call(
                viewer.institutionId(), () -> files.progress(viewer, id));
        ProgressStream stream = stream(request, look, place.get());
        stream.begin(executor);
        place.get().holds(stream::end);
    }

    /** The stream gives its place to another when it ends, also when it cannot begin; until there is one, this does. */
    private static ProgressStream stream(
            HttpServletRequest request, ProgressStream.Look look, ProgressStreams.Place place) {
        boolean made = false;
        try {
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(0);
            ProgressStream stream = new ProgressStream(exchange, look, place::free);
            made = true;
            return stream;
        } finally {
            if (!made) {
                place.free();
            }
        }
    }
}
