package org.throughline.persistence.tenant;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.domain.telemetry.StatementRun;
import org.throughline.domain.telemetry.Trail;
import org.throughline.persistence.jdbc.Delegates;

/** A connection as {@link TenantDataSource} lends it. What it unwraps to as a {@link Connection} tells the database nothing. */
final class TenantConnection {
    private static final String ENTER = "call enter_institution(?)";

    private final Connection real;
    private final ContainerTransaction container;
    private final Supplier<Optional<UUID>> tenant;
    private final Connection lent;
    /** What the transaction of this connection has told the database. */
    private Optional<UUID> entered = Optional.empty();

    private TenantConnection(Connection real, ContainerTransaction container, Supplier<Optional<UUID>> tenant) {
        this.real = real;
        this.container = container;
        this.tenant = tenant;
        this.lent = Delegates.of(Connection.class, (proxy, method, arguments) -> ofConnection(method, arguments));
    }

    static Connection over(Connection real, ContainerTransaction container, Supplier<Optional<UUID>> tenant)
            throws SQLException {
        TenantConnection connection = new TenantConnection(real, container, tenant);
        if (container.isRunning()) {
            connection.enterContainer();
        }
        return connection.lent;
    }

    private Object ofConnection(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit", "rollback", "setAutoCommit" -> entered = Optional.empty();
            case "unwrap" -> {
                if (arguments[0] == Connection.class) {
                    return real;
                }
            }
            default -> {
                // Goes on as it is.
            }
        }
        Object answer = Delegates.invoke(real, method, arguments);
        return answer instanceof Statement statement
                ? watched(statement, method.getReturnType(), text(arguments))
                : answer;
    }

    /** The SQL that a statement is prepared from, or run with; empty where it has none. */
    private static String text(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private Object watched(Statement statement, Class<?> type, String prepared) {
        return Delegates.of(type, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return lent;
            }
            return method.getName().startsWith("execute") && !isSetting(arguments)
                    ? noted(statement, method, arguments, prepared)
                    : Delegates.invoke(statement, method, arguments);
        });
    }

    /** Leaves a trail of what a request has the database do. */
    private Object noted(Statement statement, Method method, Object[] arguments, String prepared) throws Throwable {
        Trail trail = Trail.current();
        if (trail == null) {
            return execute(statement, method, arguments);
        }
        String sql = prepared.isEmpty() ? text(arguments) : prepared;
        long begun = System.nanoTime();
        try {
            Object answer = execute(statement, method, arguments);
            trail.ran(answer instanceof Integer rows ? StatementRun.of(sql, rows, begun) : StatementRun.of(sql, begun));
            return answer;
        } catch (SQLException failure) {
            trail.ran(StatementRun.of(sql, begun));
            throw failure;
        }
    }

    /** What a transaction sets reads nothing, and some of it must come before everything else. */
    private static boolean isSetting(Object[] arguments) {
        return arguments != null && arguments[0] instanceof String sql && sql.startsWith("set transaction ");
    }

    private Object execute(Statement statement, Method method, Object[] arguments) throws Throwable {
        if (container.isRunning()) {
            enterContainer();
            return Delegates.invoke(statement, method, arguments);
        }
        Optional<UUID> wanted = tenant.get();
        if (wanted.equals(entered)) {
            return Delegates.invoke(statement, method, arguments);
        }
        if (real.getAutoCommit()) {
            return inTransactionOfItsOwn(wanted, statement, method, arguments);
        }
        enter(wanted);
        entered = wanted;
        return Delegates.invoke(statement, method, arguments);
    }

    private void enterContainer() throws SQLException {
        Optional<UUID> wanted = tenant.get();
        if (!wanted.equals(container.entered())) {
            enter(wanted);
            container.noteEntered(wanted.orElse(null));
        }
    }

    private Object inTransactionOfItsOwn(Optional<UUID> wanted, Statement statement, Method method, Object[] arguments)
            throws Throwable {
        // Rows that are fetched later would be fetched after the end of the transaction.
        if (statement.getFetchSize() > 0) {
            statement.setFetchSize(0);
        }
        real.setAutoCommit(false);
        boolean done = false;
        try {
            enter(wanted);
            Object answer = Delegates.invoke(statement, method, arguments);
            real.commit();
            done = true;
            return answer;
        } finally {
            end(done);
        }
    }

    private void end(boolean done) throws SQLException {
        try {
            if (!done) {
                real.rollback();
            }
            real.setAutoCommit(true);
        } catch (SQLException broken) {
            if (done) {
                throw broken;
            }
        }
    }

    private void enter(Optional<UUID> institution) throws SQLException {
        try (PreparedStatement enter = real.prepareStatement(ENTER)) {
            enter.setObject(1, institution.orElse(null), Types.OTHER);
            enter.execute();
        }
    }
}
