package org.throughline.reporting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.SmallGroups;
import org.throughline.reporting.figure.StoredReports;

/**
 * How many people stand behind what is kept, and what may be told of it now (G10).
 *
 * @param seekers how many the cohort, or the institution, had
 * @param apart how many of the institution's were in no cohort that may be told of: what the institution's report tells beyond
 *     those on its cohorts is told of them. 0 for a cohort
 * @param smallest how many people must stand behind what is told now
 */
record Crowd(int seekers, int apart, int smallest) {
    static Crowd of(ResultSet row) throws SQLException {
        return new Crowd(row.getInt("seekers"), row.getInt("apart"), row.getInt("smallest_group"));
    }

    /** What of the values may be told. */
    List<FigureValue> told(List<FigureValue> values) {
        return hidesAll()
                ? values.stream().map(SmallGroups::withheld).toList()
                : StoredReports.told(values, seekers, new SmallGroups(smallest));
    }

    /** Whether nothing may be told at all. */
    boolean hidesAll() {
        SmallGroups groups = new SmallGroups(smallest);
        return groups.hidesAll(seekers) || groups.hidesAll(apart);
    }
}
