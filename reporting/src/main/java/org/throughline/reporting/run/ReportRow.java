package org.throughline.reporting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;

/** A value of a report that was kept, with the report's head. */
record ReportRow(
        String name, Crowd crowd, ReportPeriod period, Instant asOf, ZoneId zone, int definitions, FigureValue value) {
    static ReportRow of(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getString("name"),
                Crowd.of(row),
                RunRow.period(row),
                RunRow.moment(row, "as_of").orElseThrow(),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("definitions"),
                StoredValues.of(row));
    }

    /** The report of this head, with what may be told of all values. */
    CohortReport report(Breakdown breakdown, List<FigureValue> values) {
        return new CohortReport(name, period, asOf, zone, crowd.seekers(), definitions, breakdown, crowd.told(values));
    }
}
