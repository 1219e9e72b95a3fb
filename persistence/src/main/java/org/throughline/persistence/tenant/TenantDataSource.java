package org.throughline.persistence.tenant;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/**
 * A data source whose transactions begin by telling the database for which institution the thread works, see {@link Tenant}.
 * A statement outside of a transaction becomes one of its own, because what is told holds for a transaction only: nothing of
 * it is left on a connection that goes back to its pool.
 */
public final class TenantDataSource implements DataSource {
    private final DataSource real;
    private final ContainerTransaction transaction;
    private final Supplier<Optional<UUID>> tenant;

    /** One whose connections take part in no transaction of the container. */
    public TenantDataSource(DataSource real) {
        this(real, ContainerTransaction.NONE, Tenant::current);
    }

    /** One whose connections take part in the transactions of the container. */
    public TenantDataSource(DataSource real, ContainerTransaction transaction) {
        this(real, transaction, Tenant::current);
    }

    /** One that asks this for which institution the thread works. */
    TenantDataSource(DataSource real, ContainerTransaction transaction, Supplier<Optional<UUID>> tenant) {
        this.real = real;
        this.transaction = transaction;
        this.tenant = tenant;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return TenantConnection.over(real.getConnection(), transaction, tenant);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("only the account of this data source");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(real) ? type.cast(real) : real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(real) || real.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }
}
