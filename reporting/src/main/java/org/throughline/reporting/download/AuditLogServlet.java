package org.throughline.reporting.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditBook;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.audit.AuditSearch;
import org.throughline.domain.audit.KeptEntry;

/**
 * {@code GET /audit.csv} and {@code /audit.ndjson}: the audit log of the institution as a file, the latest entry first, for
 * its administrators; to everybody else there is nothing here. {@code kind}, which may be given several times, {@code
 * account}, {@code subject}, {@code from} and {@code until} say which entries, as the filter of the query does. It is written
 * while it is read, and that it was taken away is in it.
 */
@WebServlet({"/audit.csv", "/audit.ndjson"})
public class AuditLogServlet extends ReportAnswers {
    private static final long serialVersionUID = 1L;
    private static final String WHAT = "auditLog";

    @Inject
    private transient AuditBook book;

    @Inject
    private transient AuditLog log;

    /** For the container, which injects what is needed. */
    public AuditLogServlet() {}

    AuditLogServlet(AuditBook book, AuditLog log) {
        this.book = book;
        this.log = log;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException {
        Viewer viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .orElseThrow(() -> new ReportRefused(ReportFault.UNAUTHENTICATED));
        if (!viewer.roles().contains(Role.ADMIN)) {
            log.atOnce(AuditEntry.of(viewer, AuditKind.REFUSAL, WHAT));
            throw new ReportRefused(ReportFault.NOT_FOUND);
        }
        readOnly(request, response);
        AuditSearch search = AuditQuestion.of(request);
        AuditForm form = request.getServletPath().endsWith(".csv") ? new AuditCsv() : new AuditLines();
        response.setContentType(form.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit." + form.ending() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if ("GET".equals(request.getMethod())) {
            log.atOnce(AuditEntry.of(viewer, AuditKind.EXPORT, WHAT + "." + form.ending()));
            write(viewer, search, form, response);
        }
    }

    private void write(Viewer viewer, AuditSearch search, AuditForm form, HttpServletResponse response)
            throws IOException {
        List<KeptEntry> page = book.page(viewer.institutionId(), search, Optional.empty());
        form.begin(response.getOutputStream());
        while (!page.isEmpty()) {
            for (KeptEntry entry : page) {
                form.write(entry);
            }
            form.flush();
            page = book.page(viewer.institutionId(), search, Optional.of(page.get(page.size() - 1)));
        }
        form.flush();
    }
}
