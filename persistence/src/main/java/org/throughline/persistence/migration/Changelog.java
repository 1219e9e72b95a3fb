package org.throughline.persistence.migration;

import static org.throughline.persistence.migration.MigrationFailure.Reason.CHANGE_FAILED;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase, without its talk on the console and without its own lock, which outlives a killed node. */
final class Changelog {

    private static final String MASTER = "org/throughline/persistence/changelog/master.xml";

    private Changelog() {}

    /** Applies what is missing. The caller has made sure that nobody else is migrating. */
    static SchemaVersion apply(Connection connection) {
        try {
            return Scope.child(quiet(), () -> applyInScope(connection));
        } catch (Exception failure) {
            throw new MigrationFailure(
                    CHANGE_FAILED, "The database cannot be migrated: " + rootMessage(failure), failure);
        }
    }

    private static Map<String, Object> quiet() {
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        scope.put(Scope.Attr.logService.name(), new SilentLogService());
        scope.put("liquibase.analytics.enabled", false);
        return scope;
    }

    private static SchemaVersion applyInScope(Connection connection) throws LiquibaseException {
        Database database = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(RecordedTogether.over(connection)));
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor(Changelog.class.getClassLoader());
        Liquibase liquibase = new Liquibase(MASTER, resources, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
        return new SchemaVersion(last(liquibase.getDatabaseChangeLog().getChangeSets()));
    }

    private static String last(List<ChangeSet> changes) {
        return changes.isEmpty() ? "" : changes.get(changes.size() - 1).getId();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return MigrationFailure.firstLine(root);
    }
}
