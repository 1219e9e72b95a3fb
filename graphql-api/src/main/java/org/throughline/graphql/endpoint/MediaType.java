package org.throughline.graphql.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** The two media types in which GraphQL is answered over HTTP. */
enum MediaType {
    /** Well-formed requests are answered with 200, whatever became of them. */
    JSON("application/json"),
    /** The status says whether the request could be executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    String contentType() {
        return name + ";charset=utf-8";
    }

    /** The media type that the client prefers; JSON when it does not say. */
    static MediaType accepted(String accept) throws HttpRefusal {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        MediaType best = null;
        double bestQuality = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            MediaType type = matching(parts[0].strip());
            double quality = quality(parts);
            if (type != null && quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        if (best == null) {
            throw new HttpRefusal(
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "NOT_ACCEPTABLE",
                    "Accept application/graphql-response+json or application/json.");
        }
        return best;
    }

    private static MediaType matching(String range) {
        return switch (range) {
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            if (part.strip().startsWith("q=")) {
                try {
                    return Double.parseDouble(part.strip().substring(2));
                } catch (NumberFormatException malformed) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
