package org.throughline.graphql.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.catalogue.StoredField.ConnectionField;
import org.throughline.graphql.catalogue.StoredField.RootField;
import org.throughline.graphql.relay.Node;

/**
 * Queries that ask for every stored field, along every edge, in every order and by every filter. The server asks them once
 * when it starts, on behalf of nobody: so a column that is not there, or an edge that leads nowhere, stops the start and not
 * somebody's work.
 */
public final class SelfCheck {
    private static final UUID NOBODY = new UUID(0, 0);

    private final GraphQLSchema schema;
    private final Catalogue catalogue;
    private int names;

    private SelfCheck(GraphQLSchema schema, Catalogue catalogue) {
        this.schema = schema;
        this.catalogue = catalogue;
    }

    /** The queries: one for each root field and each type, so that each is as small as a client's may be. */
    public static List<String> documents(GraphQLSchema schema, Catalogue catalogue) {
        return new SelfCheck(schema, catalogue).queries();
    }

    private List<String> queries() {
        List<String> fields = new ArrayList<>();
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            catalogue.root(field.getName()).ifPresent(root -> {
                if (root instanceof ConnectionField connection) {
                    fields.addAll(pages(field, connection));
                } else if (root instanceof RootField one && one.idArgument().isPresent() && isFoundByNothingElse(one)) {
                    fields.add(alias() + field.getName() + "(id: \"" + NOBODY + "\") "
                            + everything((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType())));
                }
            });
        }
        catalogue.types().stream()
                .filter(type -> Node.class.isAssignableFrom(type.view()))
                .map(type -> "... on " + type.name() + " " + everything(schema.getObjectType(type.name())))
                .forEach(part -> fields.add(alias() + "node(id: \"" + NOBODY + "\") { " + part + " }"));
        fields.add("viewer { __typename }");
        return fields.stream().map(field -> "{ " + field + " }").toList();
    }

    /** What is no node is not found by {@code node}. */
    private static boolean isFoundByNothingElse(RootField one) {
        return one.targets().stream().noneMatch(Node.class::isAssignableFrom);
    }

    /** All that a row has, and the nearest of what it leads to. */
    private String everything(GraphQLObjectType type) {
        List<String> fields = new ArrayList<>();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType target)) {
                fields.add(alias() + field.getName());
            } else if (catalogue.type(type.getName()).orElseThrow().fields().get(field.getName())
                    instanceof ConnectionField connection) {
                fields.addAll(pages(field, connection));
            } else {
                fields.add(alias() + field.getName() + leaves(target));
            }
        }
        return "{ " + String.join(" ", fields) + " }";
    }

    private List<String> pages(GraphQLFieldDefinition field, ConnectionField connection) {
        String filter = field.getArgument("filter") == null ? "" : ", filter: " + sample(field.getArgument("filter"));
        String page = " { totalCount pageInfo { hasNextPage endCursor } nodes { __typename } }";
        List<String> fields = new ArrayList<>();
        fields.add(alias() + field.getName() + "(first: 1" + filter + ")" + page);
        fields.add(alias() + field.getName() + "(last: 1)" + page);
        for (String order : connection.orders().keySet()) {
            fields.add(
                    alias() + field.getName() + "(first: 1, orderBy: {field: " + order + ", direction: DESC})" + page);
        }
        return fields;
    }

    private static String leaves(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    private static String sample(GraphQLArgument filter) {
        GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(filter.getType());
        return input.getFields().stream()
                .map(field -> field.getName() + ": " + sample(field.getType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String sample(GraphQLInputType type) {
        if (type instanceof GraphQLNonNull required) {
            return sample((GraphQLInputType) required.getWrappedType());
        }
        if (type instanceof GraphQLList list) {
            return "[" + sample((GraphQLInputType) list.getWrappedType()) + "]";
        }
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().get(0).getName();
        }
        return switch (GraphQLTypeUtil.simplePrint(type)) {
            case "Boolean" -> "true";
            case "Int" -> "1";
            case "DateTime" -> "\"2000-01-01T00:00:00Z\"";
            case "Date" -> "\"2000-01-01\"";
            default -> "\"x\"";
        };
    }

    private String alias() {
        return "c" + names++ + ": ";
    }
}
