package org.throughline.deployment.launch;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.tenant.ServingRole;

/** Where the database is, and an account there. */
record Database(String url, String user, String password) {

    private static final int SECONDS_TO_CONNECT = 10;

    /** The one that the settings name. */
    static Database given(Settings settings) {
        return new Database(
                settings.text(Setting.DATABASE_URL),
                settings.text(Setting.DATABASE_USER),
                settings.text(Setting.DATABASE_PASSWORD));
    }

    /** Opens a new connection each time; the pool belongs to the server that starts later. */
    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setApplicationName("Throughline start");
        dataSource.setConnectTimeout(SECONDS_TO_CONNECT);
        dataSource.setLoginTimeout(SECONDS_TO_CONNECT);
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    /** The URL as it may be shown: without its parameters, which may hold a password. */
    String shownUrl() {
        return url.replaceFirst("[?].*", "");
    }

    /** The same database under another account. */
    Database servedBy(ServingRole role) {
        return new Database(url, role.name(), role.password());
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
