package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Trend;
import org.throughline.domain.report.TrendPoint;
import org.throughline.domain.report.TrendWish;
import org.throughline.reporting.figure.FigureCatalogue;
import org.throughline.reporting.figure.ReportFailure;
import org.throughline.reporting.sql.NamedStatement;

/** Reports that runs have kept. Each is read by one statement, the viewer's rights in it. */
@ApplicationScoped
public class StoredSnapshots implements ReportSnapshots {
    private DataSource dataSource;
    private ReportSettings settings;

    /** For CDI. */
    protected StoredSnapshots() {}

    @Inject
    public StoredSnapshots(@Named("reads") DataSource dataSource, ReportSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    @Override
    public Optional<CohortReport> report(Viewer viewer, UUID run, ReportScope scope, Breakdown breakdown) {
        Map<String, Object> parameters = Rights.of(viewer);
        parameters.put("run", run);
        parameters.put("breakdown", breakdown.name());
        List<ReportRow> rows = rows(viewer, scope, VisibleRunSql.REPORT, parameters, ReportRow::of);
        return rows.stream()
                .findFirst()
                .map(head -> head.report(
                        breakdown, rows.stream().map(ReportRow::value).toList()));
    }

    @Override
    public Optional<Trend> trend(Viewer viewer, TrendWish wish) {
        int days = wish.days().orElse(settings.days());
        Map<String, Object> parameters = Rights.of(viewer);
        parameters.put("breakdown", wish.breakdown().name());
        parameters.put("days", days);
        parameters.put("definitions", FigureCatalogue.VERSION);
        parameters.put("last", wish.last());
        parameters.put("figures", FigureCatalogue.toldWith(wish.figure()));
        List<TrendRow> rows = rows(viewer, wish.scope(), VisibleRunSql.TREND, parameters, TrendRow::of);
        return rows.stream()
                .findFirst()
                .map(head -> new Trend(
                        head.name(), wish.figure(), FigureCatalogue.VERSION, days, head.leftOut(), points(rows, wish)));
    }

    private <T> List<T> rows(
            Viewer viewer,
            ReportScope scope,
            NamedStatement statement,
            Map<String, Object> parameters,
            NamedStatement.Row<T> row) {
        if (!Rights.seesReports(viewer) || scope instanceof ReportScope.OfAdvisor) {
            return List.of();
        }
        parameters.put("subject", scope instanceof ReportScope.OfCohort one ? one.cohortId() : viewer.institutionId());
        try (Connection connection = dataSource.getConnection()) {
            return statement.rows(connection, parameters, row);
        } catch (SQLException failure) {
            throw new ReportFailure(failure);
        }
    }

    private static List<TrendPoint> points(List<TrendRow> rows, TrendWish wish) {
        Map<TrendRow.Head, List<FigureValue>> byRun = new LinkedHashMap<>();
        for (TrendRow row : rows) {
            row.point()
                    .map(head -> byRun.computeIfAbsent(head, key -> new ArrayList<>()))
                    .ifPresent(values -> row.value().ifPresent(values::add));
        }
        return byRun.entrySet().stream()
                .map(run -> TrendRow.point(run.getKey(), run.getValue(), wish.figure(), wish.group()))
                .toList();
    }
}
