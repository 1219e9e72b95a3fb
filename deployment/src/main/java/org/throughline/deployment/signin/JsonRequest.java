package org.throughline.deployment.signin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The object that a small request holds. Only {@code application/json} is read, which a page of another site cannot send
 * without asking first; and only UTF-8, strictly.
 */
record JsonRequest(JsonObject object) {
    private static final int MOST_BYTES = 16 * 1024;
    private static final Pattern JSON_IN_UTF_8 = Pattern.compile(
            "application/json\\s*(?:;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?\\s*", Pattern.CASE_INSENSITIVE);
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** Reads the request's body. */
    static JsonRequest of(HttpServletRequest request) throws RequestRefused, IOException {
        String type = request.getContentType();
        if (type == null || !JSON_IN_UTF_8.matcher(type).matches()) {
            throw new RequestRefused(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "Send application/json in UTF-8.");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RequestRefused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "TOO_LONG",
                    "Send " + MOST_BYTES + " bytes at most.");
        }
        return new JsonRequest(parsed(text(bytes)));
    }

    private static String text(byte[] bytes) throws RequestRefused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RequestRefused.malformed("The text is not UTF-8.");
        }
    }

    private static JsonObject parsed(String text) throws RequestRefused {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return object;
            }
        } catch (RuntimeException notOneObject) {
            // The parser has an exception of its own, but uses others too, such as for text nested too deeply.
        }
        throw RequestRefused.malformed("The text is not one JSON object.");
    }

    /** A text that must be given. */
    String text(String field) throws RequestRefused {
        return optionalText(field)
                .orElseThrow(() ->
                        new RequestRefused(HttpServletResponse.SC_BAD_REQUEST, "REQUIRED", field + ": Must be given."));
    }

    /** A text that may be left out, or null. */
    Optional<String> optionalText(String field) throws RequestRefused {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw RequestRefused.malformed(field + ": Must be a text.");
    }

    /** A list of texts that may be left out, or null. */
    Optional<List<String>> optionalTexts(String field) throws RequestRefused {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return Optional.of(array.getValuesAs(JsonString::getString));
        }
        throw RequestRefused.malformed(field + ": Must be a list of texts.");
    }

    /** A switch that is off when it is left out. */
    boolean isOn(String field) throws RequestRefused {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL || value == JsonValue.FALSE) {
            return false;
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        throw RequestRefused.malformed(field + ": Must be true or false.");
    }

    /** A whole number that may be left out, or null. */
    Optional<Integer> optionalNumber(String field) throws RequestRefused {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(whole(field, number));
        }
        throw RequestRefused.malformed(field + ": Must be a number.");
    }

    private static int whole(String field, JsonNumber number) throws RequestRefused {
        try {
            return number.intValueExact();
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException notWhole) {
            throw RequestRefused.malformed(field + ": Must be a whole number of usual size.");
        }
    }

    /** Passwords are in it. */
    @Override
    public String toString() {
        return "JsonRequest" + object.keySet();
    }
}
