package org.throughline.persistence.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.persistence.tenant.ServingRole;
import org.throughline.persistence.tenant.TenantDataSource;
import org.throughline.persistence.tenant.TestTenants;

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
    private final ServingRole role;
    private final ReusedSessions serving;

    TestDatabase(TestServer server, String name, String url, String user, String password, ServingRole role) {
        this.server = server;
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
        this.sessions = new ReusedSessions(url, user, password);
        this.role = role;
        this.serving = new ReusedSessions(url, role.name(), role.password());
    }

    /** A fresh database with the whole schema, copied from one that was migrated once. */
    public static TestDatabase migrated() {
        return TestServer.running().migrated();
    }

    /** A fresh database with nothing in it. */
    public static TestDatabase empty() {
        return TestServer.running().empty();
    }

    /**
     * For what a test arranges and looks at: the rows of all institutions. Each connection of it is as good as new, but need
     * not be: see {@link ReusedSessions}.
     */
    public DataSource dataSource() {
        return sessions;
    }

    /** Past row-level security and all rights, in an empty database too, which its owner migrates meanwhile. */
    public DataSource administration() {
        return server.administration(name);
    }

    /** As the server's: for the institution that the thread works for. */
    public DataSource serving() {
        return new TenantDataSource(serving);
    }

    /** As the server's, for the first institution that there was; code that says itself for which one is believed first. */
    public DataSource servingTheFirst() {
        return TestTenants.ofTheFirst(serving, sessions);
    }

    /** The account of {@link #serving}. */
    public String servingUser() {
        return role.name();
    }

    /** As the server's, for this institution; code that says itself for which one it works is believed first. */
    public DataSource serving(UUID institutionId) {
        return TestTenants.of(serving, institutionId);
    }

    /** The password of {@link #servingUser}. */
    public String servingPassword() {
        return role.password();
    }

    /**
     * PostgreSQL's statistics hold now what all sessions have counted: a session hands in the last of it when it ends. No
     * connection may be open.
     */
    public void completeStatistics() {
        sessions.close();
        serving.close();
        if (!server.everybodyLeaves(name)) {
            throw new IllegalStateException("somebody is connected to " + name);
        }
    }

    public String url() {
        return url;
    }

    /** The owner of an empty database; of a migrated one, an account that has the owner's rights and sees all institutions. */
    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        sessions.close();
        serving.close();
        server.drop(name);
    }
}
