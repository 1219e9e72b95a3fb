package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what a page of another site sends, unless that site was named. Browsers say where a page came from and pages cannot
 * forge it; programs that are no browsers say nothing, and hold no cookie that somebody else could use. A site that was named
 * may send a token, but no cookie: that is never allowed to travel.
 */
final class CrossOrigin implements HttpHandler {
    private static final HttpString SITE = new HttpString("Sec-Fetch-Site");
    private static final HttpString WANTED_METHOD = new HttpString("Access-Control-Request-Method");
    private static final Set<String> OURS_OR_THE_USERS = Set.of("same-origin", "none");
    private static final Set<HttpString> SAFE = Set.of(Methods.GET, Methods.HEAD, Methods.OPTIONS);
    private static final Refusal REFUSED = new Refusal(
            StatusCodes.FORBIDDEN,
            "CROSS_ORIGIN",
            "Pages of other sites may not use this server, unless it is set so.");

    private final Set<String> allowed;
    private final HttpHandler next;

    CrossOrigin(Set<String> allowed, HttpHandler next) {
        this.allowed = allowed;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        String origin = headers.getFirst(Headers.ORIGIN);
        String site = headers.getFirst(SITE);
        if (origin == null && (site == null || OURS_OR_THE_USERS.contains(site) || isSafe(exchange))
                || OURS_OR_THE_USERS.contains(String.valueOf(site))
                || site == null && isOurs(origin, exchange)) {
            next.handleRequest(exchange);
        } else if (origin == null || !allowed.contains(origin.toLowerCase(Locale.ROOT))) {
            REFUSED.send(exchange);
        } else {
            allow(origin, exchange);
        }
    }

    private void allow(String origin, HttpServerExchange exchange) throws Exception {
        HeaderMap answer = exchange.getResponseHeaders();
        answer.put(new HttpString("Access-Control-Allow-Origin"), origin);
        answer.add(Headers.VARY, Headers.ORIGIN_STRING);
        if (exchange.getRequestMethod().equals(Methods.OPTIONS)
                && exchange.getRequestHeaders().contains(WANTED_METHOD)) {
            answer.put(new HttpString("Access-Control-Allow-Methods"), "GET, POST, DELETE");
            answer.put(new HttpString("Access-Control-Allow-Headers"), "Authorization, Content-Type");
            answer.put(new HttpString("Access-Control-Max-Age"), "600");
            exchange.setStatusCode(StatusCodes.NO_CONTENT);
            exchange.endExchange();
            return;
        }
        answer.put(new HttpString("Access-Control-Expose-Headers"), "Retry-After");
        exchange.getRequestHeaders().remove(Headers.COOKIE);
        next.handleRequest(exchange);
    }

    private static boolean isSafe(HttpServerExchange exchange) {
        return SAFE.contains(exchange.getRequestMethod());
    }

    /** The scheme only counts where it is known to be TLS: a proxy that was not named may have ended it. */
    private static boolean isOurs(String origin, HttpServerExchange exchange) {
        try {
            URI page = URI.create(origin);
            boolean sameHost = page.getRawAuthority() != null
                    && page.getRawAuthority()
                            .equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.HOST));
            return sameHost
                    && (!exchange.getRequestScheme().equals("https") || "https".equalsIgnoreCase(page.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
