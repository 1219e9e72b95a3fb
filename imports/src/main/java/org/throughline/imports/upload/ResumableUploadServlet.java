package org.throughline.imports.upload;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.job.Uploads;

/**
 * {@code /imports/uploads}: uploads that may break off and go on, by the protocol tus 1.0.0 (core, creation, termination),
 * which has clients in every language. {@code Upload-Metadata} names {@code filename} and {@code kind}. Any node takes any
 * piece. A piece may be as large as a request may be; the file as large as imports may be.
 */
@WebServlet({"/imports/uploads", "/imports/uploads/*"})
public class ResumableUploadServlet extends TransferServlet {
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    @Inject
    private Uploads uploads;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        response.setHeader("Tus-Resumable", VERSION);
        response.setHeader("Cache-Control", "no-store");
        if (!"OPTIONS".equals(request.getMethod()) && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            throw new UploadRefused(UploadFault.WRONG_PROTOCOL);
        }
        switch (request.getMethod()) {
            case "OPTIONS" -> describe(response);
            case "POST" -> create(viewer, request, response);
            case "HEAD" -> tell(upload(viewer, request), response);
            case "PATCH" -> append(viewer, request, response);
            case "DELETE" -> giveUp(viewer, request, response);
            default -> {
                response.setHeader("Allow", "OPTIONS, POST, HEAD, PATCH, DELETE");
                throw new UploadRefused(UploadFault.METHOD_NOT_ALLOWED);
            }
        }
    }

    private void describe(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,termination");
        response.setHeader("Tus-Max-Size", Long.toString(uploads.largestFile()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void create(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        long length = number(request, "Upload-Length", UploadFault.BAD_LENGTH);
        if (length > uploads.largestFile()) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        }
        Map<String, String> metadata = metadata(request.getHeader("Upload-Metadata"));
        ImportKind kind = UploadNames.kind(viewer, metadata.get("kind"));
        UUID id = uploads.begin(viewer, kind, UploadNames.fileName(metadata.get("filename")), OptionalLong.of(length));
        if (length == 0) {
            uploads.complete(viewer, uploads.find(viewer, id).orElseThrow());
        }
        response.setHeader("Location", "/imports/uploads/" + id);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private static void tell(Uploads.Upload upload, HttpServletResponse response) {
        response.setHeader("Upload-Offset", Long.toString(upload.received()));
        upload.bytes().ifPresent(bytes -> response.setHeader("Upload-Length", Long.toString(bytes)));
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private void append(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        Uploads.Upload upload = upload(viewer, request);
        long offset = number(request, "Upload-Offset", UploadFault.BAD_OFFSET);
        if (!PIECE.equalsIgnoreCase(request.getContentType())) {
            throw new UploadRefused(UploadFault.NOT_A_PIECE);
        }
        if (offset != upload.received() || upload.state() != ImportState.UPLOADING) {
            throw new UploadRefused(UploadFault.OFFSET_DIFFERS);
        }
        UploadRoom.OF_THIS_NODE.enter(viewer.accountId(), response);
        long end;
        try {
            end = uploads.append(
                    viewer,
                    upload.id(),
                    offset,
                    request.getInputStream(),
                    upload.bytes().orElse(Long.MAX_VALUE));
        } finally {
            UploadRoom.OF_THIS_NODE.leave(viewer.accountId());
        }
        if (upload.bytes().isPresent() && end == upload.bytes().getAsLong()) {
            uploads.complete(viewer, uploads.find(viewer, upload.id()).orElseThrow());
        }
        response.setHeader("Upload-Offset", Long.toString(end));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void giveUp(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, SQLException {
        if (!uploads.giveUp(viewer, id(request))) {
            throw new UploadRefused(UploadFault.NOT_FOUND);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Uploads.Upload upload(Viewer viewer, HttpServletRequest request) throws UploadRefused, SQLException {
        return uploads.find(viewer, id(request)).orElseThrow(refused(UploadFault.NOT_FOUND));
    }

    private static Supplier<UploadRefused> refused(UploadFault fault) {
        return () -> new UploadRefused(fault);
    }

    private static long number(HttpServletRequest request, String header, UploadFault fault) throws UploadRefused {
        String digits = Optional.ofNullable(request.getHeader(header)).orElse("");
        if (!digits.matches("\\d{1,18}")) {
            throw new UploadRefused(fault);
        }
        return Long.parseLong(digits);
    }

    /** Pairs of a name and a value in Base64, separated by commas. */
    private static Map<String, String> metadata(String header) throws UploadRefused {
        Map<String, String> metadata = new HashMap<>();
        try {
            for (String pair : Optional.ofNullable(header).orElse("").split(",")) {
                String[] parts = pair.strip().split(" ", 2);
                byte[] value = Base64.getDecoder().decode(parts.length > 1 ? parts[1].strip() : "");
                metadata.put(parts[0], new String(value, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException noBase64) {
            throw new UploadRefused(UploadFault.BROKEN_UPLOAD);
        }
        return metadata;
    }
}
