package org.throughline.deployment.telemetry;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.throughline.deployment.http.RequestIds;
import org.throughline.deployment.http.Routes;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.telemetry.Trail;
import org.throughline.graphql.telemetry.Operation;

/**
 * Stands around everything that answers a request. While it is answered every line of the log has its id; afterwards the
 * {@link RequestObserver}s are told.
 */
public final class RequestWatch extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String FIELD = "requestId";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private transient List<RequestObserver> observers = List.of();
    private transient Traces traces;

    @Override
    public void init() {
        CDI<Object> beans = CDI.current();
        traces = beans.select(Traces.class).get();
        observers = beans.select(RequestObserver.class).stream()
                .filter(RequestObserver::isOn)
                .toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trail trail = Trail.begin();
        MDC.put(FIELD, id(request));
        Optional<Traces.Root> trace = traces.begin(method(request), Routes.of(request), request::getHeader);
        try {
            chain.doFilter(request, response);
        } finally {
            trail.end();
            try {
                tell(request, response, trail, trace);
            } finally {
                MDC.remove(FIELD);
            }
        }
    }

    private void tell(
            HttpServletRequest request, HttpServletResponse response, Trail trail, Optional<Traces.Root> trace) {
        Answered answered = new Answered(
                id(request),
                method(request),
                Routes.of(request),
                response.getStatus(),
                trail,
                System.nanoTime(),
                Optional.ofNullable((Operation) request.getAttribute(Operation.class.getName())),
                institution(request));
        observers.forEach(observer -> observer.answered(answered));
        trace.ifPresent(root -> root.end(answered));
    }

    private static Optional<UUID> institution(HttpServletRequest request) {
        return request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
                ? Optional.of(viewer.institutionId())
                : Optional.empty();
    }

    private static String id(HttpServletRequest request) {
        return String.valueOf(request.getHeader(RequestIds.HEADER));
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }
}
