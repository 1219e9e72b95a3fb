package org.throughline.graphql.endpoint;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the body of a request: {@code application/json} in UTF-8, and nothing else. */
final class RequestBody {
    private static final int LARGEST = 1024 * 1024;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Map<String, Set<ValueType>> MEMBERS = Map.of(
            "query", Set.of(ValueType.STRING),
            "operationName", Set.of(ValueType.STRING, ValueType.NULL),
            "variables", Set.of(ValueType.OBJECT, ValueType.NULL),
            "extensions", Set.of(ValueType.OBJECT, ValueType.NULL));

    private RequestBody() {}

    static JsonObject read(HttpServletRequest request) throws IOException, HttpRefusal {
        if (!request.getMethod().equals("POST")) {
            throw new HttpRefusal(SC_METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "Use POST.");
        }
        if (!isJson(request.getContentType())) {
            throw new HttpRefusal(SC_UNSUPPORTED_MEDIA_TYPE, "NOT_JSON", "Send application/json in UTF-8.");
        }
        return checked(parsed(text(bytes(request))));
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals("application/json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException, HttpRefusal {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new HttpRefusal(SC_REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", "A request has at most 1 MiB.");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) throws HttpRefusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new HttpRefusal(SC_BAD_REQUEST, "NOT_UTF_8", "The body is not valid UTF-8.");
        }
    }

    private static JsonValue parsed(String text) throws HttpRefusal {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException malformed) {
            throw new HttpRefusal(SC_BAD_REQUEST, "MALFORMED_JSON", "The body is not valid JSON.");
        }
    }

    private static JsonObject checked(JsonValue value) throws HttpRefusal {
        if (!(value instanceof JsonObject body)) {
            throw new HttpRefusal(
                    SC_BAD_REQUEST, "NOT_A_REQUEST", "The body must be one JSON object; batches are not taken.");
        }
        if (!body.containsKey("query")) {
            throw new HttpRefusal(SC_BAD_REQUEST, "NOT_A_REQUEST", "The body has no \"query\".");
        }
        for (Map.Entry<String, Set<ValueType>> member : MEMBERS.entrySet()) {
            JsonValue given = body.get(member.getKey());
            if (given != null && !member.getValue().contains(given.getValueType())) {
                throw new HttpRefusal(
                        SC_BAD_REQUEST,
                        "NOT_A_REQUEST",
                        "\"%s\" must be %s."
                                .formatted(
                                        member.getKey(),
                                        member.getValue().contains(ValueType.OBJECT) ? "an object" : "a string"));
            }
        }
        return body;
    }
}
