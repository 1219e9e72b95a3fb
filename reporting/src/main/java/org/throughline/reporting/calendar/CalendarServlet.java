package org.throughline.reporting.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;
import org.throughline.reporting.secret.Digests;

/**
 * {@code GET /calendar/{secret}.ics}: a seeker's calendar feed (D1). Calendar programs cannot sign in, so the address is the
 * only proof: it is no part of a session, sets no cookie and reads none. An address that was never made, one that was
 * revoked and one whose account was deactivated are the same: there is nothing here.
 */
@WebServlet(name = "Calendar feed", urlPatterns = CalendarServlet.FOLDER + "*")
public class CalendarServlet extends HttpServlet {
    static final String FOLDER = "/calendar/";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([\\w-]+)\\.ics");
    private static final byte[] NOTHING = "There is nothing here.\n".getBytes(StandardCharsets.US_ASCII);
    private static final String WEAK = "W/";

    @Inject
    private transient FeedReader feeds;

    /** For the container, which injects what is needed. */
    public CalendarServlet() {}

    CalendarServlet(FeedReader feeds) {
        this.feeds = feeds;
    }

    /** The address of a feed, as a path on this server. */
    static String path(AddressSecret secret) {
        return FOLDER + secret.text() + ".ics";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<byte[]> file = file(request);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=us-ascii");
            response.setHeader("Cache-Control", "no-store");
            write(response, NOTHING);
        } else {
            send(request, response, file.get());
        }
    }

    private Optional<byte[]> file(HttpServletRequest request) throws IOException {
        Optional<AddressSecret> secret = Optional.ofNullable(request.getPathInfo())
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .flatMap(path -> AddressSecret.parse(Purpose.CALENDAR, path.group(1)));
        try {
            return secret.isPresent() ? feeds.read(secret.get()) : Optional.empty();
        } catch (SQLException failure) {
            throw new IOException("The calendar feed could not be read", failure);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] file) throws IOException {
        String tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(file)) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader("Content-Disposition", "inline; filename=\"throughline.ics\"");
        write(response, file);
    }

    /** Whether the client has this very file. A proxy that compresses makes a tag weak. */
    private static boolean isKnown(String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith(WEAK) ? known.substring(WEAK.length()) : known)
                        .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
