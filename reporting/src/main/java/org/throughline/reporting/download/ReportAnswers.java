package org.throughline.reporting.download;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Outage;
import org.throughline.reporting.chart.Chart;

/** What the servlets of reports have in common: they are only read, and refuse as {@code {"error":{"code":…,"message":…}}}. */
abstract class ReportAnswers extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ReportAnswers.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    /** A picture of a chart is only a picture, also where it is opened by itself. */
    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Answers, or says why not. */
    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (ReportRefused refused) {
            refuse(response, refused.fault(), Optional.empty());
        } catch (RuntimeException failure) {
            if (Outage.of(failure).isPresent()) {
                // Said in one place for all addresses.
                throw failure;
            }
            UUID id = UUID.randomUUID();
            LOG.errorf(failure, "A report could not be handed out: %s", id);
            if (response.isCommitted()) {
                throw failure;
            }
            refuse(response, ReportFault.INTERNAL_ERROR, Optional.of(id));
        }
    }

    /** Reports are read, and nothing else. */
    static void readOnly(HttpServletRequest request, HttpServletResponse response) throws ReportRefused {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            throw new ReportRefused(ReportFault.METHOD_NOT_ALLOWED);
        }
    }

    /** The report, or its headers only. */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            ReportAddress address,
            ToldReport told,
            String caching)
            throws IOException {
        ReportForm form = address.form();
        head(response, form.mediaType(), told.words(), caching);
        if (address.chart().isPresent()) {
            response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLE);
        } else {
            response.setHeader("Content-Disposition", FileName.header(told.report(), address.ending()));
        }
        if ("GET".equals(request.getMethod())) {
            form.write(told, response.getOutputStream());
        }
    }

    /** The picture of a chart, or its headers only. */
    static void draw(HttpServletRequest request, HttpServletResponse response, Chart chart, Words words, String caching)
            throws IOException {
        head(response, ChartPicture.MEDIA_TYPE, words, caching);
        response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLE);
        if ("GET".equals(request.getMethod())) {
            ChartPicture.draw(chart, response.getOutputStream());
        }
    }

    private static void head(HttpServletResponse response, String mediaType, Words words, String caching) {
        response.setContentType(mediaType);
        response.setHeader("Content-Language", words.locale().toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** @param logged under which the log has more, where it has */
    private static void refuse(HttpServletResponse response, ReportFault fault, Optional<UUID> logged)
            throws IOException {
        response.resetBuffer();
        response.setStatus(fault.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", null);
        try (JsonGenerator json = Json.createGenerator(response.getOutputStream())) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", fault.name())
                    .write("message", fault.message());
            logged.ifPresent(id -> json.write("errorId", id.toString()));
            json.writeEnd().writeEnd();
        }
    }
}
