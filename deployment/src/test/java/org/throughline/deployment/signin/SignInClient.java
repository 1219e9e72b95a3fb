package org.throughline.deployment.signin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.throughline.deployment.running.Server;

/** A client that shows what it is told to, and nothing else. */
record SignInClient(Server server) {

    HttpResponse<String> signIn(String email, String password, String institution) {
        JsonObject body = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .add("institution", institution)
                .build();
        return server.post("/session", "application/json", body.toString());
    }

    /** Sends a body with a header, such as {@code Cookie} or {@code Authorization}. */
    HttpResponse<String> post(String path, String header, String value, String body) {
        return server.send(request(path)
                .header(header, value)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path, String header, String value) {
        return server.send(request(path).header(header, value).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    /** The part of the answer's cookie that a browser sends back. */
    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The code of the error in the answer. */
    static String code(HttpResponse<String> answer) {
        return json(answer).getJsonObject("error").getString("code");
    }
}
