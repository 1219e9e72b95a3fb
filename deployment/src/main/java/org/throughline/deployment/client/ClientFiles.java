package org.throughline.deployment.client;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves what no servlet does: the files of the web client, its one page for every address that is a view of the client's
 * and no file, and at {@code /graphiql} an explorer of the API where people may ask for the schema. What the build named by its
 * content may be kept for ever; pages are asked for anew each time.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class ClientFiles extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/index.html";
    private static final String EXPLORER = "/graphiql.html";
    /** Its editor makes styles as it goes and has its fonts in them, which no other page of ours may; scripts come from here only. */
    private static final String POLICY_OF_EXPLORER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                    + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NAMED_BY_CONTENT = "/assets/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    @ConfigProperty(name = "throughline.graphql.introspection", defaultValue = "true")
    private boolean tellsTheSchema;

    @Inject
    @ConfigProperty(name = "throughline.graphql.trusted-only", defaultValue = "false")
    private boolean takesKnownDocumentsOnly;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT
                || !READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getServletPath();
        String file = file(path, request);
        if (!exists(file)) {
            chain.doFilter(request, response);
            return;
        }
        if (file.equals(EXPLORER)) {
            if (!tellsTheSchema || takesKnownDocumentsOnly) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("Content-Security-Policy", POLICY_OF_EXPLORER);
        }
        response.setHeader(
                "Cache-Control",
                file.startsWith(NAMED_BY_CONTENT) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        String sent = compressed(file, request, response);
        HttpServletRequest asked = file.startsWith(NAMED_BY_CONTENT) ? request : new Unconditional(request);
        if (sent.equals(path)) {
            chain.doFilter(asked, response);
        } else {
            asked.getRequestDispatcher(sent).forward(asked, response);
        }
    }

    /** All builds give files the same time, so that one would look unchanged after an upgrade. */
    private static final class Unconditional extends HttpServletRequestWrapper {
        private Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("If-Modified-Since") ? null : super.getHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return name.equalsIgnoreCase("If-Modified-Since") ? -1 : super.getDateHeader(name);
        }
    }

    /** A view has no file of its own; only who asks for a page means a view. */
    private String file(String path, HttpServletRequest request) throws MalformedURLException {
        if (path.equals("/graphiql")) {
            return EXPLORER;
        }
        boolean isView = path.equals("/") || !exists(path) && wantsPage(request);
        return isView ? PAGE : path;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private String compressed(String file, HttpServletRequest request, HttpServletResponse response)
            throws MalformedURLException {
        for (Compression compression : Compression.values()) {
            if (compression.isAccepted(request.getHeader("Accept-Encoding")) && exists(file + compression.ending)) {
                response.setHeader("Content-Encoding", compression.coding);
                response.setContentType(getServletContext().getMimeType(file));
                return file + compression.ending;
            }
        }
        return file;
    }

    private boolean exists(String file) throws MalformedURLException {
        return !file.endsWith("/") && getServletContext().getResource(file) != null;
    }

    /** How the build has compressed files, the smallest first. */
    private enum Compression {
        BROTLI("br", ".br"),
        GZIP("gzip", ".gz");

        private final String coding;
        private final String ending;

        Compression(String coding, String ending) {
            this.coding = coding;
            this.ending = ending;
        }

        private boolean isAccepted(String accepted) {
            if (accepted == null) {
                return false;
            }
            for (String each : accepted.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = each.strip().split(";");
                if (parts[0].strip().equals(coding)) {
                    return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
                }
            }
            return false;
        }
    }
}
