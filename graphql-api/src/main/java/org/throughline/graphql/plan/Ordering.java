package org.throughline.graphql.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.graphql.catalogue.StoredField.ConnectionField;
import org.throughline.graphql.catalogue.StoredField.OrderKey;

/**
 * In which order the rows of a connection come: by one key or several, and by id between equals, all in the same direction.
 *
 * @param name tells orders apart, so that a cursor of one is not taken for another's
 * @param keys expressions that are never null, the id last
 */
record Ordering(String name, List<OrderKey> keys) {
    /** As PostgreSQL writes it; a day alone is a cursor of another list. */
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4,6}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?[-+]\\d\\d(?::\\d\\d){0,2}|-?infinity");

    static Ordering of(ExecutableNormalizedField field, ConnectionField edge, String idSql, Inputs inputs) {
        List<OrderKey> keys = new ArrayList<>(edge.order());
        String name = "";
        Source wish = inputs.argument(field, "orderBy");
        if (inputs.isGiven(wish)) {
            String by = inputs.shaping(wish.member("field")).orElseThrow().toString();
            boolean down = inputs.shaping(wish.member("direction"))
                    .orElseThrow()
                    .toString()
                    .equals("DESC");
            OrderKey key = edge.orders().get(by);
            keys = new ArrayList<>(List.of(new OrderKey(key.sql(), key.type(), key.descending() != down)));
            name = by + (down ? "-" : "+");
        }
        keys.add(new OrderKey(idSql, "uuid", keys.get(0).descending()));
        return new Ordering(name, List.copyOf(keys));
    }

    boolean descending() {
        return keys.get(0).descending();
    }

    /** The order by clause, turned around when a page is counted from the end. */
    String clause(String row, boolean backward) {
        List<String> parts = new ArrayList<>();
        for (OrderKey key : keys) {
            parts.add(key.sql().replace("{}", row) + (key.descending() != backward ? " desc" : ""));
        }
        return String.join(", ", parts);
    }

    /** Appends the condition that a row lies beyond the cursor. */
    void beyond(SqlBuilder sql, String row, int cursorSlot, boolean backward) {
        List<String> expressions =
                keys.stream().map(key -> key.sql().replace("{}", row)).toList();
        sql.plain(" and (" + String.join(", ", expressions) + ") " + (descending() != backward ? "<" : ">") + " (");
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            sql.plain(i == 0 ? "" : ", ")
                    .value(run -> ((Cursor) run.slots()[cursorSlot]).values().get(place))
                    .plain("::" + keys.get(i).type());
        }
        sql.plain(")");
    }

    /** The cursor that a client gave, if it is one of this order. */
    Cursor cursor(ExecutableNormalizedField field, String text) {
        return Cursor.decode(text)
                .filter(cursor -> cursor.order().equals(name) && fits(cursor.values()))
                .orElseThrow(() -> Page.refused(
                        field, "CURSOR_INVALID", "Not a cursor of this list in this order; start without one."));
    }

    private boolean fits(List<String> values) {
        if (values.size() != keys.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!fits(keys.get(i).type(), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "text" -> value.indexOf('\0') < 0;
            case "int" -> value.matches("-?\\d{1,9}");
            case "bigint" -> value.matches("-?\\d{1,18}");
            case "uuid" -> Ids.parse(value).isPresent();
            case "date" -> isDay(value);
            case "timestamptz" -> MOMENT.matcher(value).matches();
            default -> throw new IllegalStateException("no cursor for " + type);
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Ids as clients write them. */
    static final class Ids {
        private Ids() {}

        /** The id; empty for a text that cannot be one, and so is nobody's. */
        static java.util.Optional<UUID> parse(String text) {
            if (text == null || text.length() != 36) {
                return java.util.Optional.empty();
            }
            try {
                return java.util.Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException malformed) {
                return java.util.Optional.empty();
            }
        }
    }
}
