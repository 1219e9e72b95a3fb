package org.throughline.graphql.endpoint;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.throughline.graphql.json.JsonBuffer;

/** Writes the answer to a GraphQL request; what the query compiler wrote already passes through as it is. */
final class ResponseWriter implements ExecutionResponseWriter {
    private static final int USUAL_BYTES = 4 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final MediaType mediaType;
    private final String query;

    ResponseWriter(HttpServletRequest request, HttpServletResponse response, MediaType mediaType, String query) {
        this.request = request;
        this.response = response;
        this.mediaType = mediaType;
        this.query = query;
    }

    @Override
    public void write(ExecutionResponse executed) {
        ExecutionResult result = SyntaxErrors.named(executed.getExecutionResult(), query);
        JsonBuffer json = new JsonBuffer(USUAL_BYTES);
        ResultJson.write(json, result);
        boolean couldNotRun = mediaType == MediaType.GRAPHQL_RESPONSE && !result.isDataPresent();
        response.setStatus(couldNotRun ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
        response.setContentType(mediaType.contentType());
        response.setHeader("Cache-Control", "no-store");
        try {
            Compression.send(json, request, response);
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
    }
}
