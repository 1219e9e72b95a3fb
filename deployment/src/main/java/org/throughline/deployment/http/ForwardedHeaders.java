package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} of the proxies that were named, and of nobody else: from
 * others they are taken away, so that nothing behind can be led astray. A client may have sent an {@code X-Forwarded-For} of
 * its own to the proxy, which appended to it; so the list is read from its end, as far as there are proxies of ours.
 */
final class ForwardedHeaders implements HttpHandler {
    private static final List<HttpString> ALL = List.of(
            Headers.X_FORWARDED_FOR,
            Headers.X_FORWARDED_PROTO,
            Headers.X_FORWARDED_HOST,
            Headers.X_FORWARDED_PORT,
            Headers.X_FORWARDED_SERVER,
            Headers.FORWARDED);
    /** What goes with a request through all that answer it, and into their logs. */
    private static final List<HttpString> TOLD_BY_PROXIES =
            List.of(RequestIds.NAME, new HttpString("traceparent"), new HttpString("tracestate"));

    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9._~-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    private final Networks proxies;
    private final HttpHandler next;

    ForwardedHeaders(Networks proxies, HttpHandler next) {
        this.proxies = proxies;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        if (!proxies.contain(exchange.getSourceAddress().getAddress())) {
            TOLD_BY_PROXIES.forEach(headers::remove);
        } else {
            client(headers).ifPresent(address -> exchange.setSourceAddress(new InetSocketAddress(address, 0)));
            last(headers, Headers.X_FORWARDED_PROTO)
                    .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                    .ifPresent(exchange::setRequestScheme);
            last(headers, Headers.X_FORWARDED_HOST)
                    .filter(host -> AUTHORITY.matcher(host).matches())
                    .ifPresent(host -> headers.put(Headers.HOST, host));
        }
        ALL.forEach(headers::remove);
        next.handleRequest(exchange);
    }

    /** The last address of the list that is no proxy of ours; the first where all are. */
    private Optional<InetAddress> client(HeaderMap headers) {
        List<String> hops = list(headers, Headers.X_FORWARDED_FOR);
        Optional<InetAddress> client = Optional.empty();
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop = Networks.address(hops.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop;
            if (!proxies.contain(hop.get())) {
                return client;
            }
        }
        return client;
    }

    private static Optional<String> last(HeaderMap headers, HttpString name) {
        List<String> values = list(headers, name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static List<String> list(HeaderMap headers, HttpString name) {
        List<String> values = new ArrayList<>();
        if (headers.contains(name)) {
            headers.get(name)
                    .forEach(value -> Arrays.stream(value.split(","))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .forEach(values::add));
        }
        return values;
    }
}
