package org.throughline.graphql.differential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages of a list, the plainest way: sort all, drop what lies before the cursor, cut. */
final class Pages {
    private static final DateTimeFormatter POSTGRES = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(java.time.temporal.ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendPattern("x")
            .toFormatter();

    private Pages() {}

    /** An order of rows by a key, or by several with a blank between; the id between equals. */
    record Order(String name, String key, boolean descending) {
        String[] keys() {
            return key.split(" ");
        }
    }

    /** A page as GraphQL sees it. */
    record Page(List<Row> rows, List<String> cursors, boolean hasNext, boolean hasPrevious, int total) {}

    static Page of(List<Row> all, Order order, Map<String, Object> arguments) {
        Integer first = (Integer) whole(arguments.get("first"));
        Integer last = (Integer) whole(arguments.get("last"));
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (first != null && last != null || last != null && after != null || last == null && before != null) {
            throw new Refused("PAGE_AMBIGUOUS");
        }
        int size = last != null ? last : first != null ? first : 20;
        if (size < 1 || size > 100) {
            throw new Refused("PAGE_SIZE");
        }
        Comparator<Row> comparator = comparator(order);
        List<Row> sorted = new ArrayList<>(all.stream().sorted(comparator).toList());
        String from = last != null ? before : after;
        if (from != null) {
            Row cursor = decode(from, order);
            sorted.removeIf(
                    row -> last != null ? comparator.compare(row, cursor) >= 0 : comparator.compare(row, cursor) <= 0);
        }
        boolean more = sorted.size() > size;
        List<Row> shown = !more
                ? sorted
                : last != null ? sorted.subList(sorted.size() - size, sorted.size()) : sorted.subList(0, size);
        return new Page(
                shown,
                shown.stream().map(row -> encode(row, order)).toList(),
                last != null ? from != null : more,
                last != null ? more : from != null,
                all.size());
    }

    static Object whole(Object number) {
        return number == null ? null : ((Number) number).intValue();
    }

    private static Comparator<Row> comparator(Order order) {
        Comparator<Row> up = (a, b) -> {
            for (String name : order.keys()) {
                int keys = compare(key(a, name), key(b, name));
                if (keys != 0) {
                    return keys;
                }
            }
            return a.id().toString().compareTo(b.id().toString());
        };
        return order.descending() ? up.reversed() : up;
    }

    private static Object key(Row row, String key) {
        Object value = row.get(key);
        // A cursor says it in words already.
        if (key.equals("due_on") && !(value instanceof String)) {
            return "due " + (value == null ? "never" : value);
        }
        return key.equals("strength") && value == null ? 0 : value;
    }

    private static int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
        }
        if (a instanceof java.sql.Date left && b instanceof java.sql.Date right) {
            return left.compareTo(right);
        }
        if (a instanceof java.sql.Timestamp left && b instanceof java.sql.Timestamp right) {
            return left.compareTo(right);
        }
        if (a instanceof java.sql.Date left && b instanceof java.sql.Date right) {
            return left.compareTo(right);
        }
        return Long.compare(((Number) a).longValue(), ((Number) b).longValue());
    }

    private static String encode(Row row, Order order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(order.name());
            for (String key : order.keys()) {
                Object text = row.columns().getOrDefault(key + ":text", key(row, key));
                out.writeUTF(text.toString());
            }
            out.writeUTF(row.id().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Row decode(String cursor, Order order) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (!in.readUTF().equals(order.name())) {
                throw new Refused("CURSOR_INVALID");
            }
            Map<String, Object> values = new HashMap<>();
            for (String key : order.keys()) {
                values.put(key, parsed(in.readUTF(), key));
            }
            values.put("id", java.util.UUID.fromString(in.readUTF()));
            return new Row("cursor", values);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException malformed) {
            throw new Refused("CURSOR_INVALID");
        }
    }

    private static Object parsed(String text, String key) {
        return switch (key) {
            case "strength", "rank", "weight", "position", "sheet" -> Integer.valueOf(text);
            case "line" -> Long.valueOf(text);
            case "occurred_on", "happened_on" -> java.sql.Date.valueOf(java.time.LocalDate.parse(text));
            case "name_key", "name", "due_on", "entity" -> text;
            default ->
                java.sql.Timestamp.from(OffsetDateTime.parse(text, POSTGRES).toInstant());
        };
    }

    /** The reference refuses a request. */
    static final class Refused extends RuntimeException {
        Refused(String code) {
            super(code);
        }
    }
}
