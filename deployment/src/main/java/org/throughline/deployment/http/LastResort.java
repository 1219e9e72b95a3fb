package org.throughline.deployment.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Outage;

/**
 * What no endpoint expected: the client gets a code and an id, the log gets the rest under the same id. A database that is away is no
 * mistake: the client is told so, and when to try again.
 */
final class LastResort extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final String CROSS_ORIGIN = "Access-Control-";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException failure) {
            Outage outage = Outage.of(failure).orElseThrow(() -> failure);
            tell(outage, failure, request, response);
        } catch (ServletException | RuntimeException | StackOverflowError failure) {
            Optional<Outage> outage = Outage.of(failure);
            if (outage.isPresent()) {
                tell(outage.get(), failure, request, response);
                return;
            }
            UUID id = UUID.randomUUID();
            LOG.errorf(failure, "Error INTERNAL %s at %s %s", id, request.getMethod(), Routes.of(request));
            if (!response.isCommitted()) {
                beginAnew(response);
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

    /** The log says when the database went and when it came back, and not of each request that it was asked for meanwhile. */
    private static void tell(Outage outage, Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.debugf(failure, "%s at %s %s", outage.code(), request.getMethod(), Routes.of(request));
        if (!response.isCommitted()) {
            beginAnew(response);
            response.setHeader("Retry-After", String.valueOf(outage.secondsToWait()));
            Answers.send(new Refusal(outage.status(), outage.code(), outage.message()), request, response);
        }
    }

    /** What the endpoint has written is forgotten, and what it said of it; what the front door says of every answer is not. */
    private static void beginAnew(HttpServletResponse response) {
        Map<String, String> kept = new HashMap<>();
        for (String name : response.getHeaderNames()) {
            if (isOfTheDoor(name)) {
                kept.put(name, String.join(", ", response.getHeaders(name)));
            }
        }
        response.reset();
        kept.forEach(response::setHeader);
    }

    private static boolean isOfTheDoor(String name) {
        return SecurityHeaders.has(name)
                || name.equalsIgnoreCase(RequestIds.HEADER)
                || name.equalsIgnoreCase("Vary")
                || name.regionMatches(true, 0, CROSS_ORIGIN, 0, CROSS_ORIGIN.length());
    }
}
