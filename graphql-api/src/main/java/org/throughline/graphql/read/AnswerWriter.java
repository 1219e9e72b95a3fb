package org.throughline.graphql.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.throughline.graphql.json.JsonBuffer;
import org.throughline.graphql.plan.Cursors;
import org.throughline.graphql.plan.Level;
import org.throughline.graphql.plan.ObjectPlan;
import org.throughline.graphql.plan.Output;
import org.throughline.graphql.plan.Output.ConnectionOutput;
import org.throughline.graphql.plan.Output.EdgeOutput;
import org.throughline.graphql.plan.Output.InfoOutput;
import org.throughline.graphql.plan.Output.PageShape;
import org.throughline.graphql.plan.Plan;

/** Writes the answer straight from the rows. */
final class AnswerWriter {
    private static final Object[] NO_ROW = new Object[0];

    private final JsonBuffer json;
    private final Rows[] results;
    private final Object[] slots;

    AnswerWriter(JsonBuffer json, Rows[] results, Object[] slots) {
        this.json = json;
        this.results = results;
        this.slots = slots;
    }

    void write(Plan plan) {
        if (plan.fields().size() == 1 && plan.fields().get(0).key().length == 0) {
            one((Output.One) plan.fields().get(0), NO_ROW);
        } else {
            object(new ObjectPlan(plan.fields()), NO_ROW);
        }
    }

    private void object(ObjectPlan object, Object[] row) {
        json.beginObject();
        for (Output field : object.fields()) {
            json.field(field.key());
            field(field, row);
        }
        json.endObject();
    }

    private void field(Output field, Object[] row) {
        if (field instanceof Output.Cell cell) {
            Object value = row[cell.cell()];
            if (value == null) {
                json.nothing();
            } else {
                cell.codec().write(json, value);
            }
        } else if (field instanceof Output.Joined joined) {
            if (row[joined.presentCell()] == null) {
                json.nothing();
            } else {
                object(joined.object(), row);
            }
        } else if (field instanceof Output.Connection connection) {
            connection(connection, row);
        } else if (field instanceof Output.Many many) {
            many(many, row);
        } else if (field instanceof Output.One one) {
            one(one, row);
        } else if (field instanceof Output.Constant constant) {
            json.raw(constant.json());
        } else if (field instanceof Output.AnyOf any) {
            anyOf(any);
        }
    }

    private int ordinal(Level level, int idCell, Object[] row) {
        return results[level.index()].ordinal(idCell < 0 ? null : row[idCell]);
    }

    private void one(Output.One one, Object[] row) {
        Rows rows = results[one.level().index()];
        int ordinal = ordinal(one.level(), one.idCell(), row);
        if (rows.start(ordinal) == rows.end(ordinal)) {
            json.nothing();
        } else {
            object(one.object(), rows.cells().get(rows.start(ordinal)));
        }
    }

    private void anyOf(Output.AnyOf any) {
        for (Output.One candidate : any.candidates()) {
            if (!results[candidate.level().index()].cells().isEmpty()) {
                one(candidate, NO_ROW);
                return;
            }
        }
        json.nothing();
    }

    private void many(Output.Many many, Object[] row) {
        Rows rows = results[many.level().index()];
        int ordinal = ordinal(many.level(), many.idCell(), row);
        json.beginList();
        for (int i = rows.start(ordinal); i < rows.end(ordinal); i++) {
            json.element();
            object(many.object(), rows.cells().get(i));
        }
        json.endList();
    }

    private void connection(Output.Connection connection, Object[] row) {
        Rows rows = results[connection.level().index()];
        int ordinal = ordinal(connection.level(), connection.idCell(), row);
        PageShape page = connection.page();
        int start = rows.start(ordinal);
        int end = rows.end(ordinal);
        boolean more = end - start > (Integer) slots[page.sizeSlot()];
        List<Object[]> shown = rows.cells()
                .subList(more && page.backward() ? start + 1 : start, more && !page.backward() ? end - 1 : end);
        json.beginObject();
        for (ConnectionOutput field : connection.fields()) {
            json.field(field.key());
            if (field instanceof ConnectionOutput.Nodes nodes) {
                json.beginList();
                for (Object[] node : shown) {
                    json.element();
                    object(nodes.object(), node);
                }
                json.endList();
            } else if (field instanceof ConnectionOutput.Edges edges) {
                edges(edges, shown, page);
            } else if (field instanceof ConnectionOutput.Info info) {
                info(info, shown, page, more);
            } else if (field instanceof ConnectionOutput.Total total) {
                Rows counted = results[total.level().index()];
                json.number((Integer) counted.cells().get(counted.start(ordinal))[0]);
            } else if (field instanceof ConnectionOutput.Typename typename) {
                json.raw(typename.json());
            }
        }
        json.endObject();
    }

    private void edges(ConnectionOutput.Edges edges, List<Object[]> shown, PageShape page) {
        json.beginList();
        for (Object[] node : shown) {
            json.element().beginObject();
            for (EdgeOutput field : edges.fields()) {
                json.field(field.key());
                if (field instanceof EdgeOutput.CursorText) {
                    json.ascii(cursor(page, node));
                } else if (field instanceof EdgeOutput.NodeOf of) {
                    object(of.object(), node);
                } else if (field instanceof EdgeOutput.Typename typename) {
                    json.raw(typename.json());
                }
            }
            json.endObject();
        }
        json.endList();
    }

    private void info(ConnectionOutput.Info info, List<Object[]> shown, PageShape page, boolean more) {
        json.beginObject();
        for (InfoOutput field : info.fields()) {
            json.field(field.key());
            switch (field.kind()) {
                case HAS_NEXT -> json.bool(page.backward() ? page.hasCursor() : more);
                case HAS_PREVIOUS -> json.bool(page.backward() ? more : page.hasCursor());
                case START -> cursorOrNull(page, shown, 0);
                case END -> cursorOrNull(page, shown, shown.size() - 1);
                case TYPENAME -> json.raw(field.json());
            }
        }
        json.endObject();
    }

    private void cursorOrNull(PageShape page, List<Object[]> shown, int index) {
        if (shown.isEmpty()) {
            json.nothing();
        } else {
            json.ascii(cursor(page, shown.get(index)));
        }
    }

    private static String cursor(PageShape page, Object[] row) {
        List<String> values = new ArrayList<>();
        for (int cell : page.cursorCells()) {
            values.add(new String((byte[]) row[cell], StandardCharsets.UTF_8));
        }
        return Cursors.encode(page.order(), values);
    }
}
