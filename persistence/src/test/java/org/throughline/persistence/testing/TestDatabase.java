package org.throughline.persistence.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for one test, on the embedded PostgreSQL of this JVM. Closing it drops it; one that is never
 * closed is dropped by the next run.
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;
    private final String url;
    private final String user;
    private final String password;

    TestDatabase(TestServer server, String name, String url, String user, String password) {
        this.server = server;
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A fresh database with the whole schema, copied from one that was migrated once. */
    public static TestDatabase migrated() {
        return TestServer.running().migrated();
    }

    /** A fresh database with nothing in it. */
    public static TestDatabase empty() {
        return TestServer.running().empty();
    }

    /** Opens a new connection each time it is asked. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    public String url() {
        return url;
    }

    /** The owner of the schema; no superuser, as in production. */
    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
