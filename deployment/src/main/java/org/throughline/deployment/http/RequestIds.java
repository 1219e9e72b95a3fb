package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives each request an id, under which the log tells of it, and tells it to the client. A proxy that is believed may have
 * given one already, if it is one: what strangers send is taken away by {@link ForwardedHeaders}. An id need not be secret.
 */
public final class RequestIds implements HttpHandler {
    /** Every request has it once it is behind the front door, and every answer. */
    public static final String HEADER = "X-Request-Id";

    static final HttpString NAME = new HttpString(HEADER);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

    private final HttpHandler next;

    RequestIds(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String given = exchange.getRequestHeaders().getFirst(NAME);
        String id = given != null && ID.matcher(given).matches() ? given : made();
        exchange.getRequestHeaders().put(NAME, id);
        exchange.getResponseHeaders().put(NAME, id);
        next.handleRequest(exchange);
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
