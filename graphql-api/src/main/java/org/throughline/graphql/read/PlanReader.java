package org.throughline.graphql.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.programme.Looks;
import org.throughline.domain.telemetry.StatementRun;
import org.throughline.domain.telemetry.Trail;
import org.throughline.graphql.json.JsonBuffer;
import org.throughline.graphql.plan.Bind;
import org.throughline.graphql.plan.Level;
import org.throughline.graphql.plan.Plan;
import org.throughline.graphql.plan.Run;
import org.throughline.graphql.plan.Seen;
import org.throughline.graphql.plan.Stage;
import org.throughline.graphql.plan.Watched;

/**
 * Runs plans. All levels of a plan are read in one read-only transaction that sees one snapshot. Each level is one
 * statement, whatever the number of rows; levels that do not wait for each other share a round trip. What an answer may
 * take is limited twice: in rows, which are read once however often they are shown, and in bytes, because a few rows that
 * point at each other can be shown without end.
 */
public final class PlanReader {
    private static final int USUAL_ANSWER_BYTES = 16 * 1024;

    private final DataSource dataSource;
    private final Clock clock;
    private final Limits limits;
    private final Looks looks;
    private final Consumer<AuditEntry> audit;

    /** Reads from this database what is the viewer's own; who would look at other people's things is shown nothing. */
    public PlanReader(DataSource dataSource, Clock clock, Limits limits) {
        this(dataSource, clock, limits, (viewer, seekerId, access, at) -> {
            throw new IllegalStateException("nothing keeps who looked");
        });
    }

    /** The same, but keeps who looked at seekers. */
    public PlanReader(DataSource dataSource, Clock clock, Limits limits, Looks looks) {
        this(dataSource, clock, limits, looks, entry -> {
            throw new IllegalStateException("nothing keeps who looked");
        });
    }

    /**
     * Reads from this database, and keeps who looked at other people's things.
     *
     * @param audit keeps that somebody read what only administrators see; what it throws means that nothing is shown
     */
    public PlanReader(DataSource dataSource, Clock clock, Limits limits, Looks looks, Consumer<AuditEntry> audit) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.limits = limits;
        this.looks = looks;
        this.audit = audit;
    }

    /**
     * What one answer may take; together they bound its memory to some tens of megabytes.
     *
     * @param rows read over all levels
     * @param bytes of JSON
     * @param estimatedRows that the pages of a query could have, which is known before anything is read
     */
    public record Limits(int rows, int bytes, long estimatedRows) {
        /** Far more than a page of anything needs. */
        public static final Limits USUAL = new Limits(50_000, 16 * 1024 * 1024);

        /** Limits that only count what is there. */
        public Limits(int rows, int bytes) {
            this(rows, bytes, Long.MAX_VALUE);
        }
    }

    /** What a new answer may take. */
    public Budget budget() {
        return new Budget(limits.rows(), limits.estimatedRows());
    }

    /**
     * The answer to a plan, as JSON.
     *
     * @param viewer on whose behalf
     * @param variables of the request, after coercion
     * @param budget of the answer that it is a part of
     */
    public byte[] read(Plan plan, Viewer viewer, Map<String, Object> variables, Budget budget) throws SQLException {
        Run run = new Run(viewer, clock.instant(), plan.fill(variables), new UUID[1]);
        Rows[] results = new Rows[plan.levels()];
        if (!plan.stages().isEmpty()) {
            budget.expect(plan.estimatedRows(run.slots()));
            read(plan.stages(), run, results, budget);
        }
        keepLooks(plan, run, results);
        JsonBuffer json = new JsonBuffer(USUAL_ANSWER_BYTES, limits.bytes());
        try {
            new AnswerWriter(json, results, run.slots()).write(plan);
        } catch (JsonBuffer.TooLarge tooLarge) {
            throw Budget.exceeded();
        }
        return json.toBytes();
    }

    private void keepLooks(Plan plan, Run run, Rows[] results) {
        for (Watched watched : plan.watched()) {
            for (Object[] row : results[watched.level().index()].cells()) {
                looks.keep(run.viewer(), (UUID) row[watched.idCell()], watched.access(), run.now());
            }
        }
        for (Seen seen : plan.seen()) {
            if (!results[seen.level().index()].cells().isEmpty()) {
                audit.accept(AuditEntry.of(run.viewer(), AuditKind.LOOK, seen.what()));
            }
        }
    }

    private void read(List<Stage> stages, Run run, Rows[] results, Budget budget) throws SQLException {
        try (Connection pooled = dataSource.getConnection()) {
            // The statements begin the transaction and say for whom; the data source would make one of each of them.
            Connection connection = pooled.unwrap(Connection.class);
            long begun = System.nanoTime();
            try {
                for (Stage stage : stages) {
                    read(connection, stage, run, results, budget);
                }
            } catch (SQLException | RuntimeException failure) {
                noteFailed(stages, results, begun);
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    private static void read(Connection connection, Stage stage, Run run, Rows[] results, Budget budget)
            throws SQLException {
        long begun = System.nanoTime();
        List<Parents> parents =
                stage.levels().stream().map(level -> Parents.of(level, results)).toList();
        try (PreparedStatement statement = connection.prepareStatement(stage.sql())) {
            statement.setMaxRows(budget.left() + 1);
            int place = 1;
            if (stage.isFirst()) {
                statement.setObject(place++, run.viewer().institutionId());
            }
            for (int i = 0; i < parents.size(); i++) {
                Run of = run.from(parents.get(i).ids());
                for (Bind bind : stage.levels().get(i).statement().binds()) {
                    bind(connection, statement, place++, bind.at(of));
                }
            }
            boolean isRows = statement.execute();
            for (int i = 0; i < parents.size(); i++) {
                while (!isRows) {
                    isRows = statement.getMoreResults();
                }
                Level level = stage.levels().get(i);
                try (ResultSet rows = statement.getResultSet()) {
                    results[level.index()] = Rows.read(rows, level.codecs(), parents.get(i), budget);
                }
                isRows = i + 1 < parents.size() && statement.getMoreResults();
            }
        }
        note(stage, results, begun);
    }

    /** The round trip that failed is the first without results; how many rows it would have had is not known. */
    private static void noteFailed(List<Stage> stages, Rows[] results, long begun) {
        Trail trail = Trail.current();
        if (trail != null) {
            stages.stream()
                    .filter(stage -> stage.levels().stream().anyMatch(level -> results[level.index()] == null))
                    .findFirst()
                    .ifPresent(stage -> trail.ran(
                            new StatementRun(stage.sql(), stage.fields(), List.of(), begun, System.nanoTime())));
        }
    }

    private static void note(Stage stage, Rows[] results, long begun) {
        Trail trail = Trail.current();
        if (trail != null) {
            List<Integer> rows = stage.levels().stream()
                    .map(level -> results[level.index()].cells().size())
                    .toList();
            trail.ran(new StatementRun(stage.sql(), stage.fields(), rows, begun, System.nanoTime()));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        if (value instanceof UUID[] ids) {
            statement.setArray(place, connection.createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(place, connection.createArrayOf("text", texts));
        } else if (value == null) {
            // The id of a viewer who is no seeker, a text that cannot be an id, or a choice that was not made.
            statement.setObject(place, null, Types.OTHER);
        } else {
            statement.setObject(place, value);
        }
    }

    /** The transaction is the statements' own; the connection knows nothing of it. */
    private static void rollBack(Connection connection, Exception failure) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }
}
