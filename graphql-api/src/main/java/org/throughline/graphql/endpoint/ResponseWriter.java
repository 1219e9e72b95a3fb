package org.throughline.graphql.endpoint;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.throughline.graphql.json.JsonBuffer;

/** Writes the answer to a GraphQL request; what the query compiler wrote already passes through as it is. */
final class ResponseWriter {
    private static final int USUAL_BYTES = 4 * 1024;

    private ResponseWriter() {}

    static void write(
            ExecutionResult result, MediaType mediaType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JsonBuffer json = new JsonBuffer(USUAL_BYTES);
        ResultJson.write(json, result);
        boolean couldNotRun = mediaType == MediaType.GRAPHQL_RESPONSE && !result.isDataPresent();
        response.setStatus(couldNotRun ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
        response.setContentType(mediaType.contentType());
        response.setHeader("Cache-Control", "no-store");
        Compression.send(json, request, response);
    }
}
