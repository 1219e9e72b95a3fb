package org.throughline.imports.target;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.job.ImportSteps;
import org.throughline.imports.job.Staging;
import org.throughline.imports.job.Undo;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;

/** Drives an import target over rows given in a test, step by step as the job does, each step in its own transaction. */
public final class Trial {
    private final DataSource dataSource;
    private final ImportTarget target;
    private final UUID institutionId;
    private final UUID accountId;
    private final Optional<UUID> seekerId;

    public Trial(
            DataSource dataSource, ImportTarget target, UUID institutionId, UUID accountId, Optional<UUID> seekerId) {
        this.dataSource = dataSource;
        this.target = target;
        this.institutionId = institutionId;
        this.accountId = accountId;
        this.seekerId = seekerId;
    }

    /** A table as a file would have it. */
    public record Table(String name, SourceType type, List<String> columns, List<List<String>> rows) {
        public Table(String name, List<String> columns, List<List<String>> rows) {
            this(name, SourceType.CSV, columns, rows);
        }

        /** The first line names the columns; cells are separated by {@code |}. */
        public static Table of(String name, String header, String... rows) {
            return new Table(
                    name, cells(header), Arrays.stream(rows).map(Table::cells).toList());
        }

        private static List<String> cells(String line) {
            return Arrays.asList(line.split("\\|", -1));
        }

        private List<SourceRow> rows(int sheet) {
            List<SourceRow> made = new ArrayList<>();
            for (List<String> row : rows) {
                made.add(new SourceRow(sheet, made.size() + 2L, row));
            }
            return made;
        }

        private TableHead head(int sheet) {
            List<SourceRow> all = rows(sheet);
            return new TableHead(
                    sheet,
                    name,
                    type,
                    Optional.of("UTF-8"),
                    Optional.of(','),
                    1,
                    columns,
                    all.subList(0, Math.min(3, all.size())));
        }
    }

    /** What became of an import. */
    public record Report(
            UUID importId, String format, Counts counts, List<String> rejections, List<Preview> previews) {}

    /** Imports a file of one table. */
    public Report imports(Table table) throws Exception {
        return imports(List.of(table), ImportWish.NONE);
    }

    /** Imports a file of several tables. */
    public Report imports(List<Table> tables, ImportWish wish) throws Exception {
        UUID importId = begin();
        String format = stageAndMatch(importId, tables, wish);
        int slices = step(importId, target::slices);
        for (int slice = 0; slice < slices; slice++) {
            int now = slice;
            step(importId, work -> target.merge(work, now));
        }
        step(importId, work -> {
            target.finish(work);
            return 0;
        });
        Report report = new Report(importId, format, step(importId, target::merged), rejections(importId), List.of());
        step(importId, work -> {
            Staging.of(importId).drop(work.connection());
            return 0;
        });
        return report;
    }

    /** What an import of these tables would do. */
    public Report dryRun(List<Table> tables, ImportWish wish) throws Exception {
        UUID importId = begin();
        String format = stageAndMatch(importId, tables, wish);
        Report report = new Report(
                importId,
                format,
                step(importId, target::counts),
                rejections(importId),
                step(importId, work -> target.preview(work, 50)));
        step(importId, work -> {
            Staging.of(importId).drop(work.connection());
            return 0;
        });
        return report;
    }

    /** Takes an import back; what was kept, as {@code ENTITY id REASON}. */
    public List<String> undo(Report report) throws Exception {
        for (UndoTable table : target.undo()) {
            step(report.importId(), work -> {
                new Undo(work).run(table);
                return 0;
            });
        }
        return strings(
                "select concat_ws(' ', entity, row_id, kept_reason) from import_change where import_id = '%s' order by 1"
                        .formatted(report.importId()));
    }

    private String stageAndMatch(UUID importId, List<Table> tables, ImportWish wish) throws Exception {
        List<TableHead> heads = new ArrayList<>();
        for (Table table : tables) {
            heads.add(table.head(heads.size()));
        }
        Layout layout = target.layout(heads, wish);
        step(importId, work -> {
            Staging.of(importId).create(work.connection(), target);
            return 0;
        });
        for (TableLayout table : layout.tables()) {
            int sheet = table.head().sheet();
            List<ImportSteps.Checked> checked = new ArrayList<>();
            for (SourceRow row : tables.get(sheet).rows(sheet)) {
                Outcome<StagedRow> outcome = target.check(table, row);
                checked.add(new ImportSteps.Checked(table, row, outcome));
            }
            step(importId, work -> {
                new ImportSteps(target, work).stage(checked);
                return 0;
            });
        }
        step(importId, work -> {
            new ImportSteps(target, work).match();
            return 0;
        });
        return layout.format();
    }

    private UUID begin() throws SQLException {
        UUID importId = UuidCreator.getTimeOrderedEpoch();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into bulk_import (institution_id, id, account_id, seeker_id, kind, state, file_name, expires_at)
                        values (?, ?, ?, ?, ?, 'IMPORTING', 'trial.csv', now() + interval '1 day')""")) {
            insert.setObject(1, institutionId);
            insert.setObject(2, importId);
            insert.setObject(3, accountId);
            insert.setObject(4, seekerId.orElse(null));
            insert.setString(5, target.kind().name());
            insert.executeUpdate();
        }
        return importId;
    }

    private <T> T step(UUID importId, Step<T> step) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Work work = new Work(
                    connection,
                    institutionId,
                    importId,
                    accountId,
                    seekerId,
                    Staging.of(importId).table(),
                    UuidCreator::getTimeOrderedEpoch);
            try {
                T result = step.run(work);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> rejections(UUID importId) throws SQLException {
        return strings("""
                select concat_ws(' ', sheet, line, coalesce(column_name, '-'), code)
                from import_rejection where import_id = '%s' order by sheet, line""".formatted(importId));
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }

    private interface Step<T> {
        T run(Work work) throws Exception;
    }
}
