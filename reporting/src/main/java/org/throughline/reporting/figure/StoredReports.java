package org.throughline.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;
import org.throughline.domain.report.SmallGroups;

/** Reports from the database, as it is now. Two statements: whose report it is, and all of its figures. */
@ApplicationScoped
public class StoredReports implements Reports {
    private DataSource dataSource;
    private Clock clock;

    /** For CDI. */
    protected StoredReports() {}

    /** Reports from a database. */
    @Inject
    public StoredReports(@Named("reads") DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public List<Figure> definitions() {
        return FigureCatalogue.definitions();
    }

    @Override
    public Optional<CohortReport> report(Viewer viewer, ReportScope scope, ReportPeriod period, Breakdown breakdown) {
        Instant now = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            Optional<Subject> subject = Subject.find(connection, viewer, scope);
            return subject.isEmpty()
                    ? Optional.empty()
                    : Optional.of(report(connection, viewer, subject.get(), period, now, breakdown));
        } catch (SQLException failure) {
            throw new ReportFailure(failure);
        }
    }

    private static CohortReport report(
            Connection connection,
            Viewer viewer,
            Subject subject,
            ReportPeriod period,
            Instant now,
            Breakdown breakdown)
            throws SQLException {
        List<FigureValue> values = FigureReader.read(
                connection,
                new Question(viewer.institutionId(), subject.seekers(), subject.zone(), period, now, breakdown));
        return new CohortReport(
                subject.name(),
                period,
                now,
                subject.zone(),
                subject.seekers().size(),
                FigureCatalogue.VERSION,
                breakdown,
                told(values, subject.seekers().size(), new SmallGroups(subject.smallestGroup())));
    }

    /**
     * What may be told of all figures of so many seekers: nothing of too few; nothing of a small group; and of what is
     * learned together nothing that too few share (C9).
     */
    public static List<FigureValue> told(List<FigureValue> values, int seekers, SmallGroups groups) {
        if (groups.hidesAll(seekers)) {
            return values.stream().map(SmallGroups::withheld).toList();
        }
        Map<String, List<FigureValue>> related = values.stream()
                .collect(Collectors.groupingBy(
                        value -> FigureCatalogue.familyOf(value.figure()), LinkedHashMap::new, Collectors.toList()));
        Map<Place, FigureValue> told = related.values().stream()
                .map(groups::withhold)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Place::of, value -> value));
        List<FigureValue> inOrder = new ArrayList<>();
        for (FigureValue value : values) {
            boolean alone = FigureCatalogue.isWithheldFromFew(value.figure()) && groups.hidesAll(value.seekers());
            inOrder.add(alone ? SmallGroups.withheld(value) : told.get(Place.of(value)));
        }
        return List.copyOf(inOrder);
    }

    /** Where a value stands in a report. */
    private record Place(String figure, Optional<String> group) {
        static Place of(FigureValue value) {
            return new Place(value.figure(), value.group());
        }
    }
}
