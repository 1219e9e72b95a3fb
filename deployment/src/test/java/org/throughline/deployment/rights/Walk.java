package org.throughline.deployment.rights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries, made from the schema, that together ask every query with all fields of what it leads to and of all edges from
 * there, and every edge of every type there is.
 */
final class Walk {
    private static final int PAGE_ON_THE_WAY = 5;
    private static final int PAGE_AT_THE_END = 20;
    private static final int EDGES_AT_A_TIME = 10;

    private final ApiSchema schema;

    /** Edges that were asked, as type and field. */
    final Set<String> edges = new TreeSet<>();

    Walk(ApiSchema schema) {
        this.schema = schema;
    }

    /** Every query with each of these arguments, or without any, by its name. */
    Map<String, List<String>> queries(Map<String, List<String>> arguments) {
        Map<String, List<String>> queries = new TreeMap<>();
        for (ApiSchema.Field query : schema.queries()) {
            List<String> ways = arguments.getOrDefault(query.name(), List.of());
            Stream<String> given = ways.stream().map(way -> "(" + way + ")");
            boolean needsSome = query.arguments().stream().anyMatch(ApiSchema.Input::isRequired);
            queries.put(
                    query.name(),
                    Stream.concat(given, needsSome ? Stream.of() : Stream.of(page(query, PAGE_AT_THE_END)))
                            .flatMap(way -> of(query.name() + way, query.type()).stream())
                            .toList());
        }
        return queries;
    }

    /**
     * What leads to each type, and all that can be asked of it.
     *
     * @param first the query that leads there where it can; then all others
     */
    List<String> everyEdge(Map<String, List<String>> arguments, String first) {
        Map<String, String> ways = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        List<ApiSchema.Field> roots = new ArrayList<>(schema.queries());
        roots.sort(Comparator.comparing(query -> !query.name().equals(first)));
        List<String> queries = new ArrayList<>();
        for (ApiSchema.Field query : roots) {
            String given = Optional.ofNullable(arguments.get(query.name()))
                    .map(all -> "(" + all.get(0) + ")")
                    .orElse(page(query, PAGE_ON_THE_WAY));
            visit("{ " + query.name() + given, query.type(), ways, next);
            while (!next.isEmpty()) {
                String type = next.remove();
                String way = ways.get(type);
                selections(type, true).forEach(selection -> queries.add(way.replace("#", selection)));
                edgesOf(type)
                        .forEach(edge -> visit(
                                way.replace("#", "{ " + edge.name() + page(edge, PAGE_ON_THE_WAY) + "#0 }"),
                                edge.type(),
                                ways,
                                next));
            }
        }
        return queries;
    }

    private void visit(String way, String type, Map<String, String> ways, Deque<String> next) {
        if (!schema.isComposite(type)) {
            return;
        }
        String target = schema.target(type);
        String inner = schema.isConnection(type) ? " { totalCount nodes # }" : " #";
        String whole = way.contains("#0") ? way.replace("#0", inner) : way + inner + " }";
        if (schema.type(target).kind().equals("OBJECT") && ways.putIfAbsent(target, whole) == null) {
            next.add(target);
        }
    }

    /** Queries that ask all of what a field leads to, and all that an edge from there leads to. */
    List<String> of(String field, String type) {
        if (!schema.isComposite(type)) {
            return List.of("{ " + field + " }");
        }
        String target = schema.target(type);
        return selections(target, false).stream()
                .map(selection -> schema.isConnection(type)
                        ? "{ " + field
                                + " { totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor } nodes "
                                + selection + " } }"
                        : "{ " + field + " " + selection + " }")
                .toList();
    }

    /** The question for a node of a type by its id, which stands as {@code $id}. */
    List<String> node(String type) {
        return selections(type, false).stream()
                .map(selection -> "{ node(id: \"$id\") { __typename id ... on " + type + " " + selection + " } }")
                .toList();
    }

    private List<String> selections(String type, boolean noted) {
        if (!schema.type(type).kind().equals("OBJECT")) {
            return List.of("{ __typename id }");
        }
        List<ApiSchema.Field> all = edgesOf(type);
        List<String> selections = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += EDGES_AT_A_TIME) {
            List<ApiSchema.Field> some = all.subList(from, Math.min(all.size(), from + EDGES_AT_A_TIME));
            if (noted) {
                some.forEach(edge -> edges.add(type + "." + edge.name()));
            }
            selections.add("{ __typename " + leaves(type) + " "
                    + some.stream().map(this::edge).collect(Collectors.joining(" ")) + " }");
        }
        return selections;
    }

    private String edge(ApiSchema.Field edge) {
        String target = schema.target(edge.type());
        String inner = "{ __typename " + leaves(target) + " }";
        return edge.name()
                + page(edge, PAGE_AT_THE_END)
                + (schema.isConnection(edge.type()) ? " { totalCount nodes " + inner + " }" : " " + inner);
    }

    private String leaves(String type) {
        return schema.type(type).fields().stream()
                .filter(field -> !schema.isComposite(field.type()))
                .map(ApiSchema.Field::name)
                .collect(Collectors.joining(" "));
    }

    List<ApiSchema.Field> edgesOf(String type) {
        return schema.type(type).fields().stream()
                .filter(field -> schema.isComposite(field.type()))
                .toList();
    }

    /** Every edge that some query can lead to, as type and field. */
    Set<String> edgesThereAre() {
        Set<String> seen = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("Query"));
        Set<String> found = new TreeSet<>();
        while (!next.isEmpty()) {
            String type = next.remove();
            if (!seen.add(type)) {
                continue;
            }
            if (schema.type(type).kind().equals("INTERFACE")) {
                next.addAll(schema.nodes());
                continue;
            }
            for (ApiSchema.Field edge : edgesOf(type)) {
                String target = schema.target(edge.type());
                next.add(target);
                if (!type.equals("Query")) {
                    found.add(type + "." + edge.name());
                }
            }
        }
        return found;
    }

    private static String page(ApiSchema.Field field, int size) {
        return field.arguments().stream().anyMatch(argument -> argument.name().equals("first"))
                ? "(first: " + size + ")"
                : "";
    }
}
