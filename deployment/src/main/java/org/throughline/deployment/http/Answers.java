package org.throughline.deployment.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends a refusal from within a servlet's filter. */
final class Answers {
    private Answers() {}

    static void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = refusal.body(request.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
