package org.throughline.imports.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.NodeLeaves;

/**
 * Removes what is kept of imports for a time only: the files themselves, what was shown of them, and what was staged of those
 * that nobody confirmed. What an import did stays, so that it can be taken back; so does the record that it was.
 */
@ApplicationScoped
public class ExpiredImports {
    private static final Logger LOG = Logger.getLogger(ExpiredImports.class);
    private static final long MINUTES_BETWEEN_LOOKS = 10;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ImportData data;

    private ScheduledFuture<?> looks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looks = executor.scheduleWithFixedDelay(this::look, 1, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    void leave(@Observes NodeLeaves event) {
        stop();
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
    }

    private void look() {
        try (Connection connection = data.dataSource().getConnection()) {
            removeAll(connection);
            dropStaged(connection);
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("Could not remove expired imports; the next look comes in ten minutes", failure);
        }
    }

    /** Drops the staging tables of imports that have ended without a job to do it. */
    static void dropStaged(Connection connection) throws SQLException {
        List<UUID> ended = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select imports_that_ended(array(
                            select substr(t.tablename, 8)::uuid from pg_tables t
                            where t.schemaname = 'staging' and t.tablename ~ '^import_[0-9a-f]{32}$'))""")) {
            while (rows.next()) {
                ended.add(rows.getObject(1, UUID.class));
            }
        }
        for (UUID id : ended) {
            Staging.of(id).drop(connection);
        }
    }

    /** Removes what has expired, institution by institution. */
    static void removeAll(Connection connection) throws SQLException {
        List<UUID> institutions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select institutions_with_expired_imports()")) {
            while (rows.next()) {
                institutions.add(rows.getObject(1, UUID.class));
            }
        }
        for (UUID institution : institutions) {
            Tenant.run(institution, () -> remove(connection, institution));
        }
    }

    private static void remove(Connection connection, UUID institution) throws SQLException {
        run(connection, institution, """
                    update bulk_import
                    set state = case when state in ('UPLOADING', 'UPLOADED', 'CHECKED') then 'CANCELLED' else state end,
                        finished_at = coalesce(finished_at, now()), version = version + 1
                    where institution_id = ? and expires_at < now() and state not in ('CHECKING', 'IMPORTING', 'UNDOING')
                      and exists (select from import_chunk c
                                  where c.institution_id = bulk_import.institution_id and c.import_id = bulk_import.id)""");
        for (String table : List.of("import_preview", "import_rejection", "import_column", "import_chunk")) {
            run(connection, institution, """
                        delete from %s k using bulk_import i
                        where i.institution_id = ? and i.institution_id = k.institution_id and i.id = k.import_id
                          and i.expires_at < now() and i.state not in ('CHECKING', 'IMPORTING', 'UNDOING')""".formatted(table));
        }
    }

    private static void run(Connection connection, UUID institution, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, institution);
            statement.executeUpdate();
        }
    }
}
