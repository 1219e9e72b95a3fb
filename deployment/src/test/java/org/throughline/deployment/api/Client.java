package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.deployment.running.Server;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/** Somebody who uses the API: signed in, or nobody. */
public final class Client {
    private final Server server;
    private final Optional<String> cookie;
    private final Optional<String> token;

    private Client(Server server, Optional<String> cookie) {
        this(server, cookie, Optional.empty());
    }

    private Client(Server server, Optional<String> cookie, Optional<String> token) {
        this.server = server;
        this.cookie = cookie;
        this.token = token;
    }

    /** The same person by a new API token of these scopes. */
    public Client byToken(String... scopes) {
        String asked = "{\"name\": \"Theirs\", \"scopes\": [\"%s\"]}".formatted(String.join("\", \"", scopes));
        HttpResponse<String> answer = post("/tokens", "application/json", asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Client(
                server, Optional.empty(), Optional.of(json(answer.body()).getString("token")));
    }

    /** The same person, by the same session or token, at another address of the same server. */
    public Client at(Server another) {
        return new Client(another, cookie, token);
    }

    public static Client anonymous(Server server) {
        return new Client(server, Optional.empty());
    }

    public static Client of(Server server, DemoAccount account) {
        return of(server, account.email(), DemoAccounts.PASSWORD);
    }

    /** Somebody of an institution that a test has to itself. */
    public static Client of(Server server, String email) {
        return of(server, email, People.PASSWORD);
    }

    public static Client of(Server server, String email, String password) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .build();
        HttpResponse<String> answer = server.post("/session", "application/json", credentials.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String setCookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Client(server, Optional.of(setCookie.substring(0, setCookie.indexOf(';'))));
    }

    /** The data of a query that must succeed. */
    public JsonObject ask(String query, Map<String, ?> variables) {
        HttpResponse<String> answer = send(query, variables);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject body = json(answer.body());
        assertThat(body.containsKey("errors")).as(answer.body()).isFalse();
        return body.getJsonObject("data");
    }

    public JsonObject ask(String query) {
        return ask(query, Map.of());
    }

    /** The payload of a mutation that takes one input. */
    public JsonObject change(String mutation, String selection, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String query = "mutation ($input: %s!) { %s(input: $input) { %s userErrors { code message path practice } } }"
                .formatted(type, mutation, selection);
        return ask(query, Map.of("input", input)).getJsonObject(mutation);
    }

    /** The payload of a mutation that must not be refused. */
    public JsonObject done(String mutation, String selection, Map<String, ?> input) {
        JsonObject payload = change(mutation, selection, input);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    /** The first refusal of a mutation that must be refused: its code, and its path. */
    public String refusal(String mutation, Map<String, ?> input) {
        JsonObject error =
                change(mutation, "", input).getJsonArray("userErrors").getJsonObject(0);
        return error.getString("code")
                + " at "
                + String.join(".", error.getJsonArray("path").getValuesAs(jakarta.json.JsonString::getString));
    }

    /** All refusals of a mutation, as {@link #refusal} shows the first. */
    public List<String> refusals(String mutation, Map<String, ?> input) {
        return change(mutation, "", input).getJsonArray("userErrors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code")
                        + " at "
                        + String.join(".", error.getJsonArray("path").getValuesAs(jakarta.json.JsonString::getString)))
                .toList();
    }

    public HttpResponse<String> send(String query, Map<String, ?> variables) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("query", query);
        body.add("variables", JsonValues.of(variables));
        return post("/graphql", "application/json", body.build().toString());
    }

    /** The id of an import whose file has come, and of which nothing was read yet. */
    public String uploaded(String kind, String file) {
        String part = "--b\r\nContent-Disposition: form-data; name=";
        String body = part + "\"kind\"\r\n\r\n" + kind + "\r\n" + part + "\"file\"; filename=\"people.csv\"\r\n\r\n"
                + file + "\r\n--b--\r\n";
        HttpResponse<String> answer = post("/imports", "multipart/form-data; boundary=b", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).getString("id");
    }

    public HttpResponse<String> post(String path, String contentType, String body) {
        return server.send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return server.send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** What a browser would send as {@code Cookie}. */
    public String cookie() {
        return cookie.orElseThrow();
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        cookie.ifPresent(value -> request.header("Cookie", value));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return server.send(request);
    }

    public static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    /** Java values as JSON. */
    private static final class JsonValues {
        static JsonValue of(Object value) {
            if (value instanceof Map<?, ?> map) {
                JsonObjectBuilder object = Json.createObjectBuilder();
                map.forEach((name, member) -> object.add(name.toString(), of(member)));
                return object.build();
            }
            if (value instanceof Iterable<?> list) {
                var array = Json.createArrayBuilder();
                list.forEach(element -> array.add(of(element)));
                return array.build();
            }
            if (value instanceof Integer number) {
                return Json.createValue(number);
            }
            if (value instanceof Boolean bool) {
                return bool ? JsonValue.TRUE : JsonValue.FALSE;
            }
            return value == null || value == JsonValue.NULL ? JsonValue.NULL : Json.createValue(value.toString());
        }
    }
}
