package org.throughline.reporting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.SmallGroups;
import org.throughline.domain.report.TrendPoint;

/**
 * A value of a point of a trend, with the trend's and the point's heads.
 *
 * @param point which run it is of; empty where there are no points
 * @param value empty where the run had no such figure
 */
record TrendRow(String name, int leftOut, Optional<Head> point, Optional<FigureValue> value) {
    /** A run, as far as a point tells of it. */
    record Head(UUID run, ReportPeriod period, Instant asOf, boolean sameSettings, Crowd crowd) {}

    static TrendRow of(ResultSet row) throws SQLException {
        return new TrendRow(
                row.getString("name"),
                row.getInt("left_out"),
                row.getObject("id") == null ? Optional.empty() : Optional.of(head(row)),
                row.getString("figure") == null ? Optional.empty() : Optional.of(StoredValues.of(row)));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                RunRow.period(row),
                RunRow.moment(row, "as_of").orElseThrow(),
                row.getBoolean("same_settings"),
                Crowd.of(row));
    }

    /** The point of a run with these values: of one figure and one group, after it is decided what may be told of all. */
    static TrendPoint point(Head head, List<FigureValue> values, String figure, Optional<String> group) {
        FigureValue value = head.crowd().told(values).stream()
                .filter(one -> one.figure().equals(figure) && one.group().equals(group))
                .findFirst()
                .orElseGet(() -> nobody(head, figure, group));
        return new TrendPoint(
                head.run(),
                head.period(),
                head.asOf(),
                head.sameSettings(),
                head.crowd().seekers(),
                value);
    }

    /** Nobody was in the group; where nothing is told at all, neither is that. */
    private static FigureValue nobody(Head head, String figure, Optional<String> group) {
        FigureValue nothing = new FigureValue(
                figure, group, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), 0, false);
        return head.crowd().hidesAll() ? SmallGroups.withheld(nothing) : nothing;
    }
}
