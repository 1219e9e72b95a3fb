package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Limits the requests of one network address. Of IPv6, a network of 64 bits counts as one: whoever has an address has all of
 * them. Health checks are not counted.
 */
final class AddressRates implements HttpHandler {
    static final Refusal REFUSED = new Refusal(
            StatusCodes.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "Too many requests: wait as long as Retry-After says.");

    private static final String HEALTH = "/health/";

    private final Rates rates;
    private final HttpHandler next;

    AddressRates(Rates rates, HttpHandler next) {
        this.rates = rates;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetAddress address = exchange.getSourceAddress().getAddress();
        boolean counts = address != null && !exchange.getRequestPath().startsWith(HEALTH);
        long wait = counts ? rates.secondsToWait(who(address)) : 0;
        if (wait > 0) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, wait);
            REFUSED.send(exchange);
        } else {
            next.handleRequest(exchange);
        }
    }

    static Object who(InetAddress address) {
        return address instanceof Inet6Address
                ? ByteBuffer.wrap(address.getAddress()).getLong()
                : address;
    }
}
