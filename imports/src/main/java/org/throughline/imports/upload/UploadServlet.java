package org.throughline.imports.upload;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.job.ImportStarts;
import org.throughline.imports.job.Uploads;

/**
 * {@code POST /imports}: a file in one request, {@code multipart/form-data} with the parts {@code kind} and {@code file},
 * and {@code then} ({@code check} or {@code import}) where the next step is to begin at once. Answers 201 with the import's id
 * and state; everything else about it is asked by GraphQL.
 */
@WebServlet("/imports")
@MultipartConfig(fileSizeThreshold = 1 << 18)
public class UploadServlet extends TransferServlet {
    @Inject
    private Uploads uploads;

    @Inject
    private ImportStarts starts;

    @Inject
    private AuditLog audit;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            throw new UploadRefused(UploadFault.METHOD_NOT_ALLOWED);
        }
        SentForm form = form(viewer, request, response);
        ImportKind kind = UploadNames.kind(viewer, form.word("kind").orElse(""));
        Optional<ImportState> next = next(form.word("then"));
        Part file = file(form);
        if (file.getSize() > uploads.largestFile()) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        }
        UUID id = uploads.begin(
                viewer, kind, UploadNames.fileName(file.getSubmittedFileName()), OptionalLong.of(file.getSize()));
        try (InputStream content = file.getInputStream()) {
            uploads.appendWhole(viewer, id, content, file.getSize());
        }
        uploads.complete(viewer, uploads.find(viewer, id).orElseThrow());
        if (next.isPresent() && uploads.find(viewer, id).orElseThrow().state() == ImportState.UPLOADED) {
            begin(viewer, id, kind, next.get());
        }
        tell(response, HttpServletResponse.SC_CREATED, uploads.find(viewer, id).orElseThrow());
    }

    private void begin(Viewer viewer, UUID id, ImportKind kind, ImportState next) {
        if (!kind.isOfOneSeeker()) {
            String what = next == ImportState.CHECKING ? "checkImport" : "confirmImport";
            audit.atOnce(AuditEntry.of(viewer, AuditKind.CHANGE, what, Optional.of(id)));
        }
        Outcome<UUID> begun =
                next == ImportState.CHECKING ? starts.check(viewer, id, ImportWish.NONE) : starts.confirm(viewer, id);
        begun.orElseThrow();
    }

    private static Optional<ImportState> next(Optional<String> then) throws UploadRefused {
        if (then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (then.get()) {
                    case "check" -> ImportState.CHECKING;
                    case "import" -> ImportState.IMPORTING;
                    default -> throw new UploadRefused(UploadFault.BAD_STEP);
                });
    }

    private static Part file(SentForm form) throws UploadRefused {
        List<Part> files = form.named("file").stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .toList();
        if (files.size() != 1) {
            throw new UploadRefused(UploadFault.NO_FILE);
        }
        return files.get(0);
    }
}
