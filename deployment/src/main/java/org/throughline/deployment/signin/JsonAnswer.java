package org.throughline.deployment.signin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes an answer in JSON, which no cache keeps. */
final class JsonAnswer {
    private JsonAnswer() {}

    static void write(HttpServletResponse response, int status, JsonObject body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** {@code {"error": {"code": …, "message": …}}}: the code is stable, the message is for people. */
    static void error(HttpServletResponse response, int status, String code, String message) throws IOException {
        JsonObject error = Json.createObjectBuilder()
                .add("code", code)
                .add("message", message)
                .build();
        write(response, status, Json.createObjectBuilder().add("error", error).build());
    }

    /** The request is nobody's. */
    static void unauthenticated(HttpServletResponse response, String message) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        error(response, HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED", message);
    }
}
