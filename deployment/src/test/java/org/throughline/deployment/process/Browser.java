package org.throughline.deployment.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.deployment.running.Server;

/** A browser with cookies of its own for one server, which follows no redirect unless it is told to. */
final class Browser {
    private static final String VIEWER = "{\"query\":\"{ viewer { name roles seeker { id } } }\"}";

    final Map<String, String> cookies = new HashMap<>();
    private final Server server;

    Browser(Server server) {
        this.server = server;
    }

    /** Sets off to the provider; where the server sends it. */
    URI leave(String returnTo) {
        HttpResponse<String> answer = get(server.address()
                .resolve("/oidc/sign-in?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8)));
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(URI address) {
        return keeping(server.send(request(address)));
    }

    /** Sends a form. */
    HttpResponse<String> post(URI address, Map<String, String> fields) {
        return keeping(server.send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> keeping(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return answer;
    }

    /** Asks the API who it is. */
    HttpResponse<String> ask() {
        return server.send(request(server.address().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(VIEWER)));
    }

    JsonObject viewer() {
        String answer = ask().body();
        JsonObject data =
                Json.createReader(new StringReader(answer)).readObject().getJsonObject("data");
        if (data == null) {
            throw new AssertionError(answer);
        }
        return data.getJsonObject("viewer");
    }

    HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }
}
