package org.throughline.persistence.testing;

import javax.sql.DataSource;

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
    private final ReusedSessions sessions;

    TestDatabase(TestServer server, String name, String url, String user, String password) {
        this.server = server;
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
        this.sessions = new ReusedSessions(url, user, password);
    }

    /** A fresh database with the whole schema, copied from one that was migrated once. */
    public static TestDatabase migrated() {
        return TestServer.running().migrated();
    }

    /** A fresh database with nothing in it. */
    public static TestDatabase empty() {
        return TestServer.running().empty();
    }

    /** Each connection of it is as good as new, but need not be: see {@link ReusedSessions}. */
    public DataSource dataSource() {
        return sessions;
    }

    /**
     * PostgreSQL's statistics hold now what all sessions have counted: a session hands in the last of it when it ends. No
     * connection may be open.
     */
    public void completeStatistics() {
        sessions.close();
        if (!server.everybodyLeaves(name)) {
            throw new IllegalStateException("somebody is connected to " + name);
        }
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
        sessions.close();
        server.drop(name);
    }
}
