package org.throughline.imports.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form with a file, {@code multipart/form-data}, as it came in. */
final class SentForm {
    private static final long LONGEST_WORD = 100;

    private final List<Part> parts;

    private SentForm(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads the whole request, within the limits of the servlet. */
    static SentForm of(HttpServletRequest request) throws UploadRefused {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new UploadRefused(UploadFault.NOT_MULTIPART);
        }
        try {
            return new SentForm(List.copyOf(request.getParts()));
        } catch (IllegalStateException tooLarge) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException broken) {
            // Undertow wraps what goes wrong while it reads the parts.
            throw new UploadRefused(UploadFault.BROKEN_UPLOAD);
        }
    }

    /** The parts of this name. */
    List<Part> named(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).toList();
    }

    /** The word that a part holds. */
    Optional<String> word(String name) throws IOException, UploadRefused {
        Optional<Part> part = named(name).stream().findFirst();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        if (part.get().getSize() > LONGEST_WORD) {
            throw new UploadRefused(UploadFault.BROKEN_UPLOAD);
        }
        try (InputStream content = part.get().getInputStream()) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
