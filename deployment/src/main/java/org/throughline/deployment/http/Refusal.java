package org.throughline.deployment.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer of the front door itself. Codes and messages are our own words and need no escapes.
 *
 * @param status of HTTP
 * @param code stable, for programs
 * @param message for people
 * @param errorId under which the log has more, where it has
 */
record Refusal(int status, String code, String message, Optional<UUID> errorId) {
    private static final String GRAPHQL = "/graphql";

    Refusal(int status, String code, String message) {
        this(status, code, message, Optional.empty());
    }

    void send(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json;charset=utf-8");
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(body(exchange.getRequestPath()), StandardCharsets.UTF_8);
    }

    /** GraphQL has its own form of errors; everything else here says {@code {"error": …}}. */
    String body(String path) {
        DoorCounts.refused(code);
        String id = errorId.map(",\"errorId\":\"%s\""::formatted).orElse("");
        return path.equals(GRAPHQL)
                ? "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"%s}}]}".formatted(message, code, id)
                : "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"%s}}".formatted(code, message, id);
    }
}
