package org.throughline.deployment.faults;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.deployment.running.Server;

/** The servers that clients know, and what a client makes of what it hears, or does not hear, from one. */
final class Nodes {
    private final List<URI> addresses;
    private final Duration patience;
    private final HttpClient client;

    /**
     * Clients of these servers.
     *
     * @param patience how long a client waits for an answer
     */
    Nodes(List<Server> servers, Duration patience) {
        this.addresses = servers.stream().map(Server::address).toList();
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** An answer, and its body where it is a JSON object. */
    record Heard(Answer answer, Optional<JsonObject> body) {}

    /** Asks the server of this number, counted around. */
    Heard ask(String what, int node, String cookie, String query, JsonObject variables) {
        JsonObject body = Json.createObjectBuilder()
                .add("query", query)
                .add("variables", variables)
                .build();
        return send(
                what,
                request(node, "graphql", cookie)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The same, for any address. */
    Heard get(String what, int node, String cookie, String path) {
        return send(what, request(node, path, cookie).GET());
    }

    private HttpRequest.Builder request(int node, String path, String cookie) {
        URI address = addresses.get(Math.floorMod(node, addresses.size()));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    Heard send(String what, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            long end = System.nanoTime();
            Optional<JsonObject> body = json(response.body());
            String code =
                    body.map(Nodes::code).orElse(response.statusCode() < 400 ? "" : "no code: " + response.body());
            return new Heard(new Answer(what, begin, end, response.statusCode(), code), body);
        } catch (HttpTimeoutException late) {
            return lost(what, begin, "timed out");
        } catch (IOException broken) {
            return lost(what, begin, broken.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lost(what, begin, "interrupted");
        }
    }

    private static Heard lost(String what, long begin, String why) {
        return new Heard(new Answer(what, begin, System.nanoTime(), 0, why), Optional.empty());
    }

    private static Optional<JsonObject> json(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.createReader(new StringReader(text)).readObject());
        } catch (JsonException noJson) {
            return Optional.empty();
        }
    }

    /** The first code that the body tells; empty when it tells of no refusal. */
    private static String code(JsonObject body) {
        if (body.containsKey("errors")) {
            JsonObject first = body.getJsonArray("errors").getJsonObject(0);
            return first.containsKey("extensions")
                    ? first.getJsonObject("extensions").getString("code", "no code")
                    : "no code";
        }
        if (body.get("error") instanceof JsonObject error) {
            return error.getString("code", "no code");
        }
        return body.get("data") instanceof JsonObject data
                ? data.values().stream()
                        .map(Nodes::userError)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static Optional<String> userError(JsonValue payload) {
        return payload instanceof JsonObject object
                        && object.get("userErrors") instanceof JsonArray errors
                        && !errors.isEmpty()
                ? Optional.of(errors.getJsonObject(0).getString("code"))
                : Optional.empty();
    }
}
