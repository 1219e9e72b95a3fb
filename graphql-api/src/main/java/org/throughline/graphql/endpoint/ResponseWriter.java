package org.throughline.graphql.endpoint;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.domain.shared.Outage;
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
        Optional<Outage> outage = outage(result);
        if (outage.isPresent()) {
            response.setStatus(outage.get().status());
            response.setHeader("Retry-After", String.valueOf(outage.get().secondsToWait()));
        } else {
            response.setStatus(couldNotRun ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
        }
        response.setContentType(mediaType.contentType());
        response.setHeader("Cache-Control", "no-store");
        Compression.send(json, request, response);
    }

    /** Why there is nothing to read in the answer, when that is the database's fault: load balancers and clients try again. */
    private static Optional<Outage> outage(ExecutionResult result) {
        if (result.getErrors().isEmpty() || !isNothing(result.getData())) {
            return Optional.empty();
        }
        return result.getErrors().stream()
                .map(GraphQLError::getExtensions)
                .filter(Objects::nonNull)
                .map(extensions -> Outage.ofCode(String.valueOf(extensions.get("code"))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Also when a change is made and what it changed cannot be told: the same key again is answered with that. */
    private static boolean isNothing(Object data) {
        if (data instanceof Map<?, ?> fields) {
            return fields.values().stream().allMatch(ResponseWriter::isNothing);
        }
        return data == null || data instanceof List<?> list && list.isEmpty();
    }
}
