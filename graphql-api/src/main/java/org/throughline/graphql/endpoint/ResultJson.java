package org.throughline.graphql.endpoint;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.graphql.execution.RawJson;
import org.throughline.graphql.json.JsonBuffer;

/** An execution's result as JSON. Every error has a stable code. */
final class ResultJson {
    private static final Logger LOG = Logger.getLogger(ResultJson.class);
    private static final String INTERNAL = "INTERNAL";

    private ResultJson() {}

    static void write(JsonBuffer json, ExecutionResult result) {
        json.beginObject();
        if (!result.getErrors().isEmpty()) {
            json.field("errors").beginList();
            for (GraphQLError error : result.getErrors()) {
                json.element();
                error(json, error);
            }
            json.endList();
        }
        if (result.isDataPresent()) {
            json.field("data");
            Object data = result.getData();
            value(json, data);
        }
        json.endObject();
    }

    private static void error(JsonBuffer json, GraphQLError error) {
        json.beginObject();
        json.field("message").string(String.valueOf(error.getMessage()));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            json.field("locations").beginList();
            for (SourceLocation location : error.getLocations()) {
                json.element().beginObject();
                json.field("line").number(location.getLine());
                json.field("column").number(location.getColumn());
                json.endObject();
            }
            json.endList();
        }
        if (error.getPath() != null) {
            json.field("path");
            value(json, error.getPath());
        }
        json.field("extensions").beginObject();
        String code = code(error);
        json.field("code").string(code);
        Optional<String> id = id(error, code);
        if (id.isPresent()) {
            json.field("errorId").string(id.get());
        }
        json.endObject();
        json.endObject();
    }

    /** What is our fault has an id that the log has too. */
    private static Optional<String> id(GraphQLError error, String code) {
        Object logged =
                error.getExtensions() == null ? null : error.getExtensions().get("errorId");
        if (logged != null || !code.equals(INTERNAL)) {
            return Optional.ofNullable(logged).map(Object::toString);
        }
        String id = UUID.randomUUID().toString();
        // Its message may tell what was sent.
        LOG.errorf("GraphQL error %s %s of the kind %s", code, id, error.getErrorType());
        return Optional.of(id);
    }

    /** The stable code of an error; of a closed set, for it stands in our own source. */
    static String code(GraphQLError error) {
        Object own =
                error.getExtensions() == null ? null : error.getExtensions().get("code");
        if (own != null) {
            return own.toString();
        }
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax) {
            return "SYNTAX";
        }
        if (type == ErrorType.ValidationError) {
            return "VALIDATION";
        }
        if (type == ErrorType.OperationNotSupported) {
            return "OPERATION_NOT_SUPPORTED";
        }
        boolean tooMuch = type == ErrorType.ExecutionAborted || error instanceof BadFaithIntrospectionError;
        return tooMuch ? "TOO_COMPLEX" : INTERNAL;
    }

    private static void value(JsonBuffer json, Object value) {
        if (value == null) {
            json.nothing();
        } else if (value instanceof RawJson raw) {
            json.raw(raw.bytes());
        } else if (value instanceof Map<?, ?> object) {
            json.beginObject();
            object.forEach((name, member) -> value(json.field(name.toString()), member));
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginList();
            list.forEach(element -> value(json.element(), element));
            json.endList();
        } else if (value instanceof Boolean bool) {
            json.bool(bool);
        } else if (value instanceof Integer || value instanceof Long) {
            json.number(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.literal(number.toString());
        } else {
            json.string(value.toString());
        }
    }
}
