package org.throughline.graphql.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.throughline.graphql.json.JsonBuffer;

/** How a value of a column becomes JSON. */
public enum Codec {
    /** A UUID, as the text of an ID. */
    UUID_TEXT {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.uuid((UUID) value);
        }
    },
    /** Text, and the names of enum values: the very bytes that the database sends, which are UTF-8. */
    TEXT {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.utf8((byte[]) value);
        }
    },
    /** A whole number. */
    INTEGER {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            int value = row.getInt(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.number((Integer) value);
        }
    },
    /** A whole number that may be larger than 32 bits hold, such as a file's length. */
    LONG {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.number((Long) value);
        }
    },
    /** A number with decimals, as PostgreSQL writes it. */
    DECIMAL {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.literal(((BigDecimal) value).stripTrailingZeros().toPlainString());
        }
    },
    /** True or false. */
    BOOLEAN {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.bool((Boolean) value);
        }
    },
    /** A moment, in UTC, as ISO 8601; held as microseconds since 1970. */
    INSTANT {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            byte[] sent = row.getBytes(column);
            if (sent == null) {
                return null;
            }
            // Eight bytes are PostgreSQL's binary form: microseconds since 2000.
            return sent.length == Long.BYTES
                    ? ByteBuffer.wrap(sent).getLong() + MICROS_FROM_1970_TO_2000
                    : ChronoUnit.MICROS.between(
                            Instant.EPOCH,
                            row.getObject(column, OffsetDateTime.class).toInstant());
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.instant((Long) value);
        }
    },
    /** A day, in no time zone, as ISO 8601. */
    DATE {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.ascii(value.toString());
        }
    },
    /** A list of texts. */
    TEXT_LIST {
        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            java.sql.Array array = row.getArray(column);
            return array == null ? null : array.getArray();
        }

        @Override
        public void write(JsonBuffer json, Object value) {
            json.beginList();
            for (String text : (String[]) value) {
                json.element().string(text);
            }
            json.endList();
        }
    };

    private static final long MICROS_FROM_1970_TO_2000 = 946_684_800_000_000L;

    /** The value of a column, 1 is the first; null when there is none. */
    public abstract Object read(ResultSet row, int column) throws SQLException;

    /** Writes a value that is not null. */
    public abstract void write(JsonBuffer json, Object value);

    /** The codec of a field of this Java type. */
    static Codec of(Type type, boolean isId) {
        if (isId) {
            return UUID_TEXT;
        }
        if (type == Integer.class || type == int.class) {
            return INTEGER;
        }
        if (type == Long.class || type == long.class) {
            return LONG;
        }
        if (type == Double.class || type == double.class) {
            return DECIMAL;
        }
        if (type == Boolean.class || type == boolean.class) {
            return BOOLEAN;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == String.class || type instanceof Class<?> named && named.isEnum()) {
            return TEXT;
        }
        if (isListOfText(type)) {
            return TEXT_LIST;
        }
        throw new CatalogueException("no codec for " + type.getTypeName());
    }

    private static boolean isListOfText(Type type) {
        if (!(type instanceof ParameterizedType list) || list.getRawType() != java.util.List.class) {
            return false;
        }
        Type element = list.getActualTypeArguments()[0];
        return element == String.class || element instanceof Class<?> named && named.isEnum();
    }
}
