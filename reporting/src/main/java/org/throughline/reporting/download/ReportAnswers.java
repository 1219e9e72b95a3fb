package org.throughline.reporting.download;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.logging.Logger;

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
            refuse(response, refused.fault());
        } catch (RuntimeException failure) {
            LOG.error("A report could not be handed out", failure);
            if (response.isCommitted()) {
                throw failure;
            }
            refuse(response, ReportFault.INTERNAL_ERROR);
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
        response.setContentType(form.mediaType());
        response.setHeader("Content-Language", told.words().locale().toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (address.chart().isPresent()) {
            response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLE);
        } else {
            response.setHeader("Content-Disposition", FileName.header(told.report(), address.ending()));
        }
        if ("GET".equals(request.getMethod())) {
            form.write(told, response.getOutputStream());
        }
    }

    private static void refuse(HttpServletResponse response, ReportFault fault) throws IOException {
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
                    .write("message", fault.message())
                    .writeEnd()
                    .writeEnd();
        }
    }
}
