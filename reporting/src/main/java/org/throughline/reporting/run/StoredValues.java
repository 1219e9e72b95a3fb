package org.throughline.reporting.run;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.throughline.domain.report.FigureValue;

/** Values as columns of {@code report_snapshot}, one array each, and as the rows that {@code unnest} makes of them again. */
final class StoredValues {
    /** The rows of a snapshot {@code p}, in their order; its seekers are called {@code behind}. */
    static final String ROWS = """
            unnest(p.figures, p.groups, p.numerators, p.denominators, p.amounts, p.behind)
                with ordinality as v (figure, grp, numerator, denominator, amount, behind, place)""";

    /** The columns of these rows. */
    static final String COLUMNS = "v.figure, v.grp, v.numerator, v.denominator, v.amount, v.behind";

    private StoredValues() {}

    /** The arrays, by the name of the parameter. */
    static Map<String, Object> of(Connection connection, List<FigureValue> values) throws SQLException {
        return Map.of(
                "figures", array(connection, "text", values, FigureValue::figure),
                "groups",
                        array(connection, "text", values, value -> value.group().orElse(null)),
                "numerators", array(connection, "int8", values, value -> boxed(value.numerator())),
                "denominators", array(connection, "int8", values, value -> boxed(value.denominator())),
                "amounts", array(connection, "float8", values, value -> boxed(value.value())),
                "seekers", array(connection, "int4", values, FigureValue::seekers));
    }

    /** The value of a row; nothing is withheld. */
    static FigureValue of(ResultSet row) throws SQLException {
        return new FigureValue(
                row.getString("figure"),
                Optional.ofNullable(row.getString("grp")),
                number(row, "numerator"),
                number(row, "denominator"),
                decimal(row, "amount"),
                row.getInt("behind"),
                false);
    }

    private static Array array(
            Connection connection, String type, List<FigureValue> values, Function<FigureValue, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(column).toArray());
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static OptionalDouble decimal(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
