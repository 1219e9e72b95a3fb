package org.throughline.imports.upload;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Ids;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.linkedin.LinkedInImport;

/**
 * {@code POST /imports/linkedin}: takes the signed-in seeker's own {@code Connections.csv} in a part named {@code file}
 * and answers when it is imported. The viewer is found by the filter that authenticates every request, as the request
 * attribute named like {@link Viewer}'s class.
 */
@WebServlet("/imports/linkedin")
@MultipartConfig(
        fileSizeThreshold = LinkedInImportServlet.LARGEST_IN_MEMORY,
        maxFileSize = LinkedInImportServlet.LARGEST_FILE,
        maxRequestSize = LinkedInImportServlet.LARGEST_FILE + LinkedInImportServlet.ROOM_FOR_HEADERS)
public class LinkedInImportServlet extends HttpServlet {
    /** In bytes. */
    static final long LARGEST_FILE = 64L << 20;

    static final int LARGEST_IN_MEMORY = 1 << 18;
    static final int ROOM_FOR_HEADERS = 1 << 16;

    private static final Logger LOG = Logger.getLogger(LinkedInImportServlet.class);

    @Resource(lookup = "java:jboss/datasources/Throughline")
    private DataSource dataSource;

    @Inject
    private Ids ids;

    /** For the container, which injects what is needed. */
    public LinkedInImportServlet() {}

    LinkedInImportServlet(DataSource dataSource, Ids ids) {
        this.dataSource = dataSource;
        this.ids = ids;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonAnswer answer = new JsonAnswer(response);
        try {
            answer.write(outcome(request));
        } catch (RequestRefused refused) {
            if (refused.fault() == RequestFault.METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", "POST");
            }
            answer.write(refused.fault());
        }
    }

    private ImportOutcome outcome(HttpServletRequest request) throws RequestRefused {
        if (!"POST".equals(request.getMethod())) {
            throw new RequestRefused(RequestFault.METHOD_NOT_ALLOWED);
        }
        Viewer viewer = viewer(request).orElseThrow(() -> new RequestRefused(RequestFault.UNAUTHENTICATED));
        if (!SameOrigin.allows(request)) {
            throw new RequestRefused(RequestFault.CROSS_ORIGIN);
        }
        UUID seekerId = viewer.seekerId().orElseThrow(() -> new RequestRefused(RequestFault.NOT_A_SEEKER));
        Part file = file(request);
        try {
            return new LinkedInImport(dataSource, ids).run(file::getInputStream, viewer.institutionId(), seekerId);
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.error("A LinkedIn import failed; nothing of it was stored", failure);
            throw new RequestRefused(RequestFault.INTERNAL_ERROR);
        }
    }

    private static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()));
    }

    private static Part file(HttpServletRequest request) throws RequestRefused {
        List<Part> files = parts(request).stream()
                .filter(part -> "file".equals(part.getName()))
                .toList();
        if (files.isEmpty()) {
            throw new RequestRefused(RequestFault.NO_FILE);
        }
        if (files.size() > 1) {
            throw new RequestRefused(RequestFault.SEVERAL_FILES);
        }
        return files.get(0);
    }

    private static List<Part> parts(HttpServletRequest request) throws RequestRefused {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new RequestRefused(RequestFault.NOT_MULTIPART);
        }
        try {
            return List.copyOf(request.getParts());
        } catch (IllegalStateException tooLarge) {
            throw new RequestRefused(RequestFault.TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException broken) {
            // Undertow wraps what goes wrong while it reads the parts.
            throw new RequestRefused(RequestFault.BROKEN_UPLOAD);
        }
    }
}
