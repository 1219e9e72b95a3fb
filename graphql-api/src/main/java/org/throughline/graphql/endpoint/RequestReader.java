package org.throughline.graphql.endpoint;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.throughline.graphql.json.Text;

/**
 * Reads requests: an object of {@code application/json} in UTF-8 by POST, perhaps compressed by gzip, or the parameters of a
 * GET. Nothing else, and nothing that is too large, whatever the client says of its size.
 */
final class RequestReader {
    private static final List<String> TEXTS = List.of("query", "documentId", "operationName");
    private static final List<String> OBJECTS = List.of("variables", "extensions");
    private static final Map<String, Set<ValueType>> MEMBERS = Map.of(
            "query", Set.of(ValueType.STRING, ValueType.NULL),
            "documentId", Set.of(ValueType.STRING, ValueType.NULL),
            "operationName", Set.of(ValueType.STRING, ValueType.NULL),
            "variables", Set.of(ValueType.OBJECT, ValueType.NULL),
            "extensions", Set.of(ValueType.OBJECT, ValueType.NULL));

    private final int largest;
    private final boolean byGet;
    private final JsonParserFactory parsers;

    RequestReader(EndpointSettings settings) {
        this.largest = settings.largestBody();
        this.byGet = settings.queriesByGet();
        this.parsers = Json.createParserFactory(Map.of("org.eclipse.parsson.maxDepth", settings.deepestJson()));
    }

    JsonObject read(HttpServletRequest request) throws IOException, HttpRefusal {
        if (request.getMethod().equals("GET") && byGet) {
            return checked(parameters(request));
        }
        if (!request.getMethod().equals("POST")) {
            throw HttpRefusal.method(byGet);
        }
        if (!isJson(request.getContentType())) {
            throw new HttpRefusal(SC_UNSUPPORTED_MEDIA_TYPE, "NOT_JSON", "Send application/json in UTF-8.");
        }
        String text = text(bytes(request));
        JsonValue value = parsed(text);
        if (text.contains("\\u")) {
            checkTexts("", value);
        }
        return checked(value);
    }

    private JsonObject parameters(HttpServletRequest request) throws HttpRefusal {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (String name : TEXTS) {
            String given = request.getParameter(name);
            if (given != null) {
                body.add(name, given);
            }
        }
        for (String name : OBJECTS) {
            String given = request.getParameter(name);
            if (given != null) {
                body.add(name, parsed(given));
            }
        }
        JsonObject object = body.build();
        checkTexts("", object);
        return object;
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

    private byte[] bytes(HttpServletRequest request) throws IOException, HttpRefusal {
        if (request.getContentLengthLong() > largest) {
            throw tooLarge();
        }
        try (InputStream in = unpacked(request)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw tooLarge();
            }
            return bytes;
        } catch (ZipException | java.io.EOFException damaged) {
            throw new HttpRefusal(SC_BAD_REQUEST, "DAMAGED_BODY", "The body is not what its Content-Encoding says.");
        }
    }

    /** What is compressed is unpacked no further than it may be long. */
    private static InputStream unpacked(HttpServletRequest request) throws IOException, HttpRefusal {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return request.getInputStream();
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(request.getInputStream());
        }
        throw new HttpRefusal(
                SC_UNSUPPORTED_MEDIA_TYPE, "ENCODING_NOT_SUPPORTED", "Send the body as it is, or by gzip.");
    }

    private HttpRefusal tooLarge() {
        return new HttpRefusal(
                SC_REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", "A request has at most " + largest + " bytes.");
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

    private JsonValue parsed(String text) throws HttpRefusal {
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (!parser.hasNext()) {
                return value;
            }
            throw new HttpRefusal(SC_BAD_REQUEST, "MALFORMED_JSON", "The body is more than one JSON value.");
        } catch (JsonException | NoSuchElementException malformed) {
            throw new HttpRefusal(SC_BAD_REQUEST, "MALFORMED_JSON", "The body is not valid JSON.");
        } catch (RuntimeException tooMuch) {
            // The parser has no exception of its own for what is nested too deeply or has numbers without end.
            throw new HttpRefusal(
                    SC_BAD_REQUEST, "JSON_TOO_COMPLEX", "The JSON is nested too deeply, or has too large a number.");
        }
    }

    /**
     * Only an escape can be half a character, or none: what stands in the text itself was read as UTF-8.
     *
     * @param place where in the request the value stands, with a full stop before each name
     */
    private static void checkTexts(String place, JsonValue value) throws HttpRefusal {
        if (value instanceof JsonString string) {
            checkText(place, string.getString());
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                checkText(place, member.getKey());
                checkTexts(place + "." + member.getKey(), member.getValue());
            }
        } else if (value.getValueType() == ValueType.ARRAY) {
            for (JsonValue element : value.asJsonArray()) {
                checkTexts(place, element);
            }
        }
    }

    private static void checkText(String place, String text) throws HttpRefusal {
        if (!Text.isStorable(text)) {
            throw new HttpRefusal(
                    SC_BAD_REQUEST,
                    "NOT_TEXT",
                    (place.isEmpty() ? "" : place.substring(1) + ": ")
                            + "A text has the character NUL, or half a character of two parts.");
        }
    }

    private static JsonObject checked(JsonValue value) throws HttpRefusal {
        if (!(value instanceof JsonObject body)) {
            throw new HttpRefusal(
                    SC_BAD_REQUEST, "NOT_A_REQUEST", "The body must be one JSON object; batches are not taken.");
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
