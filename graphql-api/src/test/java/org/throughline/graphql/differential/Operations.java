package org.throughline.graphql.differential;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.execution.ServerApi;

/** Random operations over a schema: selections, arguments, aliases, fragments, directives, variables, nulls, odd texts. */
final class Operations {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "an",
            "Ana",
            "JOSÉ",
            "jose  mill",
            "weiss",
            "%",
            "_",
            "\\",
            "\"",
            "'; --",
            "🦙",
            "ñ",
            "\u0000",
            "ﬁ",
            "İ",
            "x y z");

    private static final Catalogue CATALOGUE = ServerApi.catalogue();

    private final GraphQLSchema schema;
    private final List<String> ids;
    private final List<String> cursors;
    private Random random;
    private int left;
    private int names;
    private boolean everyFieldHasAnAlias;
    private Map<String, String> declared;
    private Map<String, Object> variables;
    private List<String> fragments;

    /**
     * @param ids that exist, and some that do not
     * @param cursors seen so far; may grow
     */
    Operations(GraphQLSchema schema, List<String> ids, List<String> cursors) {
        this.schema = schema;
        this.ids = ids;
        this.cursors = cursors;
    }

    /** A document with the variables it is sent with. */
    record Operation(String document, Map<String, Object> variables) {}

    Operation next(Random seeded) {
        random = seeded;
        left = 6 + random.nextInt(35);
        names = 0;
        declared = new LinkedHashMap<>();
        variables = new LinkedHashMap<>();
        fragments = new ArrayList<>();
        String selection = selection(schema.getQueryType(), 0);
        String parameters = declared.isEmpty()
                ? ""
                : declared.entrySet().stream()
                        .map(variable -> "$" + variable.getKey() + ": " + variable.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
        return new Operation("query Q" + parameters + " " + selection + "\n" + String.join("\n", fragments), variables);
    }

    private String selection(GraphQLObjectType type, int depth) {
        List<GraphQLFieldDefinition> fields = stored(type);
        List<String> chosen = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
            left--;
            if (isLeaf(field) || depth < 11 && left > 0) {
                chosen.add(field(field, depth));
            }
        }
        if (chosen.isEmpty() || chance(10)) {
            chosen.add(alias(5) + "__typename");
        }
        return "{ " + String.join(" ", wrapped(chosen, type)) + " }";
    }

    /** What is computed is not the planner's to answer. */
    private List<GraphQLFieldDefinition> stored(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> type != schema.getQueryType()
                        || CATALOGUE.root(field.getName()).isPresent())
                .toList();
    }

    /** Some of the fields stand in fragments. */
    private List<String> wrapped(List<String> chosen, GraphQLNamedType type) {
        if (chance(20)) {
            String on = chance(2) ? " on " + type.getName() : "";
            return List.of("..." + on + directive() + " { " + String.join(" ", chosen) + " }", alias(3) + "__typename");
        }
        if (chance(20)) {
            String name = "F" + names++;
            fragments.add("fragment " + name + " on " + type.getName() + " { " + String.join(" ", chosen) + " }");
            return List.of("..." + name + directive(), alias(3) + "__typename");
        }
        return chosen;
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        String arguments = arguments(field);
        String alias = arguments.isEmpty() ? alias(6) : "a" + names++ + ": ";
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        String selection = "";
        if (type instanceof GraphQLObjectType object) {
            selection = " " + selection(object, depth + 1);
        } else if (type instanceof GraphQLInterfaceType of) {
            List<GraphQLObjectType> types = schema.getImplementations(of);
            StringBuilder several = new StringBuilder(" { id __typename");
            for (int i = 0; i < 2; i++) {
                GraphQLObjectType one = types.get(random.nextInt(types.size()));
                several.append(" ... on ").append(one.getName()).append(" ").append(unmergeable(one, depth + 1));
            }
            selection = several.append(" }").toString();
        }
        return alias + field.getName() + arguments + directive() + selection;
    }

    /** Fields of different types under one key would have to agree; different keys need not. */
    private String unmergeable(GraphQLObjectType type, int depth) {
        boolean before = everyFieldHasAnAlias;
        everyFieldHasAnAlias = true;
        String selection = selection(type, depth);
        everyFieldHasAnAlias = before;
        return selection;
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean needed = argument.getType() instanceof GraphQLNonNull;
            boolean from = List.of("after", "before", "last").contains(argument.getName());
            if (needed || chance(from ? 8 : 3)) {
                given.add(argument.getName() + ": " + value(argument.getName(), argument.getType()));
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    /** A literal, or a variable that is declared on the way. */
    private String value(String name, GraphQLType type) {
        Object value = random(name, type);
        if (chance(2)) {
            String variable = "v" + names++;
            declared.put(variable, GraphQLTypeUtil.simplePrint(type));
            if (value != null || type instanceof GraphQLNonNull || chance(2)) {
                variables.put(variable, value);
            }
            return "$" + variable;
        }
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType input && value != null) {
            return input.getFields().stream()
                    .filter(field -> ((Map<?, ?>) value).containsKey(field.getName()))
                    .map(field -> field.getName() + ": " + value(field.getName(), field.getType()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return literal(value, type);
    }

    private Object random(String name, GraphQLType type) {
        if (!(type instanceof GraphQLNonNull) && chance(8)) {
            return null;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                values.add(random(name, GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()))));
            }
            return values;
        }
        if (bare instanceof GraphQLEnumType values) {
            return any(values.getValues()).getName();
        }
        if (bare instanceof GraphQLInputObjectType input) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (GraphQLInputObjectField field : input.getFields()) {
                if (field.getType() instanceof GraphQLNonNull || chance(3)) {
                    object.put(field.getName(), random(field.getName(), field.getType()));
                }
            }
            return object;
        }
        return scalar(name, ((GraphQLScalarType) bare).getName());
    }

    private Object scalar(String name, String type) {
        return switch (type) {
            case "Boolean" -> random.nextBoolean();
            case "DateTime" -> any(List.of("2026-01-05T09:00:00Z", "2026-01-20T00:00:00Z", "2026-02-01T12:30:00.5Z"));
            case "Int" ->
                name.startsWith("graduated")
                        ? 2015 + random.nextInt(14)
                        : chance(name.equals("depth") ? 3 : 40)
                                ? random.nextInt()
                                : any(List.of(1, 2, 3, 5, 20, name.equals("depth") ? 20 : 100));
            case "ID" -> any(ids);
            default ->
                name.equals("after") || name.equals("before")
                        ? cursors.isEmpty() || chance(10) ? any(TEXTS) : any(cursors)
                        : any(TEXTS);
        };
    }

    private static String literal(Object value, GraphQLType type) {
        if (value == null) {
            return "null";
        }
        if (value instanceof List<?> list) {
            GraphQLType element = ((GraphQLList) GraphQLTypeUtil.unwrapNonNull(type)).getWrappedType();
            return list.stream().map(one -> literal(one, element)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType || !(value instanceof String text)) {
            return value.toString();
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20 || c == '"' || c == '\\') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private String directive() {
        if (!chance(12)) {
            return "";
        }
        String name = chance(2) ? "include" : "skip";
        if (chance(2)) {
            String variable = "v" + names++;
            declared.put(variable, "Boolean!");
            variables.put(variable, random.nextBoolean());
            return " @" + name + "(if: $" + variable + ")";
        }
        return " @" + name + "(if: " + random.nextBoolean() + ")";
    }

    private String alias(int oneIn) {
        return everyFieldHasAnAlias || chance(oneIn) ? "a" + names++ + ": " : "";
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
