package org.throughline.graphql.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.graphql.json.JsonBuffer;

/** A request that is no GraphQL request, or comes from nobody: answered with a status and one coded error. */
final class HttpRefusal extends Exception {
    private final int status;
    private final String code;

    HttpRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    void send(HttpServletResponse response) throws IOException {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
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
        response.setContentType(MediaType.JSON.contentType());
        response.setContentLength(json.length());
        json.writeTo(response.getOutputStream());
    }
}
