package org.throughline.deployment.rights;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.deployment.api.Client;

/** The schema as the running server tells it. */
record ApiSchema(Map<String, Type> types) {
    static final String CONNECTION = "Connection";

    private static final String REF =
            "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
    private static final String QUESTION = """
            { __schema { types { kind name interfaces { name }
              fields { name args { name defaultValue %1$s } %1$s }
              inputFields { name defaultValue %1$s } enumValues { name } } } }""".formatted(REF);

    record Type(
            String kind,
            String name,
            boolean isNode,
            List<Field> fields,
            List<Input> inputs,
            Optional<String> firstOfEnum) {
        Field field(String wanted) {
            return fields.stream()
                    .filter(field -> field.name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Field(String name, String type, List<Input> arguments) {}

    /** An argument, or a field of an input. */
    record Input(String name, String type, boolean isList, boolean isRequired) {}

    static ApiSchema of(Client client) {
        Map<String, Type> types = new TreeMap<>();
        client.ask(QUESTION)
                .getJsonObject("__schema")
                .getJsonArray("types")
                .getValuesAs(JsonObject.class)
                .forEach(type -> types.put(type.getString("name"), type(type)));
        return new ApiSchema(types);
    }

    Type type(String name) {
        return Optional.ofNullable(types.get(name)).orElseThrow();
    }

    List<Field> queries() {
        return type("Query").fields();
    }

    List<Field> mutations() {
        return type("Mutation").fields();
    }

    /** The types of which something can be asked by its id. */
    List<String> nodes() {
        return types.values().stream().filter(Type::isNode).map(Type::name).toList();
    }

    boolean isComposite(String type) {
        return List.of("OBJECT", "INTERFACE", "UNION").contains(type(type).kind());
    }

    boolean isConnection(String type) {
        return type.endsWith(CONNECTION) && type(type).kind().equals("OBJECT");
    }

    /** What stands in a connection, or the type itself. */
    String target(String type) {
        return isConnection(type) ? type(type).field("nodes").type() : type;
    }

    private static Type type(JsonObject told) {
        return new Type(
                told.getString("kind"),
                told.getString("name"),
                list(told, "interfaces").stream()
                        .anyMatch(parent -> parent.getString("name").equals("Node")),
                list(told, "fields").stream()
                        .map(field -> new Field(
                                field.getString("name"),
                                named(field.getJsonObject("type")).getString("name"),
                                list(field, "args").stream()
                                        .map(ApiSchema::input)
                                        .toList()))
                        .toList(),
                list(told, "inputFields").stream().map(ApiSchema::input).toList(),
                list(told, "enumValues").stream()
                        .map(value -> value.getString("name"))
                        .findFirst());
    }

    private static Input input(JsonObject told) {
        JsonObject type = told.getJsonObject("type");
        boolean isRequired = type.getString("kind").equals("NON_NULL") && told.isNull("defaultValue");
        return new Input(
                told.getString("name"),
                named(type).getString("name"),
                type.toString().contains("\"LIST\""),
                isRequired);
    }

    private static JsonObject named(JsonObject type) {
        return type.get("ofType") == null || type.isNull("ofType") ? type : named(type.getJsonObject("ofType"));
    }

    private static List<JsonObject> list(JsonObject object, String name) {
        return object.get(name) == null || object.get(name) == JsonValue.NULL
                ? List.of()
                : object.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
