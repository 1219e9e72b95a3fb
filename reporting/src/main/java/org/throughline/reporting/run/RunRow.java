package org.throughline.reporting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.report.ReportInputs;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportRun;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.report.ReportRunState;

/** Makes runs and what they hold of rows. */
final class RunRow {
    private RunRow() {}

    static ReportRun run(ResultSet row) throws SQLException {
        return new ReportRun(
                row.getObject("id", UUID.class),
                ReportRunReason.valueOf(row.getString("reason")),
                ReportRunState.valueOf(row.getString("state")),
                row.getBoolean("whole"),
                period(row),
                moment(row, "as_of").orElseThrow(),
                row.getInt("definitions"),
                new ReportInputs(
                        ZoneId.of(row.getString("time_zone")), row.getInt("smallest_group"), settings((String[])
                                row.getArray("settings").getArray())),
                row.getInt("total"),
                row.getInt("done"),
                moment(row, "queued_at").orElseThrow(),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                Optional.ofNullable(row.getString("fault")).map(ReportRunFault::valueOf));
    }

    static ReportPeriod period(ResultSet row) throws SQLException {
        return new ReportPeriod(
                row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Map<String, Integer> settings(String[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    }
}
