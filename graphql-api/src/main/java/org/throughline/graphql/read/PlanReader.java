package org.throughline.graphql.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.catalogue.Codec;
import org.throughline.graphql.json.JsonBuffer;
import org.throughline.graphql.plan.Bind;
import org.throughline.graphql.plan.Level;
import org.throughline.graphql.plan.Plan;
import org.throughline.graphql.plan.Run;

/**
 * Runs plans. All levels of a plan are read in one read-only transaction that sees one snapshot, and each level is one
 * statement, whatever the number of rows.
 */
public final class PlanReader {
    private static final int USUAL_ANSWER_BYTES = 16 * 1024;

    private final DataSource dataSource;
    private final Clock clock;

    /** Reads from this database. */
    public PlanReader(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The answer to a plan on behalf of a viewer, as JSON. */
    public byte[] read(Plan plan, Viewer viewer) throws SQLException {
        Rows[] results = new Rows[plan.levels()];
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection, viewer);
                LocalDate today = LocalDate.now(clock.withZone(viewer.timeZone()));
                for (Level root : plan.roots()) {
                    read(connection, root, new Run(viewer, today, new UUID[1]), Map.of(), results);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        JsonBuffer json = new JsonBuffer(USUAL_ANSWER_BYTES);
        new AnswerWriter(json, results).write(plan);
        return json.toBytes();
    }

    /** One snapshot for all levels. The institution is set for row-level security, by a statement that reaches every node. */
    private static void begin(Connection connection, Viewer viewer) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(
                    "set transaction isolation level repeatable read, read only; set local app.institution = '"
                            + viewer.institutionId() + "'");
        }
    }

    private static void read(Connection connection, Level level, Run run, Map<UUID, Integer> ordinals, Rows[] results)
            throws SQLException {
        Rows rows = query(connection, level, run, ordinals);
        results[level.index()] = rows;
        for (Level child : level.children()) {
            Map<UUID, Integer> parents = new LinkedHashMap<>();
            for (Object[] row : rows.cells()) {
                if (row[child.parentIdCell()] instanceof UUID id) {
                    parents.putIfAbsent(id, parents.size());
                }
            }
            Run childRun = new Run(run.viewer(), run.today(), parents.keySet().toArray(UUID[]::new));
            read(connection, child, childRun, parents, results);
        }
    }

    private static Rows query(Connection connection, Level level, Run run, Map<UUID, Integer> ordinals)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(level.statement().sql())) {
            bind(connection, statement, level.statement().binds(), run);
            try (ResultSet result = statement.executeQuery()) {
                return rows(result, level.codecs(), run.parents().length, ordinals);
            }
        }
    }

    private static Rows rows(ResultSet result, List<Codec> codecs, int parents, Map<UUID, Integer> ordinals)
            throws SQLException {
        List<Object[]> cells = new ArrayList<>();
        int[] starts = new int[parents + 1];
        int reached = 0;
        while (result.next()) {
            int ordinal = result.getInt(1) - 1;
            while (reached < ordinal) {
                starts[++reached] = cells.size();
            }
            Object[] row = new Object[codecs.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = codecs.get(i).read(result, i + 2);
            }
            cells.add(row);
        }
        Arrays.fill(starts, reached + 1, parents + 1, cells.size());
        return new Rows(cells, starts, ordinals);
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Bind> binds, Run run)
            throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            Object value = binds.get(i).at(run);
            if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (value == null) {
                // Only ids are ever missing: of a viewer who is no seeker, or a text that cannot be an id.
                statement.setObject(i + 1, null, java.sql.Types.OTHER);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
