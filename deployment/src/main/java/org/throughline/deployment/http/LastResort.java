package org.throughline.deployment.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What no endpoint expected: the client gets a code and an id, the log gets the rest under the same id. */
final class LastResort extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(LastResort.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | StackOverflowError failure) {
            UUID id = UUID.randomUUID();
            LOG.errorf(failure, "Error INTERNAL %s at %s %s", id, request.getMethod(), Routes.of(request));
            if (!response.isCommitted()) {
                response.reset();
                response.setHeader(RequestIds.HEADER, request.getHeader(RequestIds.HEADER));
                Answers.send(
                        new Refusal(
                                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                                "INTERNAL",
                                "Something went wrong on our side.",
                                Optional.of(id)),
                        request,
                        response);
            }
        }
    }
}
