package org.throughline.imports.upload;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
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
    private static final long LONGEST_WORD = 100;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportStarts starts;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            throw new UploadRefused(UploadFault.METHOD_NOT_ALLOWED);
        }
        List<Part> parts = parts(request);
        ImportKind kind = UploadNames.kind(viewer, word(parts, "kind").orElse(""));
        Optional<ImportState> next = next(word(parts, "then"));
        Part file = file(parts);
        if (file.getSize() > uploads.largestFile()) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        }
        UUID id = uploads.begin(
                viewer, kind, UploadNames.fileName(file.getSubmittedFileName()), OptionalLong.of(file.getSize()));
        try (InputStream content = file.getInputStream()) {
            uploads.append(viewer, id, 0, content, file.getSize());
        }
        uploads.complete(viewer, uploads.find(viewer, id).orElseThrow());
        if (next.isPresent() && uploads.find(viewer, id).orElseThrow().state() == ImportState.UPLOADED) {
            begin(viewer, id, next.get());
        }
        write(response, uploads.find(viewer, id).orElseThrow());
    }

    private void begin(Viewer viewer, UUID id, ImportState next) {
        Outcome<UUID> begun =
                next == ImportState.CHECKING ? starts.check(viewer, id, ImportWish.NONE) : starts.confirm(viewer, id);
        begun.orElseThrow();
    }

    private static void write(HttpServletResponse response, Uploads.Upload upload) throws IOException {
        response.setHeader("Location", "/imports/" + upload.id());
        try (JsonGenerator json = json(response, HttpServletResponse.SC_CREATED)) {
            json.writeStartObject()
                    .write("id", upload.id().toString())
                    .write("kind", upload.kind().name())
                    .write("state", upload.state().name())
                    .write("fileName", upload.fileName())
                    .write("bytes", upload.received())
                    .writeEnd();
        }
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

    private static Part file(List<Part> parts) throws UploadRefused {
        List<Part> files = parts.stream()
                .filter(part -> "file".equals(part.getName()) && part.getSubmittedFileName() != null)
                .toList();
        if (files.size() != 1) {
            throw new UploadRefused(UploadFault.NO_FILE);
        }
        return files.get(0);
    }

    private static Optional<String> word(List<Part> parts, String name) throws IOException, UploadRefused {
        for (Part part : parts) {
            if (name.equals(part.getName())) {
                if (part.getSize() > LONGEST_WORD) {
                    throw new UploadRefused(UploadFault.BROKEN_UPLOAD);
                }
                try (InputStream content = part.getInputStream()) {
                    return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(HttpServletRequest request) throws UploadRefused {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new UploadRefused(UploadFault.NOT_MULTIPART);
        }
        try {
            return List.copyOf(request.getParts());
        } catch (IllegalStateException tooLarge) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException broken) {
            // Undertow wraps what goes wrong while it reads the parts.
            throw new UploadRefused(UploadFault.BROKEN_UPLOAD);
        }
    }
}
