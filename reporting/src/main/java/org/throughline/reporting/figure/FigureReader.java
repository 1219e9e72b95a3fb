package org.throughline.reporting.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureValue;
import org.throughline.reporting.sql.NamedStatement;

/**
 * Computes all figures by one statement, on the connection given: live, or by a job that keeps them. What may be told of small
 * groups is decided by whoever shows them.
 */
public final class FigureReader {
    private static final Map<Breakdown, NamedStatement> STATEMENTS = Arrays.stream(Breakdown.values())
            .collect(
                    Collectors.toMap(breakdown -> breakdown, breakdown -> new NamedStatement(FigureSql.by(breakdown))));

    private FigureReader() {}

    /** Each figure's value for all, then of each group, in the order of the definitions; nothing is withheld. */
    public static List<FigureValue> read(Connection connection, Question question) throws SQLException {
        Map<String, List<FigureValue>> found = PlannedByHash.run(connection, one -> found(one, question));
        List<FigureValue> all = new ArrayList<>();
        for (Defined defined : FigureCatalogue.ALL) {
            List<FigureValue> values = found.getOrDefault(defined.key(), List.of());
            if (values.stream().noneMatch(value -> value.group().isEmpty())) {
                all.add(nothing(defined));
            }
            values.stream()
                    .sorted(Comparator.comparing(value -> value.group().orElse("")))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static Map<String, List<FigureValue>> found(Connection connection, Question question) throws SQLException {
        Map<String, List<FigureValue>> found = new HashMap<>();
        try (PreparedStatement statement = STATEMENTS
                        .get(question.breakdown())
                        .prepare(
                                connection,
                                Map.of(
                                        "institution", question.institution(),
                                        "seekers",
                                                connection.createArrayOf(
                                                        "uuid",
                                                        question.seekers().toArray()),
                                        "from", question.from(),
                                        "until", question.until(),
                                        "first", question.period().from(),
                                        "today", question.today(),
                                        "zone", question.zone().getId()));
                ResultSet rows = plannedOnce(statement).executeQuery()) {
            while (rows.next()) {
                FigureValue value = value(rows);
                if (value.group().isEmpty() || value.seekers() > 0) {
                    found.computeIfAbsent(value.figure(), key -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return found;
    }

    /** Planning takes as long as computing the figures of some ten seekers. */
    private static PreparedStatement plannedOnce(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }

    private static FigureValue value(ResultSet row) throws SQLException {
        String group = row.getString("grp");
        return new FigureValue(
                row.getString("figure"),
                row.getBoolean("one_group") ? Optional.of(group == null ? "UNKNOWN" : group) : Optional.empty(),
                number(row, "numerator"),
                number(row, "denominator"),
                decimal(row),
                row.getInt("seekers"),
                false);
    }

    private static FigureValue nothing(Defined defined) {
        boolean counts = defined.measure().kind() == Measure.Kind.COUNT;
        return new FigureValue(
                defined.key(),
                Optional.empty(),
                OptionalLong.of(0),
                defined.measure().denominator() == null ? OptionalLong.empty() : OptionalLong.of(0),
                counts ? OptionalDouble.of(0) : OptionalDouble.empty(),
                0,
                false);
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static OptionalDouble decimal(ResultSet row) throws SQLException {
        double number = row.getDouble("value");
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
