package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;

/**
 * Tells browsers what pages of ours may do: nothing but what comes from here. An endpoint may be stricter for its own answers.
 * Over TLS, ours or that of a proxy that is believed, it also tells them to come by TLS only, for a year.
 */
final class SecurityHeaders implements HttpHandler {
    private static final Map<HttpString, String> ALWAYS = Map.of(
            Headers.CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Headers.X_CONTENT_TYPE_OPTIONS,
            "nosniff",
            Headers.X_FRAME_OPTIONS,
            "DENY",
            Headers.REFERRER_POLICY,
            "same-origin",
            new HttpString("Cross-Origin-Opener-Policy"),
            "same-origin",
            new HttpString("Cross-Origin-Resource-Policy"),
            "same-origin",
            new HttpString("Permissions-Policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static final String A_YEAR = "max-age=31536000";

    private final HttpHandler next;

    SecurityHeaders(HttpHandler next) {
        this.next = next;
    }

    /** Whether it is one of those that are sent here. */
    static boolean has(String name) {
        HttpString header = new HttpString(name);
        return ALWAYS.containsKey(header) || header.equals(Headers.STRICT_TRANSPORT_SECURITY);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getResponseHeaders();
        ALWAYS.forEach(headers::put);
        if (exchange.getRequestScheme().equals("https")) {
            headers.put(Headers.STRICT_TRANSPORT_SECURITY, A_YEAR);
        }
        next.handleRequest(exchange);
    }
}
