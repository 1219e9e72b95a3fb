package org.throughline.graphql.plan;

import static org.throughline.graphql.json.JsonBuffer.key;

import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.List;
import org.throughline.graphql.catalogue.Codec;
import org.throughline.graphql.catalogue.StoredType;

/** Compiles the selection of one connection: its nodes, edges, page info and count. */
final class ConnectionCompiler {
    private final Planner planner;
    private final LevelBuilder level;
    private final StoredType target;
    private final Ordering ordering;
    private final List<Output.ConnectionOutput> fields = new ArrayList<>();
    private final List<byte[]> totalKeys = new ArrayList<>();
    private List<Integer> cursorCells = List.of();
    private boolean peeks;

    ConnectionCompiler(Planner planner, LevelBuilder level, StoredType target, Ordering ordering) {
        this.planner = planner;
        this.level = level;
        this.target = target;
        this.ordering = ordering;
    }

    List<Output.ConnectionOutput> compile(ExecutableNormalizedField connection) {
        for (ExecutableNormalizedField field : connection.getChildren()) {
            byte[] key = key(field.getResultKey());
            switch (field.getName()) {
                case "nodes" -> fields.add(new Output.ConnectionOutput.Nodes(key, rows(field)));
                case "edges" -> fields.add(new Output.ConnectionOutput.Edges(key, edges(field)));
                case "pageInfo" -> fields.add(new Output.ConnectionOutput.Info(key, info(field)));
                case "totalCount" -> {
                    totalKeys.add(key);
                    fields.add(new Output.ConnectionOutput.Total(key, null));
                }
                default -> fields.add(new Output.ConnectionOutput.Typename(key, typename(field)));
            }
        }
        return fields;
    }

    /** Whether a row more than the page is read, to see whether there is more. */
    boolean peeks() {
        return peeks;
    }

    /** The cells that cursors are made of; empty when none is asked for. */
    List<Integer> cursorCells() {
        return cursorCells;
    }

    /** The levels that count, one however often the count is asked for. */
    List<Level> totals(Level parent, int idCell, ExecutableNormalizedField connection) {
        if (totalKeys.isEmpty()) {
            return List.of();
        }
        Level total = planner.newLevel(parent, idCell, connection.getName() + ".totalCount");
        fields.replaceAll(field -> field instanceof Output.ConnectionOutput.Total asked
                ? new Output.ConnectionOutput.Total(asked.key(), total)
                : field);
        return List.of(total);
    }

    private ObjectPlan rows(ExecutableNormalizedField field) {
        return planner.object(target, "t", level, field.getChildren(target.name()));
    }

    private List<Output.EdgeOutput> edges(ExecutableNormalizedField edges) {
        List<Output.EdgeOutput> outputs = new ArrayList<>();
        for (ExecutableNormalizedField field : edges.getChildren()) {
            byte[] key = key(field.getResultKey());
            switch (field.getName()) {
                case "cursor" -> {
                    needCursors();
                    outputs.add(new Output.EdgeOutput.CursorText(key));
                }
                case "node" -> outputs.add(new Output.EdgeOutput.NodeOf(key, rows(field)));
                default -> outputs.add(new Output.EdgeOutput.Typename(key, typename(field)));
            }
        }
        return outputs;
    }

    private List<Output.InfoOutput> info(ExecutableNormalizedField info) {
        List<Output.InfoOutput> outputs = new ArrayList<>();
        for (ExecutableNormalizedField field : info.getChildren()) {
            Output.InfoKind kind = switch (field.getName()) {
                case "hasNextPage" -> Output.InfoKind.HAS_NEXT;
                case "hasPreviousPage" -> Output.InfoKind.HAS_PREVIOUS;
                case "startCursor" -> Output.InfoKind.START;
                case "endCursor" -> Output.InfoKind.END;
                default -> Output.InfoKind.TYPENAME;
            };
            peeks |= kind == Output.InfoKind.HAS_NEXT || kind == Output.InfoKind.HAS_PREVIOUS;
            if (kind == Output.InfoKind.START || kind == Output.InfoKind.END) {
                needCursors();
            }
            outputs.add(new Output.InfoOutput(key(field.getResultKey()), kind, Planner.json("PageInfo")));
        }
        return outputs;
    }

    private void needCursors() {
        if (cursorCells.isEmpty()) {
            cursorCells = ordering.keys().stream()
                    .map(order -> level.cell("(" + order.sql() + ")::text", "t", Codec.TEXT))
                    .toList();
        }
    }

    private byte[] typename(ExecutableNormalizedField field) {
        return Planner.json(field.getSingleObjectTypeName());
    }
}
