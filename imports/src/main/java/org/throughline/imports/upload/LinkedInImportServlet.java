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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.ImportOutcome;
import org.throughline.imports.addressbook.LinkedInFile;
import org.throughline.imports.job.ImportOutcomes;
import org.throughline.imports.job.ImportStarts;
import org.throughline.imports.job.Uploads;

/**
 * {@code POST /imports/linkedin}: an address book in one call. Takes the signed-in seeker's own {@code Connections.csv}, or
 * LinkedIn's whole archive, in a part named {@code file}, imports it as any other address book, and answers when that has
 * ended. Where it has not ended in time it answers 202, and the import goes on.
 */
@WebServlet("/imports/linkedin")
@MultipartConfig(
        fileSizeThreshold = LinkedInImportServlet.LARGEST_IN_MEMORY,
        maxFileSize = LinkedInImportServlet.LARGEST_FILE,
        maxRequestSize = LinkedInImportServlet.LARGEST_FILE + LinkedInImportServlet.ROOM_FOR_HEADERS)
public class LinkedInImportServlet extends TransferServlet {
    /** In bytes. */
    static final long LARGEST_FILE = 64L << 20;

    static final int LARGEST_IN_MEMORY = 1 << 18;
    static final int ROOM_FOR_HEADERS = 1 << 16;

    /** Below the minute after which many a proxy gives up. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(50);
    /** Who waits holds a thread; others are told at once where to look. */
    private static final int MOST_WAITING = 16;

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
    private static final String USUAL_NAME = "Connections.csv";

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    @Inject
    private Uploads uploads;

    @Inject
    private ImportStarts starts;

    @Inject
    private ImportOutcomes outcomes;

    @Override
    protected void answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws UploadRefused, IOException, SQLException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            throw new UploadRefused(UploadFault.METHOD_NOT_ALLOWED);
        }
        if (!Uploads.allows(viewer, ImportKind.ADDRESS_BOOK)) {
            throw new UploadRefused(UploadFault.NOT_A_SEEKER);
        }
        UUID id = uploaded(viewer, file(form(viewer, request, response)));
        if (uploads.find(viewer, id).orElseThrow().state() == ImportState.UPLOADED) {
            starts.confirm(viewer, id).orElseThrow();
        }
        ImportOutcome outcome = awaited(viewer, id, wait(request));
        if (outcome instanceof ImportOutcome.Unsettled) {
            tell(
                    response,
                    HttpServletResponse.SC_ACCEPTED,
                    uploads.find(viewer, id).orElseThrow());
        } else {
            response.setHeader("Location", "/imports/" + id);
            new OutcomeAnswer(response).write(id, outcome);
        }
    }

    private UUID uploaded(Viewer viewer, Part file) throws UploadRefused, IOException, SQLException {
        if (file.getSize() > uploads.largestFile()) {
            throw new UploadRefused(UploadFault.TOO_LARGE);
        }
        String name = file.getSubmittedFileName();
        UUID id = uploads.begin(
                viewer,
                ImportKind.ADDRESS_BOOK,
                UploadNames.fileName(name == null || name.isBlank() ? USUAL_NAME : name),
                OptionalLong.of(file.getSize()));
        try (InputStream content = file.getInputStream()) {
            uploads.appendWhole(viewer, id, content, file.getSize());
        }
        uploads.complete(viewer, uploads.find(viewer, id).orElseThrow(), LinkedInFile::format);
        return id;
    }

    private ImportOutcome awaited(Viewer viewer, UUID id, Duration most) throws SQLException {
        boolean waits = waiting.tryAcquire();
        try {
            return outcomes.awaited(viewer, id, waits ? most : Duration.ZERO);
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
            return outcomes.of(viewer, id);
        } finally {
            if (waits) {
                waiting.release();
            }
        }
    }

    /** A client may prefer to wait less (RFC 7240). */
    private static Duration wait(HttpServletRequest request) {
        Matcher wait =
                WAIT.matcher(Optional.ofNullable(request.getHeader("Prefer")).orElse(""));
        Duration wished = wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : LONGEST_WAIT;
        return wished.compareTo(LONGEST_WAIT) < 0 ? wished : LONGEST_WAIT;
    }

    private static Part file(SentForm form) throws UploadRefused {
        List<Part> files = form.named("file");
        if (files.isEmpty()) {
            throw new UploadRefused(UploadFault.NO_FILE);
        }
        if (files.size() > 1) {
            throw new UploadRefused(UploadFault.SEVERAL_FILES);
        }
        return files.get(0);
    }
}
