package org.throughline.graphql.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.throughline.graphql.json.JsonBuffer;

/** A request that is no GraphQL request, asks for too much, or comes from nobody: answered with a status and one coded error. */
final class HttpRefusal extends Exception {
    private final int status;
    private final String code;
    private final Optional<String> allowed;

    HttpRefusal(int status, String code, String message) {
        this(status, code, message, Optional.empty());
    }

    private HttpRefusal(int status, String code, String message, Optional<String> allowed) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.allowed = allowed;
    }

    /** Another method is needed. */
    static HttpRefusal method(boolean byGet) {
        List<String> methods = byGet ? List.of("GET", "POST") : List.of("POST");
        return new HttpRefusal(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                byGet ? "Use POST, or GET for queries." : "Use POST.",
                Optional.of(String.join(", ", methods)));
    }

    String code() {
        return code;
    }

    void send(MediaType mediaType, HttpServletResponse response) throws IOException {
        allowed.ifPresent(methods -> response.setHeader("Allow", methods));
        JsonBuffer json = new JsonBuffer(256);
        json.beginObject();
        json.field("errors").beginList();
        json.element().beginObject();
        json.field("message").string(getMessage());
        json.field("extensions").beginObject();
        json.field("code").string(code);
        json.endObject();
        json.endObject();
        json.endList();
        json.endObject();
        response.setStatus(status);
        response.setContentType(mediaType.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(json.length());
        json.writeTo(response.getOutputStream());
    }
}
