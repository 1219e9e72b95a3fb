package org.throughline.deployment.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the front door itself. Codes and messages are our own words and need no escapes.
 *
 * @param status of HTTP
 * @param code stable, for programs
 * @param message for people
 */
record Refusal(int status, String code, String message) {
    private static final String GRAPHQL = "/graphql";

    void send(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json;charset=utf-8");
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(body(exchange.getRequestPath()), StandardCharsets.UTF_8);
    }

    /** GraphQL has its own form of errors; everything else here says {@code {"error": …}}. */
    String body(String path) {
        return path.equals(GRAPHQL)
                ? "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(message, code)
                : "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
    }
}
